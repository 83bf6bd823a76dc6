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
    let library = Library(try Locations(locations))
    for name in library.scenarioNames {
      let head = ScenarioHead(.init(name), in: library.locations.scenarios)
      let title = head.map { "level \($0.level)  \($0.title)" } ?? ScenarioHead.unreadable
      StandardOutput.write(Screen.clean("\(TextWidth.pad(name, to: 32))  \(title)") + "\n")
    }
  }
}
