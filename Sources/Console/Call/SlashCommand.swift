import CallModel
import Diagnostics

/// What the trainee can do in a call besides talking.
package enum SlashCommand: String, CaseIterable, Sendable {
  case account, notes, hint, undo, why, silence, save, leave
  case hangUp = "hang-up"
  case help

  /// As it is shown in the list of all.
  var usage: String {
    switch self {
    case .notes: "/notes TEXT"
    case .save: "/save FILE"
    default: "/" + rawValue
    }
  }

  var summary: String {
    switch self {
    case .account: "the account: balance, history, notes, what you may agree to"
    case .notes: "write a note on the account"
    case .hint: "what would help most now; again tells more, and each costs points"
    case .undo: "take back what you last said or did"
    case .why: "what was understood in your last line, and what answered it"
    case .silence: "say nothing, and wait"
    case .save: "keep this call in another file"
    case .leave: "put the call down, to go on with it later"
    case .hangUp: "end the call"
    case .help: "this list"
    }
  }
}

/// A line typed in a call: something said, a command, or neither.
enum CallLine: Hashable {
  case say(String)
  case command(SlashCommand, argument: String)

  /// Something done at the desk.
  case desk(DeskAction)

  /// A slash command that is none, with a sentence about it.
  case unknown(String)
  case empty

  /// Reads a line; `//` at its beginning stands for a slash that is said.
  init(_ line: String) {
    let text = line.drop(while: \.isWhitespace)
    if text.isEmpty {
      self = .empty
    } else if text.hasPrefix("//") {
      self = .say(String(text.dropFirst()))
    } else if text.hasPrefix("/") {
      self = CallLine.command(text.dropFirst())
    } else {
      self = .say(line)
    }
  }

  /// What is done at the desk besides notes and hanging up.
  static let desk = DeskCommand.names.map(\.name).filter { SlashCommand(rawValue: $0) == nil }

  private static func command(_ text: Substring) -> CallLine {
    let name = text.prefix { !$0.isWhitespace && $0 != ":" }.lowercased()
    let names = SlashCommand.allCases.map(\.rawValue) + desk
    if names.contains(name) { return command(named: name, text) }
    let begun = name.isEmpty ? [] : names.filter { $0.hasPrefix(name) }
    if begun.count == 1 { return command(named: begun[0], text) }
    if begun.count > 1 {
      let all = begun.map { "/" + $0 }.joined(separator: " or ")
      return .unknown("/\(name) can mean \(all).")
    }
    let near = NearMiss.closest(to: name, among: names)
    let hint = near.map { "did you mean /\($0)?" } ?? "/help shows what there is."
    return .unknown("There is no /\(Screen.clean(name)); \(hint) // says a slash.")
  }

  /// The command with this whole name and what stands behind it in `text`.
  private static func command(named name: String, _ text: Substring) -> CallLine {
    let rest = text.drop { !$0.isWhitespace && $0 != ":" }
    if let command = SlashCommand(rawValue: name) {
      let words = rest.drop { $0.isWhitespace || $0 == ":" }
      return .command(
        command, argument: String(words.reversed().drop(while: \.isWhitespace).reversed()))
    }
    guard let action = DeskCommand.read("/\(name)\(rest)") else {
      return .unknown("There is no /\(Screen.clean(name)).")
    }
    return .desk(action)
  }
}
