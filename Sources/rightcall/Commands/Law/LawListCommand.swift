import ArgumentParser
import Compliance
import Console

/// Every rule, by the section in which it stands.
struct LawListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the rules by section.")

  @Option(help: "Only this state's rules, by postal code, or NYC.")
  var state: String?

  @OptionGroup var options: LawOptions

  func run() throws {
    let desk = try LawDesk(options)
    var sections = desk.rulebook.sections
    if let state {
      let wanted = "US-\(state.uppercased())"
      sections.removeAll { $0.jurisdiction != wanted }
      if sections.isEmpty {
        throw CommandFailure("no rule of '\(state)' is known; 'law list' shows all", .usage)
      }
    }
    guard desk.isJSON else { return desk.view.list(sections) }
    for rule in sections.flatMap(\.rules) { desk.write(rule.json) }
  }
}
