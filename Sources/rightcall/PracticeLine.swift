import JSONFormat
import CallModel
import Console
import Foundation

/// One line of input to a call: words, a desk action, or something that is neither.
enum PracticeLine {
  case say(String)
  case act(DeskAction)
  case undo
  case bad(String)

  init(_ line: String) {
    if line.hasPrefix("{"), let object = JSON(parsing: Data(line.utf8)), object.isObject {
      self = Self.command(object)
    } else if line == "/undo" {
      self = .undo
    } else if let action = DeskCommand.read(line) {
      self = .act(action)
    } else {
      self = .say(line)
    }
  }

  private static func command(_ object: JSON) -> PracticeLine {
    if let text = object["say"]?.text { return .say(text) }
    guard let name = object["do"]?.text else {
      return .bad("a line must have the key 'say' or 'do', or be plain text")
    }
    if name == "undo" { return .undo }
    guard let kind = DeskAction.Kind(rawValue: name) else {
      let known = DeskAction.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      return .bad("'\(name)' is not something to do at the desk; it can be \(known)")
    }
    let marks = DeskAction.Mark.allCases.filter { object[$0.rawValue]?.isTrue == true }
    return .act(
      DeskAction(
        kind, text: object["text"]?.text ?? object["notes"]?.text ?? "",
        amount: object["amount"]?.text.flatMap(Money.init(parsing:)),
        day: object["date"]?.text.flatMap(Day.init(iso:)), method: object["method"]?.text,
        marks: Set(marks), outcome: object["outcome"]?.text.flatMap(Outcome.init)))
  }
}
