import ArgumentParser
import CallModel
import Console
import ContentLoading
import Diagnostics
import Foundation
import Practice

/// Checks and tests a scenario whenever its files are saved.
struct ScenarioWatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch", abstract: "Check and test a scenario on every save.")

  @Argument(help: "The scenario's name or file.")
  var scenario: String

  @Option(help: "Stop after this many looks; without it, until Ctrl-C.")
  var looks: Int?

  @OptionGroup var locations: LocationOptions

  func run() throws {
    let library = Library(try Locations(locations))
    let loader = try library.scenarioLoader()
    var seen: [String: Date] = [:]
    var left = looks ?? .max
    while left > 0 {
      left -= 1
      let now = dates(library.locations)
      if now != seen {
        seen = now
        try look(loader, library)
      }
      if left > 0 { Thread.sleep(forTimeInterval: 0.4) }
    }
  }

  private func look(_ loader: ScenarioLoader, _ library: Library) throws {
    let files = ScenarioFiles(scenario, with: loader, items: library.rubricItems)
    for diagnostic in files.diagnostics {
      let text = files.texts[diagnostic.location.file] ?? ""
      let drawn = Excerpt.draw(diagnostic, in: text).split(separator: "\n")
      StandardOutput.write(drawn.map { Screen.clean(String($0)) }.joined(separator: "\n") + "\n")
    }
    guard let scenario = files.loaded.scenario else {
      return StandardOutput.write("-- not playable yet --\n")
    }
    let bench = try TestBench(scenario, library)
    var failed = 0
    for (file, walkthrough) in files.walkthroughs {
      let run = bench.run(walkthrough)
      if !run.differences.isEmpty { failed += 1 }
      StandardOutput.write(TestBench.lines(run, scenario: scenario.id.description, file: file))
    }
    StandardOutput.write(
      "-- \(files.walkthroughs.count - failed) passed, \(failed) failed --\n")
  }

  /// When each file that the scenario can use was last saved.
  private func dates(_ locations: Locations) -> [String: Date] {
    let isPath = scenario.contains("/") || scenario.hasSuffix(".yaml")
    let folder =
      isPath
      ? (scenario.hasSuffix(".yaml")
        ? URL(filePath: scenario).deletingLastPathComponent() : URL(filePath: scenario))
      : locations.scenarios.appending(path: scenario)
    var dates: [String: Date] = [:]
    for root in [folder, locations.scenarios.appending(path: "standard")] {
      for name in FileManager.default.subpaths(atPath: root.path) ?? [] {
        let path = root.appending(path: name).path
        let facts = try? FileManager.default.attributesOfItem(atPath: path)
        dates[path] = facts?[.modificationDate] as? Date
      }
    }
    return dates
  }
}
