import Assessment
import CallModel
import Console
import Foundation
import History

/// Calls, turns, items and reviews as tables that share the identity of the call.
struct CallTables {
  private let calls: OutputFile
  private let turns: OutputFile
  private let items: OutputFile
  private let reviews: OutputFile
  private let isAnonymous: Bool
  private(set) var count = 0

  init(in folder: URL, isAnonymous: Bool) throws(CommandFailure) {
    func table(_ name: String, _ header: [String]) throws(CommandFailure) -> OutputFile {
      let file = try OutputFile(folder.appending(path: "\(name).csv").path)
      try file.write(CSV.row(header))
      return file
    }
    self.isAnonymous = isAnonymous
    calls = try table(
      "calls",
      [
        "call", "trainee", "scenario", "manner", "started", "ended", "state", "outcome", "agreed",
        "overall", "communication", "negotiation", "compliance", "passed", "gates",
      ])
    turns = try table(
      "turns", ["call", "turn", "speaker", "at", "text", "moves", "trust", "anger", "patience"])
    items = try table("items", ["call", "item", "section", "skill", "points", "of", "turn"])
    reviews = try table(
      "reviews", ["call", "item", "points", "was", "reviewer", "reason", "made"])
  }

  mutating func add(_ call: SavedCall, from store: CallStore, library: Library) throws {
    count += 1
    let id = call.id.uuidString.lowercased()
    let story = try store.story(of: call.id)
    let card = call.state == .ended ? try? KeptConversation(story, in: library).card() : nil
    let name =
      isAnonymous
      ? "trainee-\(try store.ordinal(of: call.start.trainee))" : call.start.trainee
    try calls.write(
      CSV.row([
        id, name, call.start.scenario.description, call.start.manner.rawValue,
        String(call.start.started), call.ended.map(String.init) ?? "", call.state.rawValue,
        call.outcome?.rawValue ?? "", call.agreed?.plain ?? "", Self.number(card?.overall),
        Self.number(card?.communication), Self.number(card?.negotiationScore),
        Self.number(card?.compliance), card.map { $0.passed ? "yes" : "no" } ?? "",
        card?.gates.joined(separator: "; ") ?? "",
      ]))
    for turn in story.turns {
      try turns.write(
        CSV.row(
          [
            id, String(turn.number), turn.speaker.rawValue, turn.at?.description ?? "",
            isAnonymous
              ? ""
              : turn.action.map { "(\($0.kind.rawValue)) \($0.text)" }
                ?? turn.utterance.text,
            turn.utterance.moves.map(\.kind.description).joined(separator: " "),
          ]
            + [turn.mood?.trust, turn.mood?.anger, turn.mood?.patience].map {
              $0.map { String($0.value) } ?? ""
            }))
    }
    for mark in card?.marks ?? [] where mark.isApplicable {
      try items.write(
        CSV.row([
          id, mark.item.id.description, mark.item.section.description, mark.item.skill.rawValue,
          Score.text(mark.points, 3), Score.text(mark.item.points, 3),
          mark.evidence.first.map { String($0.turn) } ?? "",
        ]))
    }
    for review in try store.reviews(of: call.id) {
      try reviews.write(
        CSV.row([
          id, review.item, Self.number(review.points), Self.number(review.was),
          isAnonymous ? "trainer" : review.reviewer, isAnonymous ? "" : review.reason,
          String(review.made),
        ]))
    }
  }

  func close() throws(CommandFailure) {
    for file in [calls, turns, items, reviews] { try file.close() }
  }

  private static func number(_ value: Double?) -> String { value.map { Score.text($0, 3) } ?? "" }
}
