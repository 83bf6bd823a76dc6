import ArgumentParser
import Compliance
import Console

/// One rule, or all of a section, whole.
struct LawShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a rule or a section: text, numbers, sources, examples.")

  @Argument(help: "A rule's name or a citation, such as 1006.14 or 1692e(5).")
  var name: [String]

  @OptionGroup var options: LawOptions

  func run() throws {
    let desk = try LawDesk(options)
    let rules = try desk.rules(named: name.joined(separator: " "))
    if desk.isJSON {
      for rule in rules { desk.write(rule.json) }
    } else {
      for rule in rules { desk.view.show(rule) }
      desk.view.notice()
    }
  }
}
