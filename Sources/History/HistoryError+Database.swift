import Foundation
import GRDB

/// Does `work` on the file at `path` and says in words what went wrong.
func translating<Result>(
  _ path: String, _ work: () throws -> Result
) throws(HistoryError) -> Result {
  do {
    return try work()
  } catch let error as HistoryError {
    throw error
  } catch let error as DatabaseError {
    throw HistoryError(error, path: path)
  } catch {
    throw .damaged(path: path, why: "something in it cannot be read")
  }
}

extension HistoryError {
  /// What the database's refusal means for somebody who wants to keep a call.
  init(_ error: DatabaseError, path: String) {
    if error.extendedResultCode == .SQLITE_IOERR_WRITE {
      // The system allows no more bytes in one file.
      self = .full(path: path)
      return
    }
    switch error.resultCode {
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, why: "its pages do not fit together")
    case .SQLITE_NOTADB: self = .damaged(path: path, why: "it is not a database")
    case .SQLITE_READONLY: self = .unusable(path: path, why: "it may not be written to")
    case .SQLITE_CANTOPEN:
      let folder = URL(filePath: path).deletingLastPathComponent().path
      let isClosed = !FileManager.default.isWritableFile(atPath: folder)
      self = .unusable(
        path: path,
        why: isClosed
          ? "nothing may be written in the folder \(folder)" : "it cannot be opened or made")
    case .SQLITE_PERM, .SQLITE_AUTH: self = .unusable(path: path, why: "permission is denied")
    case .SQLITE_IOERR: self = .unusable(path: path, why: "the disk does not answer")
    case .SQLITE_NOMEM: self = .unusable(path: path, why: "there is no memory left")
    default: self = .unusable(path: path, why: error.message ?? "the database refuses")
    }
  }
}
