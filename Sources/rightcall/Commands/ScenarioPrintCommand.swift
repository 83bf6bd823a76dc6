import ArgumentParser
import CallModel
import Console
import Foundation

/// Prints a scenario as a script without code.
struct ScenarioPrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Print a script as people read it, with counts.")

  @Argument(help: "The scenario's name.")
  var scenario: String

  @Flag(help: "With the lines of the standard scripts.")
  var whole = false

  @Flag(help: "As one web page.")
  var html = false

  @OptionGroup var locations: LocationOptions

  func run() throws {
    let scenario = try Library(Locations(locations)).scenario(scenario)
    let page = ScriptPage(scenario, isWhole: whole)
    if html { return StandardOutput.write(page.page) }
    let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false)
    StandardOutput.write(lines.map { Screen.clean(String($0)) }.joined(separator: "\n"))
  }
}
