import JSONFormat
import ArgumentParser
import CallModel
import Console
import ContentLoading
import Exploration
import Foundation

/// Draws the structure of a scenario.
struct ScenarioGraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "Draw stages, rules and endings.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case dot, mermaid, svg
  }

  @Argument(help: "The scenario's name.")
  var scenario: String

  @Option(help: "dot, mermaid or svg.")
  var format = Format.mermaid

  @Option(help: "Let bots play this many calls each and write how often every rule answered.")
  var runs = 0

  @Flag(help: "Print one JSON object with the drawing and the counts.")
  var json = false

  @OptionGroup var locations: LocationOptions

  func run() throws {
    let library = Library(try Locations(locations))
    let scenario = try library.scenario(scenario)
    var hits: [Int] = []
    if runs > 0 {
      let vocabulary = try library.language.get().vocabulary
      let playing = Playthroughs(Repertoire(scenario, vocabulary: vocabulary), marking: nil)
      hits = Array(repeating: 0, count: scenario.rules.count)
      for bot in Bot.allCases {
        let answers = playing.play(bot, runs: runs, seed: 1, sample: 0).coverage.answers
        for position in hits.indices { hits[position] += answers[position] }
      }
    }
    let graph = ScriptGraph(scenario, hits: hits)
    let drawing =
      switch format {
      case .dot: graph.dot
      case .mermaid: graph.mermaid
      case .svg: graph.svg
      }
    guard json else { return StandardOutput.write(drawing) }
    let counts = scenario.rules.enumerated().map { position, rule in
      [
        "rule": .string(rule.id.place),
        "hits": hits.indices.contains(position) ? .int(hits[position]) : .null,
      ] as JSON
    }
    let line: JSON = [
      "scenario": .string(scenario.id.description), "format": .string(format.rawValue),
      "drawing": .string(drawing), "rules": .array(counts),
    ]
    StandardOutput.write(line.line + "\n")
  }
}
