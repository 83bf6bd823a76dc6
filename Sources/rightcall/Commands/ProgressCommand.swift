import ArgumentParser
import Console
import Foundation
import History

/// Shows how a trainee is getting on.
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "How you are getting on: scores over time, what costs most.")

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var trainee: TraineeOptions
  @OptionGroup var locations: LocationOptions

  func run() throws {
    try ProgressDesk.open(trainee, locations) { try $0.show(asJSON: json) }
  }
}

/// Proposes the next thing to practise.
struct TodayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "The next thing to practise, and why.")

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var trainee: TraineeOptions
  @OptionGroup var locations: LocationOptions

  func run() throws {
    try ProgressDesk.open(trainee, locations) { try $0.today(asJSON: json) }
  }
}

extension ProgressDesk {
  /// Does `work` with the calls that are kept.
  static func open(
    _ trainee: TraineeOptions, _ options: LocationOptions, _ work: (ProgressDesk) throws -> Void
  ) throws {
    let locations = try Locations(options)
    do {
      let store = try CallStore.open(locations.database.path)
      if let notice = store.notice { StandardError.write("rightcall: \(notice)\n") }
      try work(
        ProgressDesk(
          store: store, library: Library(locations),
          screen: Terminal().screen { StandardOutput.write($0) }, trainee: trainee.name))
    } catch let error as HistoryError {
      throw CommandFailure(error)
    }
  }
}
