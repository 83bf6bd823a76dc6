import Foundation
import GRDB

/// The file in which calls are kept, so that they outlive the program.
///
/// What was stored is never rewritten: a call only gets longer until it ends. Several programs may
/// use the same file at once.
package struct CallStore: Sendable {
  /// The file's path, or `:memory:`.
  package let path: String

  /// What happened on opening that the user should know, in one sentence.
  package let notice: String?
  let queue: DatabaseQueue
  let seats: CallSeats?

  /// Opens the file at `path` and makes it when it is missing.
  ///
  /// A damaged file is set aside under another name, and a new one takes its place.
  package static func open(_ path: String) throws(HistoryError) -> CallStore {
    try makeFolder(for: path)
    do {
      return try CallStore(path: path, notice: nil)
    } catch .damaged(_, let why) {
      let kept = try setAside(path)
      let notice =
        "\(path) was damaged (\(why)); it is kept as \(kept), and a new one takes its place"
      return try CallStore(path: path, notice: notice)
    }
  }

  /// Calls that are forgotten when the program ends.
  package static func inMemory() throws(HistoryError) -> CallStore {
    try CallStore(path: ":memory:", notice: nil)
  }

  private init(path: String, notice: String?) throws(HistoryError) {
    self.path = path
    self.notice = notice
    queue = try translating(path) {
      let queue = try DatabaseQueue(path: path, configuration: CallStore.configuration)
      try CallStore.prepare(queue, at: path)
      return queue
    }
    seats = path == ":memory:" ? nil : CallSeats(path: path + ".seats")
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA secure_delete = ON")
    }
    return configuration
  }

  private static func prepare(_ queue: DatabaseQueue, at path: String) throws {
    try queue.inDatabase { try checkOwner(of: $0, at: path) }
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    }
    do {
      try Schema.migrator.migrate(queue)
    } catch {
      // Another program may have made the tables at the same moment; then nothing is left to do.
      try Schema.migrator.migrate(queue)
    }
  }

  /// Refuses a file of another program or of a later version before anything in it is touched.
  static func checkOwner(of database: Database, at path: String) throws {
    let owner = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    // The list of migrations alone is what is left when the disk was full at the first start.
    let count =
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'")
      ?? 0
    guard owner == Schema.owner || (owner == 0 && count == 0) else {
      throw HistoryError.foreign(path: path)
    }
    if count > 0, try Schema.migrator.hasBeenSuperseded(database) {
      throw HistoryError.newer(path: path)
    }
  }

  private static func makeFolder(for path: String) throws(HistoryError) {
    let folder = URL(filePath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .unusable(path: path, why: "the folder \(folder.path) cannot be made")
    }
  }

  /// Renames a damaged file with everything that belongs to it; the answer is the new name.
  private static func setAside(_ path: String) throws(HistoryError) -> String {
    let files = FileManager.default
    guard
      let kept = (1...999).lazy.map({ "\(path).damaged-\($0)" })
        .first(where: { !files.fileExists(atPath: $0) })
    else { throw .unusable(path: path, why: "it is damaged and cannot be set aside") }
    do {
      for suffix in ["", "-wal", "-shm"] where files.fileExists(atPath: path + suffix) {
        try files.moveItem(atPath: path + suffix, toPath: kept + suffix)
      }
    } catch {
      throw .unusable(path: path, why: "it is damaged and cannot be set aside")
    }
    return kept
  }
}
