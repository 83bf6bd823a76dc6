import ArgumentParser
import Console
import Diagnostics
import Foundation

/// A command of the command line, typed at the prompt: the same words do the same in both places.
struct TypedCommand {
  let command: any ParsableCommand.Type

  /// What the prompt adds behind the words, such as where the content is.
  let added: [String]
  let screen: Screen

  private var name: String { command.configuration.commandName ?? "" }

  /// The names of what the command can do.
  var names: [String] {
    command.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// Does what the words behind the command's name say; whatever is wrong is said.
  func run(_ line: String) {
    let words = Self.words(line)
    if !names.isEmpty, let first = words.first, !first.hasPrefix("-"),
      !(names + ["help"]).contains(first)
    {
      let near = NearMiss.closest(to: first, among: names)
      let hint = near.map { "did you mean '\($0)'?" } ?? "'\(name)' alone shows what there is."
      return screen.paragraph("There is no '\(name) \(Screen.clean(first))'; \(hint)")
    }
    do {
      let isWhole = !words.isEmpty || command.configuration.defaultSubcommand != nil
      guard isWhole, !["help", "--help", "-h"].contains(words.last) else {
        let asked = words.dropLast().compactMap { name in
          command.configuration.subcommands.first { $0.configuration.commandName == name }
        }
        return screen.print((asked.first ?? command).helpMessage(columns: screen.width))
      }
      var parsed = try command.parseAsRoot(words + added)
      try parsed.run()
    } catch let failure as CommandFailure {
      screen.print(failure.message)
    } catch {
      screen.print(Screen.clean(command.message(for: error)))
    }
  }

  /// The words of a line; what stands in quotation marks is one word.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isOpen = false
    var mark: Character?
    for character in line {
      if character == mark {
        mark = nil
      } else if mark == nil, character == "\"" || character == "'", word.isEmpty {
        (mark, isOpen) = (character, true)
      } else if mark == nil, character.isWhitespace {
        if isOpen || !word.isEmpty { words.append(word) }
        (word, isOpen) = ("", false)
      } else {
        word.append(character)
      }
    }
    if isOpen || !word.isEmpty { words.append(word) }
    return words
  }
}
