import ArgumentParser
import CallModel
import Console
import ContentLoading
import Foundation
import History
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

  @Flag(help: "With a line of advice after each turn.")
  var coach = false

  @Flag(help: "With sentences to choose from.")
  var guided = false

  @Flag(help: "Without hints and without taking back, under a sealed seed.")
  var exam = false

  @Option(help: "The form of an exam: A, B or C; else the seed decides.")
  var form: String?

  @Option(help: "Write the call as a walkthrough to this file.")
  var record: String?

  @OptionGroup var trainee: TraineeOptions
  @OptionGroup var locations: LocationOptions

  func validate() throws {
    guard [coach, guided, exam].count(where: \.self) <= 1 else {
      throw ValidationError("a call is either coached, guided or an exam")
    }
    guard !json || !(coach || guided || exam) else {
      throw ValidationError("'--json' has neither coach, guide nor exam")
    }
    guard form.map({ Scenario.formLetters.contains($0.uppercased()) }) ?? true else {
      throw ValidationError("'--form' is a letter from A to E")
    }
    guard !exam || seed == nil else {
      throw ValidationError("the seed of an exam is drawn, not chosen; leave '--seed' out")
    }
  }

  private var manner: SavedCall.Manner {
    coach ? .coach : guided ? .guided : exam ? .exam : .free
  }

  func run() throws {
    guard json else {
      let room = PracticeRoom(try Locations(locations), trainee: trainee.name)
      _ = try room.practise(scenario, seed: seed, as: manner, form: form, recording: record)
      return
    }
    try stream()
  }

  private func stream() throws {
    let library = Library(try Locations(locations))
    let loaded = try library.loaded(library.name(of: scenario, form: form))
    guard let scenario = loaded.scenario else { return }
    var generator = SystemRandomNumberGenerator()
    let session = try library.session(scenario, seed: seed ?? generator.next())
    let marking = library.markingBeingRead(of: scenario)
    var stream = PracticeStream(session: session, marking: marking)
    try stream.run()
    if let record { try CallRecording.write(stream.session, marking.result.get(), to: record) }
    if stream.hadBadLine { throw ExitCode(1) }
  }
}
