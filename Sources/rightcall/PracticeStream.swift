import JSONFormat
import Assessment
import CallModel
import Compliance
import Console
import Foundation
import Practice

/// A call driven by another program: one turn a line in, one JSON object a turn out.
struct PracticeStream {
  private(set) var session: PracticeSession

  /// What judges the call; it may still be being read while it rings.
  private let marking: Awaited<Marking>
  private(set) var hadBadLine = false

  init(session: PracticeSession, marking: Awaited<Marking>) {
    self.session = session
    self.marking = marking
  }

  /// Plays until the input ends, `/end` is read, or the call is over.
  ///
  /// Throws when there is nothing to judge the call by.
  mutating func run() throws {
    if !session.call.turns.isEmpty { try printExchange() }
    var number = 0
    while !session.call.isOver, let line = readLine(strippingNewline: true) {
      number += 1
      if line == "/end" { break }
      try perform(line, number: number)
    }
    try printEnd()
  }

  private mutating func perform(_ line: String, number: Int) throws {
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
    try printExchange()
  }

  private func printExchange() throws {
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
      "findings": .array(try findings(in: number).map(\.json)),
    ]
    if number > 0 {
      line["collector"] = .string(collector?.utterance.text ?? "")
      line["understood"] = .array(
        (collector?.utterance.moves ?? []).map { .string($0.kind.description) })
    }
    if let action = collector?.action { line["did"] = .string(action.kind.rawValue) }
    StandardOutput.write(JSON.object(line).line + "\n")
  }

  /// What broke a rule in turn `number`; nothing can before the first.
  private func findings(in number: Int) throws -> [Finding] {
    guard number > 0 else { return [] }
    return try marking.result.get().findings(in: session.conversation)
      .filter { $0.turn == number }
  }

  private func printEnd() throws {
    let outcome = session.call.standing.outcome ?? .abandoned
    let card = try marking.result.get().scorecard(of: session.conversation)
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("ended")
      writer.string(outcome.rawValue)
      writer.key("scorecard")
      card.write(to: &writer)
    }
    StandardOutput.write(writer.bytes + [UInt8(ascii: "\n")])
  }
}
