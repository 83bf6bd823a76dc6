import JSONFormat
import ArgumentParser
import CallModel
import Console
import ContentLoading
import Foundation
import Practice

/// Plays the walkthroughs of scenarios and shows where a call differs from what was written.
struct ScenarioTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Play the walkthroughs and compare.",
    discussion: """
      Differences are of the text, the route of the call, the mood, a finding or a score. A scenario
      is named by its name or by the path of its folder.
      """)

  @Argument(help: "Scenario names or folders; all of the library when there are none.")
  var scenarios: [String] = []

  @Flag(help: "Print one JSON object for each walkthrough.")
  var json = false

  @Flag(help: "Write what came into the walkthroughs, after showing the changes.")
  var accept = false

  @Flag(help: "Name every rule that no walkthrough reaches.")
  var coverage = false

  @OptionGroup var locations: LocationOptions

  func run() throws {
    let library = Library(try Locations(locations))
    let loader = try library.scenarioLoader()
    let names = scenarios.isEmpty ? loader.folder.ids.map(\.description) : scenarios
    var tally = (passed: 0, failed: 0)
    for name in names {
      let files = try files(name, loader, library)
      guard let scenario = files.loaded.scenario else { continue }
      let bench = try TestBench(scenario, library)
      var reach = Reach(scenario)
      for (file, walkthrough) in files.walkthroughs {
        let run = bench.run(walkthrough)
        reach.add(run.session.call)
        if run.differences.isEmpty { tally.passed += 1 } else { tally.failed += 1 }
        report(run, scenario: scenario.id.description, file: file)
        if accept, let text = files.texts[file] {
          let root = library.locations.root
          try rewrite(
            text, run,
            at: name.contains("/") ? URL(filePath: file) : root.appending(path: file))
        }
      }
      if !json { report(reach, of: scenario) }
    }
    if !json { StandardOutput.write("\(tally.passed) passed, \(tally.failed) failed\n") }
    if tally.failed > 0, !accept { throw ExitCode(1) }
  }

  /// The files of a scenario that can be played; anything else is said and ends the test.
  private func files(
    _ name: String, _ loader: ScenarioLoader, _ library: Library
  ) throws -> ScenarioFiles {
    if !name.contains("/"), !name.hasSuffix(".yaml") { _ = try library.loaded(name) }
    let files = ScenarioFiles(name, with: loader, items: library.rubricItems)
    guard !files.hasErrors else { throw CommandFailure(files.diagnostics, texts: files.texts) }
    return files
  }

  private func report(_ run: WalkthroughRun, scenario: String, file: String) {
    guard json else {
      return StandardOutput.write(TestBench.lines(run, scenario: scenario, file: file))
    }
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
  }

  private func report(_ reach: Reach, of scenario: Scenario) {
    let (rules, lines) = (reach.rules, reach.lines)
    StandardOutput.write(
      "     \(scenario.id): \(rules.reached) of \(rules.all) rules, \(lines.reached) of "
        + "\(lines.all) lines of its own\n")
    for outcome in reach.missedEndings {
      StandardOutput.write("     no walkthrough ends in \(outcome.rawValue)\n")
    }
    guard coverage else { return }
    for rule in reach.missedRules {
      StandardOutput.write(Screen.clean("     never answered: \(rule.place)") + "\n")
    }
  }

  private func rewrite(_ text: String, _ run: WalkthroughRun, at url: URL) throws {
    let rewriting = WalkthroughRewriting(text, run: run)
    guard !rewriting.changes.isEmpty else { return }
    for change in rewriting.changes {
      StandardOutput.write(Screen.clean("   - \(change.before)") + "\n")
      if let after = change.after { StandardOutput.write(Screen.clean("   + \(after)") + "\n") }
    }
    do {
      try Data(rewriting.text.utf8).write(to: url, options: .atomic)
    } catch {
      throw CommandFailure("'\(url.path)' cannot be written", .cannotCreate)
    }
  }
}
