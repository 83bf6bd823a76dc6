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

  private static func command(_ text: Substring) -> CallLine {
    let name = text.prefix { !$0.isWhitespace }.lowercased()
    let rest = text.drop { !$0.isWhitespace }.drop(while: \.isWhitespace)
    let argument = String(rest.reversed().drop(while: \.isWhitespace).reversed())
    let names = SlashCommand.allCases.map(\.rawValue)
    if let exact = SlashCommand(rawValue: name) { return .command(exact, argument: argument) }
    let begun = name.isEmpty ? [] : names.filter { $0.hasPrefix(name) }
    if begun.count == 1, let only = SlashCommand(rawValue: begun[0]) {
      return .command(only, argument: argument)
    }
    if begun.count > 1 {
      let all = begun.map { "/" + $0 }.joined(separator: " or ")
      return .unknown("/\(name) can mean \(all).")
    }
    let near = NearMiss.closest(to: name, among: names)
    let hint = near.map { "did you mean /\($0)?" } ?? "/help shows what there is."
    return .unknown("There is no /\(Screen.clean(name)); \(hint) // says a slash.")
  }
}
