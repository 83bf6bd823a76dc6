import JSONFormat
import ArgumentParser
import CallModel
import Console
import Foundation
import History

/// Lists what trainees said that was not understood, so that a rule or a sentence can be added.
struct ScenarioGapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps", abstract: "Show what trainees said that nobody foresaw.")

  @Argument(help: "Scenario names; all when there are none.")
  var scenarios: [String] = []

  @Flag(help: "Print one JSON object for each.")
  var json = false

  @OptionGroup var locations: LocationOptions

  private struct Gap: Hashable {
    let scenario: String
    let text: String
    let rule: String
  }

  func run() throws {
    var counts: [Gap: Int] = [:]
    let path = try Locations(locations).database.path
    do throws(HistoryError) {
      let store = try CallStore.open(path)
      for call in try store.calls() where call.start.manner != .imported {
        let name = call.start.scenario.description
        guard scenarios.isEmpty || scenarios.contains(name) else { continue }
        for gap in try Self.gaps(in: store.story(of: call.id), of: name) {
          counts[gap, default: 0] += 1
        }
      }
    } catch {
      throw CommandFailure(error.sentence, .missingFile)
    }
    let gaps = counts.sorted {
      ($1.value, $0.key.scenario, $0.key.text, $0.key.rule)
        < ($0.value, $1.key.scenario, $1.key.text, $1.key.rule)
    }
    for (gap, count) in gaps { write(gap, count) }
    if gaps.isEmpty, !json {
      StandardOutput.write("Everything that was said in the calls kept here was understood.\n")
    }
  }

  /// The turns of a call in which no move was understood, and the rule that answered.
  private static func gaps(in story: SavedCall.Story, of scenario: String) -> [Gap] {
    story.turns.compactMap { turn in
      guard turn.speaker == .collector, turn.action == nil, turn.utterance.moves.isEmpty,
        turn.utterance.text.contains(where: { !$0.isWhitespace })
      else { return nil }
      let reply = story.turns.first { $0.number == turn.number && $0.speaker != .collector }
      let words = turn.utterance.text.lowercased().split { $0.isWhitespace }
      return Gap(
        scenario: scenario, text: words.joined(separator: " "), rule: reply?.rule?.place ?? "")
    }
  }

  private func write(_ gap: Gap, _ count: Int) {
    guard json else {
      let place = gap.rule.isEmpty ? "nobody answered" : "answered by \(gap.rule)"
      StandardOutput.write(
        Screen.clean("\(count)  \(gap.scenario): \(gap.text)  (\(place))") + "\n")
      return
    }
    let line: JSON = [
      "scenario": .string(gap.scenario), "said": .string(gap.text), "times": .int(count),
      "answered_by": gap.rule.isEmpty ? .null : .string(gap.rule),
    ]
    StandardOutput.write(line.line + "\n")
  }
}
