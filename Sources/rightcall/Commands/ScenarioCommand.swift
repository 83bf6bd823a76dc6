import ArgumentParser
import CallModel
import Console
import ContentLoading
import Foundation

/// What a trainer does with scenario files.
struct ScenarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario", abstract: "Write, check, test, play and prove scenarios.",
    subcommands: [
      ScenarioNewCommand.self, ScenarioListCommand.self, ScenarioShowCommand.self,
      ScenarioPrintCommand.self, ScenarioCheckCommand.self, ScenarioTestCommand.self,
      ScenarioWatchCommand.self, ScenarioPlayCommand.self, ScenarioParCommand.self,
      ScenarioGraphCommand.self, ScenarioGapsCommand.self, ScenarioSchemaCommand.self,
    ])
}

/// Lists the scenarios with their level and title.
struct ScenarioListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the scenarios.")

  @OptionGroup var locations: LocationOptions

  func run() throws {
    var loader = try Library(Locations(locations)).scenarioLoader()
    loader.looksForFlaws = false
    for id in loader.ids {
      let loaded = loader.load(id)
      let title = loaded.scenario.map { "level \($0.level)  \($0.title)" } ?? "has errors"
      StandardOutput.write(
        Screen.clean("\(TextWidth.pad(id.description, to: 32))  \(title)") + "\n")
    }
  }
}
