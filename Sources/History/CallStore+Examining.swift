import Foundation
import GRDB

extension CallStore {
  /// Whether calls can be taken from the file at `source`; the error says why not.
  package func examine(_ source: String) throws(HistoryError) {
    try Self.reading(source) { _ in }
  }

  /// Does `work` with the file of calls at `source`, when nothing is wrong with it; the file is never
  /// changed.
  static func reading<Result>(
    _ source: String, _ work: (DatabaseQueue) throws(HistoryError) -> Result
  ) throws(HistoryError) -> Result {
    let files = FileManager.default
    guard files.fileExists(atPath: source) else {
      throw .unreadable(path: source, why: "there is no such file")
    }
    // While a file is read, something is written down beside it; where that cannot be, a copy does.
    let folder = URL(filePath: source).deletingLastPathComponent()
    let isOpen = files.isWritableFile(atPath: folder.path)
    let copy = files.temporaryDirectory.appending(path: "rightcall-\(UUID().uuidString).sqlite")
      .path
    defer { if !isOpen { for end in ["", "-wal", "-shm"] { unlink(copy + end) } } }
    let kept: DatabaseQueue
    do throws(HistoryError) {
      kept = try translating(source) {
        if isOpen { return try sound(source, at: source) }
        for end in ["", "-wal"] where files.fileExists(atPath: source + end) {
          try files.copyItem(atPath: source + end, toPath: copy + end)
        }
        return try sound(source, at: copy)
      }
    } catch {
      throw error.ofSource
    }
    return try work(kept)
  }

  /// The file at `place`, which is that at `source` or a copy of it, when nothing is wrong with it.
  private static func sound(_ source: String, at place: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    let kept = try DatabaseQueue(path: place, configuration: configuration)
    try kept.read { database in
      try checkOwner(of: database, at: source)
      let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      guard count > 0 else { throw HistoryError.foreign(path: source) }
      if let problem = try problems(in: database).first {
        throw HistoryError.damaged(path: source, why: problem)
      }
    }
    return kept
  }

  /// Reckons the sums of all cards anew; whether they were not what the cards come to.
  package func mendSums() throws(HistoryError) -> Bool { try write(Self.mendSums) }

  /// What does not fit together in a file, one sentence each.
  static func problems(in database: Database) throws -> [String] {
    let found = try String.fetchAll(database, sql: "PRAGMA integrity_check")
    guard found == ["ok"] else { return found }
    return try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
      let table: String = row["table"]
      return "a row of '\(table)' belongs to nothing"
    }
  }
}
