import ArgumentParser
import CallModel
import Console
import ContentLoading
import Diagnostics
import Foundation

/// Asks a few questions and writes a scenario that plays at once.
struct ScenarioNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a new scenario from five answers.",
    discussion: "What is not given as an option is asked for, or taken as it is usual.")

  @Option(help: "Who owes: a first and a last name.")
  var who: String?

  @Option(help: "To whom the debt is owed.")
  var creditor: String?

  @Option(help: "What is owed, such as '$640.50'.")
  var balance: String?

  @Option(help: "A file of content/temperaments.")
  var temperament: String?

  @Option(help: "Why it is unpaid, as the debtor would say it.")
  var truth: String?

  @Option(help: "How hard it is, from 1 to 5.")
  var level: Int?

  @Option(help: "The name of the scenario's folder.")
  var name: String?

  @OptionGroup var locations: LocationOptions

  func run() throws {
    let locations = try Locations(locations)
    let library = Library(locations)
    let tempers = library.scenarios.temperaments.names
    let who = answer(who, "Who owes (first and last name)?", usual: "Robin Vale")
    let creditor = answer(creditor, "To whom?", usual: "Maple Street Furniture")
    let balance = answer(balance, "How much?", usual: "$640.50")
    guard let money = Money(parsing: balance), money > .zero else {
      throw CommandFailure("'\(balance)' is not an amount of money; write it like $640.50", .usage)
    }
    let temper = answer(
      temperament, "Which temperament (\(tempers.joined(separator: ", ")))?", usual: "wary")
    guard tempers.contains(temper) else {
      let near = NearMiss.closest(to: temper, among: tempers)
      let hint = near.map { "; did you mean '\($0)'?" } ?? ""
      throw CommandFailure("there is no temperament '\(temper)'\(hint)", .usage)
    }
    let truth = answer(
      truth, "Why is it unpaid, in their words?", usual: "My hours were cut in January.")
    let level = level ?? Int(answer(nil, "How hard, from 1 to 5?", usual: "1")) ?? 0
    guard (1...5).contains(level) else {
      throw CommandFailure("the level is a whole number from 1 to 5", .usage)
    }
    try write(
      ScenarioDraft(
        name: who, creditor: creditor, balance: money.description, temperament: temper,
        truth: truth, level: level), in: locations.scenarios)
  }

  /// What was given, or typed at a terminal, or else what is usual.
  private func answer(_ given: String?, _ question: String, usual: String) -> String {
    if let given { return given }
    guard isatty(0) == 1 else { return usual }
    StandardOutput.write("\(question) [\(usual)] ")
    guard let line = readLine(strippingNewline: true), !line.allSatisfy(\.isWhitespace) else {
      return usual
    }
    return line
  }

  private func write(_ draft: ScenarioDraft, in scenarios: URL) throws {
    let name = name ?? draft.folder
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || "-_".contains($0) }) else {
      throw CommandFailure("'\(name)' cannot be the name of a folder; use letters and '-'", .usage)
    }
    let folder = scenarios.appending(path: name)
    guard !FileManager.default.fileExists(atPath: folder.path) else {
      throw CommandFailure(
        "there is a scenario '\(name)' already; choose another with --name", .cannotCreate)
    }
    do {
      let walkthroughs = folder.appending(path: "walkthroughs")
      try FileManager.default.createDirectory(
        at: walkthroughs, withIntermediateDirectories: true)
      try Data(draft.text.utf8).write(to: folder.appending(path: "scenario.yaml"))
      try Data(draft.walkthrough.utf8).write(to: walkthroughs.appending(path: "first-words.txt"))
    } catch {
      throw CommandFailure("'\(folder.path)' cannot be written", .cannotCreate)
    }
    let next = """
      Written: \(folder.path)/scenario.yaml
      Next: rightcall scenario check \(name)
            rightcall practice \(name) --record \(folder.path)/walkthroughs/good-call.txt
            rightcall scenario test \(name)
      """
    for line in next.split(separator: "\n") { StandardOutput.write(Screen.clean("\(line)") + "\n") }
  }
}
