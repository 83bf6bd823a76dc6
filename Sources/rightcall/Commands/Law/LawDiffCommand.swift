import ArgumentParser
import CallModel
import Compliance
import Console

/// What changes in the law between two days.
struct LawDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Show what changes in the law between two days.")

  @Option(help: "The first day, such as 2021-01-01.")
  var from: String

  @Option(help: "The last day.")
  var to: String

  @OptionGroup var options: LawOptions

  func run() throws {
    let first = try JurisdictionOptions.day(from, option: "--from")
    let last = try JurisdictionOptions.day(to, option: "--to")
    guard first <= last else {
      throw CommandFailure("'--from' must not be after '--to'; turn them round", .usage)
    }
    let desk = try LawDesk(options)
    let changes = desk.rulebook.changes(from: first, to: last)
    guard desk.isJSON else { return desk.view.show(changes, from: first, to: last) }
    for change in changes { desk.write(change.json) }
  }
}
