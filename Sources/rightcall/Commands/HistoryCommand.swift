import ArgumentParser
import Console
import Foundation
import History

/// What was practised so far.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "The calls so far: list, show, replay, delete, keep safe.",
    discussion: """
      list            the latest calls
      show CALL       the words of a call and its scorecard
      replay CALL     the call played again, and whether it is still the same
      delete CALL     take a call out for good
      backup FILE     keep all calls in another file too
      restore FILE    put the calls of a backup in place of those here
      check           look whether the file is sound
      A call is named by the beginning of its identity, as the list shows it.
      """)

  @Argument(help: "list, show, replay, delete, backup, restore or check.")
  var action = "list"

  @Argument(help: "The call or the file.")
  var name: String?

  @Option(help: "Only the calls of this trainee.")
  var trainee: String?

  @OptionGroup var locations: LocationOptions

  func run() throws {
    let locations = try Locations(locations)
    let screen = Terminal().screen { StandardOutput.write($0) }
    do {
      let store = try CallStore.open(locations.database.path)
      if let notice = store.notice { StandardError.write("rightcall: \(notice)\n") }
      let desk = HistoryDesk(
        store, library: Library(locations), screen: screen, trainee: trainee)
      try desk.perform([action, name ?? ""].joined(separator: " "))
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
    case .newer, .foreign, .full, .damaged, .busy, .elsewhere:
      self.init(error.sentence, .inputOutput)
    }
  }
}
