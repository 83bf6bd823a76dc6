import JSONFormat
import Assessment
import CallModel
import Console
import ContentLoading
import Foundation
import Testing
import Understanding

@Suite("The communication score by ear")
struct DialogueTests {
  /// Dialogues written for this, half of them good and half poor; the cues were chosen with these in view.
  ///
  /// The second forty were written later, and no cue was taken from them; weights were seen on both.
  @Test(arguments: [("dialogues", 0.8), ("dialogues-second", 0.9)])
  func `it tells good helping conversations from poor ones`(name: String, least: Double) throws {
    let file = Sample.content.deletingLastPathComponent()
      .appending(path: "Tests/Fixtures/\(name).jsonl")
    let text = try String(contentsOf: file, encoding: .utf8)
    var good: [Double] = []
    var poor: [Double] = []
    for line in text.split(separator: "\n") {
      let dialogue = try #require(JSON(parsing: Data(line.utf8)))
      let card = Scorecard(
        marking: Self.conversation(dialogue, read: PlayedCalls.taught.interpreter),
        by: Sample.rubric, findings: [])
      let score = try #require(card.communication)
      if dialogue["good"]?.isTrue == true { good.append(score) } else { poor.append(score) }
    }
    #expect(good.count == 20 && poor.count == 20)
    var wins = 0.0
    for better in good {
      for worse in poor { wins += better > worse ? 1 : better == worse ? 0.5 : 0 }
    }
    let area = wins / Double(good.count * poor.count)
    print("\(name): area under the curve: \(Score.text(area, 3))")
    #expect(area >= least)
    #expect(good.allSatisfy { $0 < 99 } && poor.allSatisfy { $0 > 1 })
  }

  static func conversation(_ dialogue: JSON, read interpreter: Interpreter) -> Conversation {
    var previous: String?
    var turns: [Turn] = []
    for (index, turn) in (dialogue["turns"]?.list ?? []).enumerated() {
      let speaker = turn["speaker"]?.text.flatMap(Speaker.init(rawValue:)) ?? .debtor
      let text = turn["text"]?.text ?? ""
      let utterance = interpreter.read(text, in: .init(speaker: speaker, previous: previous))
      turns.append(Turn(number: index + 1, speaker: speaker, utterance: utterance))
      previous = text
    }
    return Conversation(turns: turns, setting: Setting())
  }
}
