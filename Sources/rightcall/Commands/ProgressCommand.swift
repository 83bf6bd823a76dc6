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
    let desk = try Desk(locations)
    try desk.work { try ProgressDesk($0, desk, trainee: trainee.name).show(asJSON: json) }
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
    let desk = try Desk(locations)
    try desk.work { try ProgressDesk($0, desk, trainee: trainee.name).today(asJSON: json) }
  }
}

extension ProgressDesk {
  init(_ store: CallStore, _ desk: Desk, trainee: String) {
    self.init(store: store, library: desk.library, screen: desk.screen, trainee: trainee)
  }
}
