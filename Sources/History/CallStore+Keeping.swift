package import Foundation
import GRDB

extension CallStore {
  /// Takes a call out of the file for good, so that not even its bytes are left.
  package func delete(_ id: UUID) throws(HistoryError) {
    try write { database in
      let number = try Self.number(of: id, in: database)
      try Self.takeCards("WHERE call = ?", number, in: database)
      try database.execute(sql: "DELETE FROM calls WHERE number = ?", arguments: [number])
      try Self.forgetTrainees(in: database)
    }
    try sweep()
  }

  /// Takes all calls of a trainee out of the file for good, with everything else about them; the
  /// answer is how many there were.
  package func deleteAll(of trainee: String) throws(HistoryError) -> Int {
    let count = try write { database in
      let number = try Self.knownTrainee(trainee, in: database)
      guard let number else { throw HistoryError.unknownTrainee(trainee) }
      try Self.takeCards("WHERE trainee = ?", number, in: database)
      try database.execute(sql: "DELETE FROM calls WHERE trainee = ?", arguments: [number])
      let count = database.changesCount
      for table in ["drills", "assignments"] {
        try database.execute(sql: "DELETE FROM \(table) WHERE trainee = ?", arguments: [number])
      }
      try Self.forgetTrainees(in: database)
      return count
    }
    try sweep()
    return count
  }

  /// Takes cards out of the file, and out of the sums of all cards.
  private static func takeCards(
    _ filter: String, _ number: Int64, in database: Database
  ) throws {
    var change = RunningTally()
    try cards(filter, [number], in: database) { change.take($0) }
    try database.execute(sql: "DELETE FROM scorecards \(filter)", arguments: [number])
    try keep(change, in: database)
  }

  /// Takes out the names of people of whom nothing is kept.
  static func forgetTrainees(in database: Database) throws {
    try database.execute(
      sql: """
        DELETE FROM trainees WHERE number NOT IN (SELECT trainee FROM calls)
          AND number NOT IN (SELECT trainee FROM drills)
          AND number NOT IN (SELECT trainee FROM assignments)
        """)
  }

  /// Writes everything into a new file at `destination`.
  package func backup(to destination: String) throws(HistoryError) {
    guard !FileManager.default.fileExists(atPath: destination) else {
      throw .exists(path: destination)
    }
    let draft = destination + ".part"
    try? FileManager.default.removeItem(atPath: draft)
    do {
      try translating(destination) {
        let copy = try DatabaseQueue(path: draft)
        try queue.backup(to: copy)
        // One file, and nothing beside it.
        try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        try copy.close()
        try FileManager.default.moveItem(atPath: draft, toPath: destination)
      }
    } catch {
      try? FileManager.default.removeItem(atPath: draft)
      throw error
    }
  }

  /// Puts what was kept in the file at `source` in place of everything here.
  ///
  /// The source is examined before anything is replaced.
  package func restore(from source: String) throws(HistoryError) {
    try Self.reading(source) { kept throws(HistoryError) in
      try translating(path) {
        try kept.backup(to: queue)
        try Schema.migrator.migrate(queue)
      }
    }
    try sweep()
  }

  /// What is wrong with the file, one sentence each; empty when it is sound.
  package func check() throws(HistoryError) -> [String] {
    try translating(path) { try queue.read(Self.problems) }
  }

  /// Overwrites the places of what was deleted, in the file and in its log.
  private func sweep() throws(HistoryError) {
    try translating(path) {
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM")
        guard path != ":memory:" else { return }
        _ = try database.checkpoint(.truncate)
      }
    }
  }
}

extension CallStore {
  /// Keeps everything in a new file beside this one; the answer is its path.
  package func keepAside() throws(HistoryError) -> String {
    let files = FileManager.default
    guard
      let place = (1...9_999).lazy.map({ "\(path).before-\($0)" })
        .first(where: { !files.fileExists(atPath: $0) })
    else { throw .exists(path: path) }
    try backup(to: place)
    return place
  }
}
