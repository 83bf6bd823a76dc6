import ArgumentParser
import Assessment
import CallModel
import ContentLoading
import Console
import Foundation
import Practice

/// Says one line of a kept call otherwise and shows both scorecards side by side.
struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif", abstract: "Say one line of a call otherwise and compare the scores.",
    discussion: "Everything after the line is said as it was; the debtor answers anew.")

  @Argument(help: "A call: the beginning of its identity, as 'history list' shows it.")
  var call: String

  @Option(help: "The number of the turn.")
  var turn: Int

  @Option(help: "What to say in it.")
  var say: String

  @Option(help: "Columns of the terminal.")
  var width = 80

  @OptionGroup var locations: LocationOptions

  func run() throws {
    let library = Library(try Locations(locations))
    let before = try library.session(ofCall: call)
    guard let inputs = CallInput.inputs(before.inputs, saying: say, atTurn: turn) else {
      throw CommandFailure("nothing was said in turn \(turn) of this call", .badInput)
    }
    let taught = try library.language.get()
    let after = PracticeSession(
      before.scenario, seed: before.seed, interpreter: taught.interpreter,
      vocabulary: taught.vocabulary, resuming: inputs)
    let marking = try Marking(library, scenario: before.scenario)
    if let answer = after.call.turns.last(where: { $0.number == turn && $0.speaker != .collector })
    {
      StandardOutput.write(
        Screen.clean("\(answer.speaker.name): \(answer.utterance.text)") + "\n\n")
    }
    let report = ComparisonReport(
      marking.scorecard(of: before.conversation), and: marking.scorecard(of: after.conversation),
      width: width)
    StandardOutput.write(report.text)
  }
}
