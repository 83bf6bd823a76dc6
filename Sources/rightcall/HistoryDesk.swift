import CallModel
import Console
import ContentLoading
import Diagnostics
import Foundation
import History
import Practice

/// What can be done with the calls so far, at the prompt and from the command line.
struct HistoryDesk {
  static let names = ["list", "show", "replay", "delete", "backup", "restore", "check"]

  let store: CallStore
  let library: Library
  let screen: Screen
  let trainee: String?

  init(_ store: CallStore, library: Library, screen: Screen, trainee: String?) {
    self.store = store
    self.library = library
    self.screen = screen
    self.trainee = trainee
  }

  /// Does what a line such as `show 3f2a` says; an empty line lists.
  func perform(_ line: String) throws {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    let name = words.first ?? "list"
    let argument = words.count > 1 ? words[1] : ""
    switch name {
    case "list": try list()
    case "show": try show(argument)
    case "replay": try replay(argument)
    case "delete": try delete(argument)
    case "backup": try backup(to: argument)
    case "restore": try restore(from: argument)
    case "check": try check()
    default:
      let near = NearMiss.closest(to: name, among: Self.names)
      let hint = near.map { "; did you mean '\($0)'?" } ?? ""
      throw CommandFailure(
        "history knows \(Self.names.joined(separator: ", ")), and not '\(name)'\(hint)", .usage)
    }
  }

  func list() throws {
    let calls = try store.calls(of: trainee, limit: 50)
    guard !calls.isEmpty else {
      screen.print("There are no calls yet; 'practice' starts one.")
      return
    }
    let rows = calls.map { call in
      (
        name: "\(Self.short(call.id))  \(Self.day(call.start.started))",
        text: "\(call.start.scenario): \(Self.ending(of: call))"
      )
    }
    screen.print(Columns.lines(rows, width: screen.width).joined(separator: "\n"))
  }

  /// The words of a call and its scorecard under today's rubric and law.
  func show(_ name: String) throws {
    let story = try story(named: name)
    screen.print(screen.styled(Screen.clean("\(story.call.start.scenario)"), .bold))
    screen.paragraph(
      "\(Self.day(story.call.start.started)), \(Screen.clean(story.call.start.trainee)), "
        + "\(Self.ending(of: story.call)), seed \(story.call.start.seed)")
    screen.print()
    let loaded = try? library.loaded(story.call.start.scenario.description)
    for line in CallText.lines(of: story, in: loaded?.scenario) {
      screen.paragraph(Screen.clean(line), indent: 4)
    }
    guard let scenario = loaded?.scenario else { return }
    screen.print()
    let session = try library.session(
      scenario, seed: story.call.start.seed, resuming: story.inputs)
    let card = try Marking(library, scenario: scenario).scorecard(of: session.conversation)
    screen.write(CardReport(card, width: screen.width, hasColour: screen.hasColour).text)
  }

  /// Plays the call again under today's content and says whether it is still the same call.
  func replay(_ name: String) throws {
    let story = try story(named: name)
    let loaded = try library.loaded(story.call.start.scenario.description)
    guard let scenario = loaded.scenario else { return }
    let session = try library.session(
      scenario, seed: story.call.start.seed, resuming: story.inputs)
    for line in CallText.lines(of: session.call.turns, in: scenario) {
      screen.paragraph(Screen.clean(line), indent: 4)
    }
    screen.print()
    screen.paragraph(
      session.call.turns == story.turns
        ? "Played again, it is the same call, to the last word."
        : "Played again, it is another call: scenario or language files have changed since.")
  }

  func delete(_ name: String) throws {
    let call = try store.call(named: name)
    try store.delete(call.id)
    screen.print("Deleted. Backups made before still hold it.")
  }

  func backup(to path: String) throws {
    guard !path.isEmpty else { throw CommandFailure("name the file for the backup", .usage) }
    try store.backup(to: path)
    screen.paragraph("All calls are kept in \(Screen.clean(path)) too.")
  }

  func restore(from path: String) throws {
    guard !path.isEmpty else { throw CommandFailure("name the file to restore from", .usage) }
    let before = try store.keepAside()
    try store.restore(from: path)
    screen.paragraph(
      "The calls are those of \(Screen.clean(path)) now; what was here before is kept in "
        + "\(Screen.clean(before)).")
  }

  func check() throws {
    let problems = try store.check()
    guard problems.isEmpty else {
      throw CommandFailure(
        HistoryError.damaged(path: store.path, why: problems[0]).sentence, .inputOutput)
    }
    screen.print("The file of calls is sound.")
  }

  private func story(named name: String) throws -> SavedCall.Story {
    guard !name.isEmpty else {
      throw CommandFailure("name the call; 'history list' shows all", .usage)
    }
    return try store.story(of: try store.call(named: name).id)
  }

  static func short(_ id: UUID) -> String { String(id.uuidString.lowercased().prefix(8)) }

  private static func day(_ seconds: Int) -> String {
    Day(number: seconds / 86_400).description
  }

  private static func ending(of call: SavedCall) -> String {
    switch call.state {
    case .open: "still open"
    case .abandoned: "left"
    case .ended:
      (call.outcome?.rawValue ?? "ended").split(separator: "_").joined(separator: " ")
        + (call.agreed.map { " of \($0)" } ?? "")
    }
  }
}
