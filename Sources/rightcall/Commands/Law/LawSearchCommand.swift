import ArgumentParser
import Compliance
import Console

/// Rules found by words.
struct LawSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find rules by words; a slip in the spelling is forgiven.")

  @Argument(help: "The words.")
  var words: [String]

  @OptionGroup var options: LawOptions

  func run() throws {
    let desk = try LawDesk(options)
    let query = words.joined(separator: " ")
    let found = RuleSearch(desk.rulebook).rules(for: query)
    if desk.isJSON {
      for rule in found { desk.write(rule.json) }
    } else if found.isEmpty {
      desk.view.screen.paragraph("No rule speaks of that; try fewer or other words.")
    } else {
      desk.view.found(found)
    }
  }
}
