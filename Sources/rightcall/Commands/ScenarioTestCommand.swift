import ArgumentParser
import CallModel
import Console
import ContentLoading
import Diagnostics
import Foundation
import Practice

/// Plays the walkthroughs of scenarios and shows where a call differs from what was written.
struct ScenarioTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Play the walkthroughs and compare.")

  @Argument(help: "Scenario names; all of the library when there are none.")
  var scenarios: [String] = []

  @Flag(help: "Print one JSON object for each walkthrough.")
  var json = false

  @OptionGroup var locations: LocationOptions

  func run() throws {
    let library = Library(try Locations(locations))
    let loader = try library.scenarioLoader()
    let names = scenarios.isEmpty ? loader.ids.map(\.description) : scenarios
    var passed = 0
    var failed = 0
    for name in names {
      let scenario = try library.scenario(name)
      let marking = try Marking(library, scenario: scenario)
      let taught = try library.language.get()
      for (file, walkthrough) in try library.walkthroughs(of: scenario.id) {
        let run = WalkthroughRun(
          walkthrough, of: scenario, interpreter: taught.interpreter,
          vocabulary: taught.vocabulary, mark: marking.scorecard)
        if run.differences.isEmpty { passed += 1 } else { failed += 1 }
        report(run, scenario: name, file: file)
      }
    }
    if !json { StandardOutput.write("\(passed) passed, \(failed) failed\n") }
    if failed > 0 { throw ExitCode(1) }
  }

  private func report(_ run: WalkthroughRun, scenario: String, file: String) {
    if json {
      let differences = run.differences.map { difference -> JSON in
        [
          "kind": .string(difference.kind.rawValue), "line": .int(difference.line),
          "expected": .string(difference.expected), "actual": .string(difference.actual),
        ]
      }
      let line: JSON = [
        "scenario": .string(scenario), "walkthrough": .string(file),
        "title": .string(run.walkthrough.title), "passed": .bool(differences.isEmpty),
        "differences": .array(differences),
      ]
      StandardOutput.write(line.line + "\n")
      return
    }
    let mark = run.differences.isEmpty ? "ok  " : "FAIL"
    StandardOutput.write(Screen.clean("\(mark) \(scenario): \(run.walkthrough.title)") + "\n")
    for difference in run.differences {
      let place = "\(file):\(difference.line)"
      StandardOutput.write(
        Screen.clean(
          "     \(place): \(difference.kind.rawValue): expected \(difference.expected); "
            + "got \(difference.actual)") + "\n")
    }
  }
}
