import JSONFormat
import CallModel
import Compliance
import Console
import ContentLoading
import Foundation
import Synchronization
import Understanding

/// Says what single lines do, what they name, how they sound and which law their words break.
final class LineListener: Sendable {
  private let interpreter: Interpreter
  private let marking: Marking
  private let warned = Mutex<Set<String>>([])
  private let bad = Mutex(false)

  init(_ library: Library) throws {
    interpreter = try library.language.get().interpreter
    marking = try Marking(library)
  }

  var hadBadLine: Bool { bad.withLock { $0 } }

  /// The reading of one line of JSON, or an error as JSON; nothing for an empty line.
  func answer(_ line: Data, number: Int) -> [UInt8]? {
    if line.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) { return nil }
    let object: JSON
    do throws(JSONReader.Problem) {
      object = try JSONReader.read(line)
    } catch {
      return refuse("\(error.sentence); give one object a line", id: nil, number: number)
    }
    do throws(SpokenLine.Objection) {
      let spoken = try SpokenLine(object)
      warn(of: SpokenLine.unknownKeys(of: object))
      return read(spoken).bytes
    } catch {
      return refuse(error.message, id: object["id"], number: number)
    }
  }

  private func read(_ spoken: SpokenLine) -> JSON {
    let context = Interpreter.Context(
      speaker: spoken.speaker, previous: spoken.previous, today: spoken.today)
    let utterance = interpreter.read(spoken.text, in: context)
    var findings: [Finding] = []
    if spoken.speaker == .collector {
      findings = marking.findings(in: conversation(spoken, utterance))
    }
    return [
      "id": spoken.id,
      "moves": .array(utterance.moves.map(\.json)),
      "near_moves": .array(utterance.nearMoves.map(\.json)),
      "values": .array(utterance.values.map(\.json)),
      "findings": .array(findings.map(\.json)),
      "tone": utterance.tone.json,
      "language": utterance.otherLanguage.map(JSON.string) ?? "en",
    ]
  }

  /// The line as a conversation of its own, after what the other side said just before.
  private func conversation(_ spoken: SpokenLine, _ utterance: Utterance) -> Conversation {
    var turns: [Turn] = []
    if let previous = spoken.previous {
      let heard = interpreter.read(previous, in: .init(speaker: .debtor, today: spoken.today))
      turns.append(Turn(number: 0, speaker: .debtor, utterance: heard))
    }
    turns.append(Turn(number: 1, speaker: .collector, utterance: utterance))
    return Conversation(turns: turns, setting: spoken.setting)
  }

  private func refuse(_ message: String, id: JSON?, number: Int) -> [UInt8] {
    bad.withLock { $0 = true }
    let error: JSON = ["line": .int(number), "message": .string(message)]
    return JSON.object(["error": error, "id": id ?? .null]).bytes
  }

  private func warn(of keys: [String]) {
    for key in keys where warned.withLock({ $0.insert(key).inserted }) {
      StandardError.write("rightcall: warning: the key '\(Screen.clean(key))' is not used\n")
    }
  }
}
