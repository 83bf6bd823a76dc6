import Assessment
import CallModel
import ContentLoading
import Foundation

/// The rubric of the content folder, and conversations written line by line.
enum Sample {
  static let content = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "content")

  /// Every move that has a file.
  static let vocabulary: Vocabulary = {
    var entries: [Vocabulary.Entry] = []
    for group in Vocabulary.Group.allCases {
      let folder = content.appending(path: "language/moves/\(group.rawValue)")
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      entries += names.filter { $0.hasSuffix(".yaml") }.map {
        Vocabulary.Entry(kind: .init(String($0.dropLast(5))), group: group, gloss: "")
      }
    }
    return Vocabulary(entries)
  }()

  static let rubricText =
    (try? String(
      contentsOf: content.appending(path: "rubric/collections-call.yaml"), encoding: .utf8)) ?? ""

  static let rubric: Rubric = load(rubricText) ?? .empty

  static func load(_ text: String) -> Rubric? {
    RubricLoader(Document(file: "rubric.yaml", text: text), vocabulary: vocabulary).load()
  }

  static func card(_ lines: [Line], _ setting: Setting = Setting()) -> Scorecard {
    Scorecard(marking: talk(lines, setting), by: rubric, findings: [])
  }

  static func talk(_ lines: [Line], _ setting: Setting = Setting()) -> Conversation {
    Conversation(
      turns: lines.enumerated().map { index, line in line.turn(number: index + 1) },
      setting: setting)
  }
}

/// One line of a conversation with what was understood in it.
struct Line: Sendable {
  var speaker: Speaker
  var text: String
  var moves: [Move.Kind]
  var values: [Value.Content] = []
  var tone = Tone.neutral

  func turn(number: Int) -> Turn {
    let whole = 0..<text.unicodeScalars.count
    return Turn(
      number: number, speaker: speaker,
      utterance: Utterance(
        text, moves: moves.map { Move($0, span: whole) },
        values: values.map { Value($0, span: whole) }, tone: tone))
  }
}

func you(
  _ text: String, _ moves: Move.Kind..., values: [Value.Content] = [], hostility: Double = 0
) -> Line {
  Line(
    speaker: .collector, text: text, moves: moves, values: values,
    tone: Tone(hostility: hostility, plainness: 0.9))
}

func they(_ text: String, _ moves: Move.Kind..., values: [Value.Content] = []) -> Line {
  Line(speaker: .debtor, text: text, moves: moves, values: values)
}

extension Rubric {
  static let empty = Rubric(
    name: "empty", passMark: 80, sections: [], items: [], free: [], harmful: [], aboutDebt: [],
    leavesLadder: [], ladder: [], cues: .none)
}
