import JSONFormat
import CallEngine
import ContentLoading
import ArgumentParser
import Assessment
import CallModel
import Compliance
import Console
import Exploration
import Foundation

/// Searches scenarios for the best lawful call and proves what they must keep.
struct ScenarioParCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "par",
    abstract: "Find the best lawful call, and prove that breaking the law never pays.")

  @Argument(help: "Scenario names; all of the library when there are none.")
  var scenarios: [String] = []

  @Option(help: "How many states each of the two searches looks at, at most.")
  var states = 1_500_000

  @Flag(help: "Print one JSON object for each scenario.")
  var json = false

  @Flag(help: "Print the shortest call to every rule of the script as well.")
  var calls = false

  @OptionGroup var locations: LocationOptions

  func validate() throws {
    guard states > 0 else { throw ValidationError("'--states' must be at least 1") }
  }

  func run() throws {
    let library = try Library(Locations(locations))
    let vocabulary = try library.language.get().vocabulary
    let phrasebook = try library.phrasebook()
    let isTerminal = isatty(2) == 1
    var allHold = true
    for scenario in try library.scenarios(scenarios) {
      if isTerminal { StandardError.write("\rsearching \(scenario.id) …") }
      let repertoire = Repertoire(scenario, vocabulary: vocabulary)
      let start = ContinuousClock.now
      let proof = Prover(repertoire, limit: states).prove()
      let speed = Double(proof.states) / max((ContinuousClock.now - start) / .seconds(1), 1e-9)
      if isTerminal { StandardError.write("\r\u{1B}[K") }
      let broken = try judge(proof, repertoire, phrasebook, Marking(library, scenario: scenario))
      allHold = allHold && proof.holds && broken.isEmpty
      if json {
        StandardOutput.write(object(proof, repertoire, speed, broken).line + "\n")
      } else {
        write(proof, repertoire, speed, broken)
      }
    }
    if !allHold { throw ExitCode(1) }
  }

  /// The rules of the whole law that the line to par breaks when it is put into words.
  private func judge(
    _ proof: Proof, _ repertoire: Repertoire, _ phrasebook: Phrasebook, _ marking: Marking
  ) -> [String] {
    guard let par = proof.par else { return [] }
    let call = repertoire.call(par.line, seed: 1, phrasebook: phrasebook)
    let findings = marking.findings(in: Conversation(call, of: repertoire.engine.scenario))
    return Set(findings.map(\.rule)).sorted()
  }

  private func names(_ line: [Int], _ repertoire: Repertoire) -> [String] {
    line.map { repertoire.ploys[$0].name }
  }

  private func write(
    _ proof: Proof, _ repertoire: Repertoire, _ speed: Double, _ broken: [String]
  ) {
    let scenario = repertoire.engine.scenario
    var text = "\(scenario.title) (\(scenario.id))\n"
    if let par = proof.par {
      text += "  par \(Score.text(par.index, 3)): \(par.arrangement.spoken)\n"
      for (number, name) in names(par.line, repertoire).enumerated() {
        text += "    \(number + 1). \(name)\n"
      }
    } else {
      text += "  no agreement is to be had\n"
    }
    for rule in broken { text += "  BROKEN  the call to par breaks \(rule)\n" }
    for claim in proof.claims {
      text += "  \(claim.holds ? "holds  " : "REFUTED") \(claim.finding)\n"
      for (number, name) in names(claim.counterExample, repertoire).enumerated() {
        text += "    \(number + 1). \(name)\n"
      }
    }
    let endings = proof.endings.map { "\($0.outcome.rawValue) in \($0.line.count)" }
    text += "  endings: \(endings.joined(separator: ", "))\n"
    text += "  rules: \(proof.rules.count) of \(scenario.rules.count) can answer\n"
    for position in proof.unreached {
      text += "    no call was found for \(scenario.rules[position].id.place)\n"
    }
    if calls {
      for (position, line) in proof.rules.sorted(by: { $0.key < $1.key }) {
        let said = names(line, repertoire).joined(separator: " / ")
        text += "    \(scenario.rules[position].id.place): \(said)\n"
      }
    }
    text += "  \(proof.states) states, \(Int(speed)) a second\n"
    let lines = text.split(separator: "\n").map { Screen.clean(String($0)) }
    StandardOutput.write(lines.joined(separator: "\n") + "\n")
  }

  private func object(
    _ proof: Proof, _ repertoire: Repertoire, _ speed: Double, _ broken: [String]
  ) -> JSON {
    let scenario = repertoire.engine.scenario
    func line(_ line: [Int]) -> JSON { .array(names(line, repertoire).map(JSON.string)) }
    let moves = (proof.par?.line ?? []).map { place in
      JSON.array(repertoire.ploys[place].kinds.map { .string($0.description) })
    }
    var endings: [String: JSON] = [:]
    for (outcome, calls) in proof.endings { endings[outcome.rawValue] = line(calls) }
    var calls: [String: JSON] = [:]
    for (position, found) in proof.rules {
      calls[scenario.rules[position].id.place] = line(found)
    }
    return [
      "scenario": .string(scenario.id.description),
      "par": proof.par.map {
        ["arrangement": $0.arrangement.json, "index": .double($0.index)]
      } ?? .null,
      "line": .array(moves), "says": line(proof.par?.line ?? []),
      "lawful_beats_unlawful": .bool(
        proof.claims.allSatisfy { $0.kind != .lawfulBeatsUnlawful || $0.holds }),
      "claims": .array(
        proof.claims.map { claim in
          [
            "claim": .string(claim.kind.rawValue), "holds": .bool(claim.holds),
            "finding": .string(claim.finding), "counter_example": line(claim.counterExample),
          ]
        }),
      "findings": .array(broken.map(JSON.string)), "endings": .object(endings),
      "unreached": .array(proof.unreached.map { .string(scenario.rules[$0].id.place) }),
      "calls": self.calls ? .object(calls) : .null, "states": .int(proof.states),
      "states_per_second": .double(speed.rounded()),
    ]
  }
}

extension Arrangement {
  /// `plan: 6 payments from $307.02 to $307.03, March 15 to August 15, $1,842.17 in all`.
  fileprivate var spoken: String {
    guard let first = payments.first, let last = payments.last else { return rung.name }
    let amounts =
      first.amount == last.amount ? "\(first.amount)" : "\(first.amount) … \(last.amount)"
    return "\(rung.name): \(payments.count) × \(amounts), \(first.day) to \(last.day), "
      + "\(total) in all"
  }

  fileprivate var json: JSON {
    [
      "rung": .string(rung.name), "total": .string(total.plain),
      "payments": .array(
        payments.map { ["date": .string($0.day.description), "amount": .string($0.amount.plain)] }),
    ]
  }
}
