import ArgumentParser
import ContentLoading
import Foundation

/// Prints the schema by which editors check and complete what a trainer writes.
struct ScenarioSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a kind of file.")

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case scenario, script, course
  }

  @Argument(help: "scenario, script or course.")
  var kind: Kind

  func run() throws {
    switch kind {
    case .scenario: StandardOutput.write(Forms.scenario.schema(titled: "A scenario"))
    case .script: StandardOutput.write(Forms.script.schema(titled: "A standard script"))
    case .course: StandardOutput.write(Forms.course.schema(titled: "A course"))
    }
  }
}
