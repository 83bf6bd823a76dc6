import ArgumentParser
import ContentLoading
import Foundation

/// Prints the schema by which editors check and complete what a trainer writes.
struct ScenarioSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a kind of file.")

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case scenario, script, course, temperament, rubric, move, turns

    var form: Form {
      switch self {
      case .scenario: Forms.scenario
      case .script: Forms.script
      case .course: Forms.course
      case .temperament: Forms.temperament
      case .rubric: Forms.rubric
      case .move: Forms.move
      case .turns: Forms.turns
      }
    }

    var title: String {
      switch self {
      case .scenario: "A scenario"
      case .script: "A standard script"
      case .course: "A course"
      case .temperament: "A temperament"
      case .rubric: "A rubric"
      case .move: "A move"
      case .turns: "Whole turns"
      }
    }
  }

  @Argument(help: "scenario, script, course, temperament, rubric, move or turns.")
  var kind: Kind

  func run() throws { StandardOutput.write(kind.form.schema(titled: kind.title)) }
}
