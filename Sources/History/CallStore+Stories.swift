import CallModel
package import Foundation
import GRDB

extension CallStore {
  /// Keeps whole calls that are not here yet, all or none; the answer is how many were new.
  package func keep(_ stories: [SavedCall.Story]) throws(HistoryError) -> Int {
    try write { database in
      var count = 0
      for story in stories where try Self.keep(story, in: database) { count += 1 }
      return count
    }
  }

  private static func keep(_ story: SavedCall.Story, in database: Database) throws -> Bool {
    let (call, start) = (story.call, story.call.start)
    let trainee = try trainee(named: start.trainee, in: database)
    try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO calls (id, trainee, scenario, debtor, seed, scenario_digest,
          rubric_digest, law_digest, language_digest, balance_cents, started, manner, state,
          outcome, ended, agreed_cents)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      call.id.uuidString, trainee, start.scenario.description, start.debtor,
      Int64(bitPattern: start.seed), start.digests.scenario, start.digests.rubric,
      start.digests.law, start.digests.language, start.balance.cents, start.started,
      start.manner.rawValue, call.state.rawValue, call.outcome?.rawValue, call.ended,
      call.agreed?.cents,
    ])
    guard database.changesCount > 0 else { return false }
    let number = database.lastInsertedRowID
    try insert(story.opening, of: number, at: 0, in: database)
    let statement = try database.cachedStatement(
      sql: "INSERT INTO inputs (call, position, kind, body) VALUES (?, ?, ?, ?)")
    for (index, entry) in story.entries.enumerated() {
      let stored = StoredInput(entry.input)
      try statement.execute(arguments: [number, index + 1, stored.kind, stored.body])
      try insert(entry.turns, of: number, at: index + 1, in: database)
    }
    return true
  }

  /// The calls that are over, in the order in which they came into the file, a few at a time.
  ///
  /// `number` is that of the last one that was had, 0 for the beginning.
  package func endedCalls(
    after number: Int64, of trainee: String? = nil, count: Int
  ) throws(HistoryError) -> [(number: Int64, call: SavedCall)] {
    try translating(path) {
      try queue.read { database in
        try Row.fetchAll(
          database,
          sql: Self.selection + """
             WHERE calls.number > ?1 AND calls.state <> 'open'
              AND (?2 IS NULL OR trainees.name = ?2)
            ORDER BY calls.number LIMIT ?3
            """,
          arguments: [number, trainee, count]
        ).map { ($0["number"], try Self.call($0)) }
      }
    }
  }

  /// The position of a trainee among all, in the order in which they came.
  package func ordinal(of trainee: String) throws(HistoryError) -> Int {
    try translating(path) {
      try queue.read { database in
        try Int.fetchOne(
          database,
          sql: """
            SELECT count(*) FROM trainees
            WHERE number <= (SELECT number FROM trainees WHERE name = ?)
            """,
          arguments: [trainee]) ?? 0
      }
    }
  }

  // MARK: Deliveries

  /// The last statement about a call that a place has accepted.
  package func lastDelivered(of call: UUID, to place: String) throws(HistoryError) -> String? {
    try translating(path) {
      try queue.read { database in
        try String.fetchOne(
          database,
          sql: """
            SELECT last FROM deliveries
            WHERE place = ? AND call = (SELECT number FROM calls WHERE id = ?)
            """,
          arguments: [place, call.uuidString])
      }
    }
  }

  /// Keeps what a place has accepted: the last statement about each of these calls.
  package func delivered(
    _ last: [(call: UUID, statement: String)], to place: String
  ) throws(HistoryError) {
    try write { database in
      for (call, statement) in last {
        try database.execute(
          sql: "INSERT OR REPLACE INTO deliveries (place, call, last) VALUES (?, ?, ?)",
          arguments: [place, try Self.number(of: call, in: database), statement])
      }
    }
  }
}
