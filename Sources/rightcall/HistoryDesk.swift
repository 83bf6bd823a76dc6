import JSONFormat
import Assessment
import CallModel
import Console
import ContentLoading
import Foundation
import History
import Practice

/// What can be done with the calls so far, at the prompt and from the command line.
struct HistoryDesk {
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

  func perform(_ request: HistoryRequest) throws {
    switch request.action {
    case .list: try list(asJSON: request.isJSON)
    case .show: try show(call(in: request))
    case .replay: try replay(call(in: request), isFast: request.isFast)
    case .compare: try compare(request.names)
    case .delete: try delete(request)
    case .export: try export(request)
    case .import: try takeIn(request.name("name the file to import"))
    case .backup: try backup(to: request.name("name the file for the backup"))
    case .restore: try restore(from: request.name("name the file to restore from"))
    case .check: try check()
    }
  }

  private func list(asJSON: Bool) throws {
    let calls = try store.calls(of: trainee, limit: asJSON ? -1 : 50)
    if asJSON {
      for call in calls { screen.write(Self.json(call).line + "\n") }
      return
    }
    guard !calls.isEmpty else {
      screen.print("There are no calls yet; 'practice' starts one.")
      return
    }
    let rows = calls.map { call in
      (
        name: "\(Self.short(call.id))  \(Self.day(call.start.started))",
        text: "\(Self.title(of: call)): \(Self.ending(of: call))"
      )
    }
    screen.print(Columns.lines(rows, width: screen.width).joined(separator: "\n"))
    let count = try store.callCount(of: trainee)
    if count > calls.count {
      screen.paragraph("These are the latest \(calls.count) of \(count); --json lists all.")
    }
  }

  /// The words of a call, what trainers said, and its scorecard under today's rubric and law.
  private func show(_ story: SavedCall.Story) throws {
    screen.print(screen.styled(Screen.clean(Self.title(of: story.call)), .bold))
    screen.paragraph(
      Screen.clean(
        "\(Self.day(story.call.start.started)), \(story.call.start.trainee), "
          + "\(Self.ending(of: story.call)), seed \(story.call.start.seed)"))
    screen.print()
    let loaded = try? library.loaded(story.call.start.scenario.description)
    for line in CallText.lines(of: story, in: loaded?.scenario) {
      screen.paragraph(Screen.clean(line), indent: 4)
    }
    for review in try store.reviews(of: story.call.id) {
      screen.paragraph(Screen.clean(ReviewText.line(review)), indent: 4)
    }
    guard let marked = try? KeptConversation(story, in: library) else { return }
    screen.print()
    screen.write(
      CardReport(try marked.card(), width: screen.width, hasColour: screen.hasColour).text)
  }

  /// The cards of two calls side by side.
  private func compare(_ names: [String]) throws {
    guard names.count == 2 else {
      throw CommandFailure("name the two calls to compare", .usage)
    }
    let marked = try names.map { try KeptConversation(story(named: $0), in: library) }
    for (index, call) in marked.map(\.story.call).enumerated() {
      screen.paragraph(
        Screen.clean(
          "\(index == 0 ? "First" : "Second"): \(Self.title(of: call)), "
            + "\(Self.day(call.start.started)), \(Self.ending(of: call))"))
    }
    screen.print()
    screen.write(
      ComparisonReport(
        try marked[0].card(), and: try marked[1].card(), width: screen.width,
        names: .init(before: "first", after: "second")
      ).text)
  }

  private func call(in request: HistoryRequest) throws -> SavedCall.Story {
    try story(named: request.name("name the call; 'history list' shows all"))
  }

  func story(named name: String) throws -> SavedCall.Story {
    try store.story(of: try store.call(named: name).id)
  }

  static func short(_ id: UUID) -> String { String(id.uuidString.lowercased().prefix(8)) }

  static func day(_ seconds: Int) -> String { Day(number: seconds / 86_400).description }

  static func title(of call: SavedCall) -> String {
    let name = call.start.scenario.description
    let title = name.isEmpty ? "a transcript" : name
    return call.start.manner == .free ? title : "\(title) (\(call.start.manner.rawValue))"
  }

  static func ending(of call: SavedCall) -> String {
    switch call.state {
    case .open: "still open"
    case .abandoned: "left"
    case .ended:
      (call.outcome?.rawValue ?? "ended").split(separator: "_").joined(separator: " ")
        + (call.agreed.map { " of \($0)" } ?? "")
    }
  }

  private static func json(_ call: SavedCall) -> JSON {
    [
      "call": .string(call.id.uuidString.lowercased()), "trainee": .string(call.start.trainee),
      "scenario": .string(call.start.scenario.description),
      "manner": .string(call.start.manner.rawValue), "started": .int(call.start.started),
      "state": .string(call.state.rawValue), "ended": call.ended.map(JSON.int) ?? .null,
      "outcome": call.outcome.map { .string($0.rawValue) } ?? .null,
      "agreed": call.agreed.map { .string($0.plain) } ?? .null,
    ]
  }
}
