/// Why calls cannot be kept or read.
package enum HistoryError: Error, Hashable, Sendable {
  /// The file was written by a later version of the program.
  case newer(path: String)

  /// The file is a database, and of something else.
  case foreign(path: String)

  /// The file cannot be opened, read or written.
  case unusable(path: String, why: String)

  /// Nothing can be taken from a file that somebody named as one of calls.
  case unreadable(path: String, why: String)

  /// There is no room left on the disk.
  case full(path: String)

  /// The file is damaged.
  case damaged(path: String, why: String)

  /// Another program holds the file for longer than can be waited for.
  case busy(path: String)

  /// The call is going on in another window.
  case elsewhere

  /// There is no such call.
  case unknownCall(String)

  /// Nothing is kept of a trainee of this name.
  case unknownTrainee(String)

  /// There is a file already where a new one was to be written.
  case exists(path: String)
}

extension HistoryError {
  /// The same of a file that was only to be read.
  var ofSource: HistoryError {
    switch self {
    case .unusable(let path, let why), .damaged(let path, let why):
      .unreadable(path: path, why: why)
    case .foreign(let path):
      .unreadable(path: path, why: "it is a database of another program")
    default: self
    }
  }

  /// What happened, where, and what to do, in one sentence.
  package var sentence: String {
    switch self {
    case .newer(let path):
      "\(path) was written by a newer RightCall; use that version, or name another file with "
        + "--database"
    case .foreign(let path):
      "\(path) is a database of another program; name another file with --database"
    case .unusable(let path, let why):
      "calls cannot be kept in \(path): \(why); free the way to it, or name another file with "
        + "--database"
    case .unreadable(let path, let why):
      "calls cannot be taken from \(path): \(why)"
    case .full(let path):
      "there is no room left on the disk for \(path); make room, or name a file on another disk "
        + "with --database"
    case .damaged(let path, let why):
      "\(path) is damaged: \(why); restore a backup with 'rightcall history restore FILE'"
    case .busy(let path):
      "another program has held \(path) for too long; end that program and try again"
    case .elsewhere: "this call is going on in another window; go on with it there"
    case .unknownCall(let id):
      "there is no call '\(id)'; 'rightcall history list' shows all"
    case .unknownTrainee(let name):
      "nothing is kept of a trainee '\(name)'; 'rightcall team' shows all"
    case .exists(let path): "\(path) is there already; name a new file"
    }
  }
}
