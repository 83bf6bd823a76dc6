import ArgumentParser
import CallModel
import Console
import ContentLoading
import Foundation
import Practice

/// Practises one call.
struct PracticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice", abstract: "Practise a call.")

  @Argument(help: "The scenario's name; 'rightcall scenario list' shows all.")
  var scenario: String

  @Option(help: "A whole number that makes the call repeatable.")
  var seed: UInt64?

  @Flag(help: "Read one turn a line and print one JSON object a turn.")
  var json = false

  @OptionGroup var trainee: TraineeOptions
  @OptionGroup var locations: LocationOptions

  func run() throws {
    guard json else {
      let room = PracticeRoom(try Locations(locations), trainee: trainee.name)
      _ = try room.practise(scenario, seed: seed)
      return
    }
    try stream()
  }

  private func stream() throws {
    let library = Library(try Locations(locations))
    let loaded = try library.loaded(scenario)
    guard let scenario = loaded.scenario else { return }
    var generator = SystemRandomNumberGenerator()
    let session = try library.session(scenario, seed: seed ?? generator.next())
    var stream = PracticeStream(session: session, marking: try Marking(library, scenario: scenario))
    stream.run()
    if stream.hadBadLine { throw ExitCode(1) }
  }
}
