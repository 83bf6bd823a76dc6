import Console
import Foundation
import History

/// Where a command works with the calls that are kept.
struct Desk {
  let locations: Locations
  let library: Library
  let screen: Screen

  init(_ options: LocationOptions) throws {
    locations = try Locations(options)
    library = Library(locations)
    screen = Terminal().screen { StandardOutput.write($0) }
  }

  /// Opens the file of calls, does `work` with it, and says what is wrong with it in one sentence.
  func work(_ work: (CallStore) throws -> Void) throws {
    do {
      let store = try CallStore.open(locations.database.path)
      if let notice = store.notice { StandardError.write("rightcall: \(notice)\n") }
      try work(store)
    } catch let error as HistoryError {
      throw CommandFailure(error)
    }
  }
}

extension CommandFailure {
  /// A failure to keep or read calls, with the exit code that programs expect.
  init(_ error: HistoryError) {
    switch error {
    case .unknownCall, .unknownTrainee: self.init(error.sentence, .missingFile)
    case .unusable, .exists: self.init(error.sentence, .cannotCreate)
    case .newer, .foreign, .unreadable, .full, .damaged, .busy, .elsewhere:
      self.init(error.sentence, .inputOutput)
    }
  }
}
