import Assessment
import CallModel
import Compliance
import Console
import Foundation
import Practice

/// A call driven by another program: one turn a line in, one JSON object a turn out.
struct PracticeStream {
  private(set) var session: PracticeSession
  private let marking: Marking
  private(set) var hadBadLine = false

  init(session: PracticeSession, marking: Marking) {
    self.session = session
    self.marking = marking
  }

  /// Plays until the input ends, `/end` is read, or the call is over.
  mutating func run() {
    if !session.call.turns.isEmpty { printExchange() }
    var number = 0
    while !session.call.isOver, let line = readLine(strippingNewline: true) {
      number += 1
      if line == "/end" { break }
      perform(line, number: number)
    }
    printEnd()
  }

  private mutating func perform(_ line: String, number: Int) {
    switch PracticeLine(line) {
    case .say(let text): session.say(text)
    case .act(let action): session.act(action)
    case .undo: _ = session.undo()
    case .bad(let message):
      hadBadLine = true
      let error: JSON = ["line": .int(number), "message": .string(message)]
      StandardOutput.write((["error": error, "id": .null] as JSON).line + "\n")
      return
    }
    printExchange()
  }

  private func printExchange() {
    let turns = session.lastExchange
    let collector = turns.first { $0.speaker == .collector }
    let reply = turns.last { $0.speaker != .collector }
    let standing = session.call.standing
    let number = turns.last?.number ?? 0
    var line: [String: JSON] = [
      "turn": .int(number),
      "debtor": .string(reply?.utterance.text ?? ""),
      "stage": .string(standing.stage.name),
      "mood": [
        "trust": .int(standing.mood.trust.value), "anger": .int(standing.mood.anger.value),
        "patience": .int(standing.mood.patience.value),
      ],
      "findings": .array(
        marking.findings(in: session.conversation)
          .filter { $0.turn == number && number > 0 }.map(\.json)),
    ]
    if number > 0 {
      line["collector"] = .string(collector?.utterance.text ?? "")
      line["understood"] = .array(
        (collector?.utterance.moves ?? []).map { .string($0.kind.description) })
    }
    if let action = collector?.action { line["did"] = .string(action.kind.rawValue) }
    StandardOutput.write(JSON.object(line).line + "\n")
  }

  private func printEnd() {
    let outcome = session.call.standing.outcome ?? .abandoned
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("ended")
      writer.string(outcome.rawValue)
      writer.key("scorecard")
      marking.scorecard(of: session.conversation).write(to: &writer)
    }
    StandardOutput.write(writer.bytes + [UInt8(ascii: "\n")])
  }
}
