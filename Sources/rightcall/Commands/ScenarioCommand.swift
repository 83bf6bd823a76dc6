import ArgumentParser
import CallModel
import Console
import ContentLoading
import Diagnostics
import Foundation

/// What a trainer does with scenario files.
struct ScenarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario", abstract: "List, check, test, play and prove scenarios.",
    subcommands: [
      ScenarioListCommand.self, ScenarioCheckCommand.self, ScenarioTestCommand.self,
      ScenarioPlayCommand.self, ScenarioParCommand.self,
    ])
}

/// Lists the scenarios with their level and title.
struct ScenarioListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the scenarios.")

  @OptionGroup var locations: LocationOptions

  func run() throws {
    let loader = try Library(Locations(locations)).scenarioLoader()
    for id in loader.ids {
      let loaded = loader.load(id)
      let title = loaded.scenario.map { "level \($0.level)  \($0.title)" } ?? "has errors"
      StandardOutput.write(
        Screen.clean("\(TextWidth.pad(id.description, to: 32))  \(title)") + "\n")
    }
  }
}

/// Reports every fault of every scenario file in one pass.
struct ScenarioCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check scenario files and say what is wrong where.")

  @Argument(help: "Scenario names or scenario files; all of the library when there are none.")
  var scenarios: [String] = []

  @Flag(help: "Print one JSON object for each fault.")
  var json = false

  @OptionGroup var locations: LocationOptions

  func run() throws {
    let loader = try Library(Locations(locations)).scenarioLoader()
    let names = scenarios.isEmpty ? loader.ids.map(\.description) : scenarios
    var reported: Set<Diagnostic> = []
    var hasErrors = false
    for name in names {
      let loaded = load(name, with: loader)
      for diagnostic in loaded.diagnostics where reported.insert(diagnostic).inserted {
        hasErrors = hasErrors || diagnostic.severity == .error
        report(diagnostic, in: loaded.texts[diagnostic.location.file] ?? "")
      }
    }
    if !json, !hasErrors {
      StandardOutput.write(
        "\(names.count) \(names.count == 1 ? "scenario" : "scenarios") checked\n")
    }
    if hasErrors { throw ExitCode(1) }
  }

  private func load(_ name: String, with loader: ScenarioLoader) -> LoadedScenario {
    guard name.hasSuffix(".yaml") else { return loader.load(.init(name)) }
    let url = URL(filePath: name)
    let folder = url.deletingLastPathComponent().lastPathComponent
    return loader.load(url, id: .init(folder), name: name)
  }

  private func report(_ diagnostic: Diagnostic, in text: String) {
    guard json else {
      let drawn = Excerpt.draw(diagnostic, in: text).split(separator: "\n")
      StandardOutput.write(drawn.map { Screen.clean(String($0)) }.joined(separator: "\n") + "\n")
      return
    }
    let place = diagnostic.location
    let line: JSON = [
      "file": .string(place.file), "line": .int(place.line), "column": .int(place.column),
      "end_line": .int(place.endLine), "end_column": .int(place.endColumn),
      "severity": .string(diagnostic.severity.rawValue), "code": .string(diagnostic.code.rawValue),
      "message": .string(diagnostic.message),
      "suggestion": diagnostic.suggestion.map(JSON.string) ?? .null,
    ]
    StandardOutput.write(line.line + "\n")
  }
}
