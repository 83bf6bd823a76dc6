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

  @OptionGroup var locations: LocationOptions

  func run() throws {
    let library = Library(try Locations(locations))
    let scenario = try library.scenario(scenario)
    var generator = SystemRandomNumberGenerator()
    let taught = try library.language.get()
    let session = PracticeSession(
      scenario, seed: seed ?? generator.next(), interpreter: taught.interpreter,
      vocabulary: taught.vocabulary)
    var stream = PracticeStream(session: session, marking: try Marking(library, scenario: scenario))
    stream.run()
    if stream.hadBadLine { throw ExitCode(1) }
  }
}
