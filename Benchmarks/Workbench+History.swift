import Assessment
import CallModel
import ContentLoading
import Foundation
import History
import Practice

extension Workbench {
  /// How fast 100,000 kept calls are looked at, nine in ten of them of one person and the others of
  /// ninety-nine, and what room they take.
  func history(_ count: Int = 100_000) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rightcall-bench")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "calls.sqlite").path
    let store = try CallStore.open(path)
    let clock = ContinuousClock()
    let filling = try clock.measure { try fill(store, with: count) }
    row("calls kept a second, with their cards", fixed(Double(count) / seconds(filling), 0))
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
    row("bytes a call of ten lines", String(size / count))
    for (name, arguments) in [
      ("history", ["history"]),
      ("progress of one with 100 calls", ["progress", "--trainee", "T7"]),
      ("progress of one with 90,000", ["progress", "--trainee", "T0"]),
      ("the next thing for one with 90,000", ["today", "--trainee", "T0"]), ("team", ["team"]),
    ] {
      program("\(name), the whole program, ms", arguments + ["--database", path])
    }
    try time("team without the program around it, ms") {
      _ = try store.callsWithoutCard(digest: digest, latest: 200)
      _ = try store.team(on: Day(number: 20_600))
      _ = try store.tally(digest: digest)
    }
    let id = UUID()
    let story = story(of: scenarios[0])
    try store.begin(id, story.call.start, opening: story.opening)
    var position = 0
    try time("writing one turn down, ms") {
      position += 1
      let entry = story.entries[position % story.entries.count]
      try store.append(entry.input, at: position, turns: entry.turns, to: id)
    }
  }

  /// By what the program of this checkout marks calls.
  private var digest: String {
    JudgingDigests(of: root.appending(path: "content")).both.text
  }

  private func fill(_ store: CallStore, with count: Int) throws {
    var chance = SeededGenerator(seed: 1)
    let (stories, digest) = (scenarios.map(story), digest)
    guard !stories.isEmpty else { return }
    for start in stride(from: 0, to: count, by: 1_000) {
      let calls = (start..<min(count, start + 1_000)).map { number in
        copy(of: stories[number % stories.count], number: number, chance: &chance)
      }
      _ = try store.keep(calls)
      try store.keep(calls.map { (call: $0.call.id, card: card(&chance)) }, digest: digest)
    }
  }

  /// A call of ten lines.
  private func story(of scenario: Scenario) -> SavedCall.Story {
    var session = PracticeSession(
      scenario, seed: 1, interpreter: interpreter, vocabulary: vocabulary)
    let opening = session.call.turns
    let lines = [
      "Hello, may I speak with \(scenario.debtor.name)?",
      "This is Sam Carter on a recorded line. Could you give me your date of birth?",
      "This is an attempt to collect a debt, and any information obtained will be used for that.",
      "Can you tell me what happened?", "I'm sorry, that sounds really hard.",
      "When do you get paid?", "Would $100 a month work for you?", "How would you like to pay?",
      "So that's $100 a month, starting on the 15th. Is that right?", "Thank you. Goodbye.",
    ]
    var entries: [SavedCall.Story.Entry] = []
    for line in lines where !session.call.isOver {
      session.say(line)
      entries.append(.init(.say(line), turns: session.lastExchange))
    }
    let start = SavedCall.Start(
      scenario: scenario.id, debtor: scenario.debtor.name, seed: 1,
      balance: scenario.account.balance,
      digests: .init(
        scenario: String(repeating: "a", count: 64), rubric: String(repeating: "b", count: 64),
        law: String(repeating: "c", count: 64), language: "0123456789abcdef"), started: 0,
      trainee: "")
    return SavedCall.Story(
      call: SavedCall(
        id: UUID(), start: start, state: .ended, outcome: .promise, ended: 0, agreed: nil),
      opening: opening, entries: entries)
  }

  private func copy(
    of story: SavedCall.Story, number: Int, chance: inout SeededGenerator
  ) -> SavedCall.Story {
    let old = story.call.start
    let started = 1_700_000_000 + number * 300
    let start = SavedCall.Start(
      scenario: old.scenario, debtor: old.debtor, seed: chance.next(), balance: old.balance,
      digests: old.digests, started: started,
      trainee: chance.next(below: 10) > 0 ? "T0" : "T\(1 + chance.next(below: 99))")
    return SavedCall.Story(
      call: SavedCall(
        id: UUID(), start: start, state: .ended, outcome: .promise, ended: started + 240,
        agreed: nil), opening: story.opening, entries: story.entries)
  }

  private func card(_ chance: inout SeededGenerator) -> KeptCard {
    let items = (1...40).map { number in
      KeptCard.Item(
        "item-\(number)",
        share: chance.next(below: 10) == 0 ? nil : Double(chance.next(below: 101)) / 100, of: 2.5)
    }
    let overall = items.reduce(0) { $0 + $1.points }
    return KeptCard(
      communication: overall, negotiation: overall, compliance: 100, overall: overall,
      passed: overall >= 50, gates: chance.next(below: 20) == 0 ? 1 : 0, items: items,
      rules: chance.next(below: 5) == 0 ? ["rule-\(chance.next(below: 30))"] : [])
  }

  private func seconds(_ duration: Duration) -> Double { microseconds(duration) / 1e6 }

  /// The median of eleven.
  private func time(_ name: String, _ work: () throws -> Void) throws {
    let clock = ContinuousClock()
    var times: [Double] = []
    for _ in 0..<11 { times.append(microseconds(try clock.measure(work)) / 1000) }
    times.sort()
    row(name, "\(fixed(times[5], 1)) (at most \(fixed(times[10], 1)))")
  }
}
