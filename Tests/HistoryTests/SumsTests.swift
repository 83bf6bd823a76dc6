import CallModel
import Foundation
import GRDB
import Testing

@testable import History

@Suite("Sums of all cards")
struct SumsTests {
  private func card(_ chance: inout SeededGenerator, items: Int) -> KeptCard {
    let marks = (0..<items).map { number in
      KeptCard.Item(
        "i\(number)",
        share: chance.next(below: 6) == 0 ? nil : Double(chance.next(below: 31)) / 30,
        of: Double(1 + number % 3))
    }
    let overall = Double(chance.next(below: 10_000)) / 97
    let gates = chance.next(below: 4) == 0 ? 1 : 0
    return KeptCard(
      communication: nil, negotiation: overall, compliance: 50, overall: overall,
      passed: overall >= 60 && gates == 0, gates: gates, items: marks,
      rules: gates == 0 ? [] : ["r\(chance.next(below: 3))", "always"])
  }

  private func story(_ chance: inout SeededGenerator) -> SavedCall.Story {
    let started = chance.next(below: 1_000)
    let start = SavedCall.Start(
      scenario: .init("s\(chance.next(below: 4))"), debtor: "Dana Ruiz", seed: 1,
      balance: Money(cents: 1), digests: .init(), started: started,
      trainee: "t\(chance.next(below: 3))")
    return SavedCall.Story(
      call: SavedCall(
        id: UUID(), start: start, state: .ended, outcome: .promise, ended: started, agreed: nil),
      opening: [], entries: [.init(.say("hi"), turns: SampleCall.said("hi", number: 1))])
  }

  /// Does one thing that changes calls or cards.
  private func change(_ store: CallStore, _ chance: inout SeededGenerator) throws {
    let calls = try store.calls()
    let digest = "r\(chance.next(below: 2))"
    let items = digest == "r0" ? 3 : 5
    switch chance.next(below: 12) {
    case 0..<4:
      let new = (0...chance.next(below: 4)).map { _ in story(&chance) }
      _ = try store.keep(new)
      let cards = new.map { (call: $0.call.id, card: card(&chance, items: items)) }
      try store.keep(cards + cards.prefix(1), digest: digest)
    case 4..<8:
      guard !calls.isEmpty else { return }
      let call = calls[chance.next(below: calls.count)]
      try store.keep(card(&chance, items: items), digest: digest, of: call.id)
    case 8, 9:
      guard !calls.isEmpty else { return }
      try store.delete(calls[chance.next(below: calls.count)].id)
    case 10:
      guard let trainee = calls.last?.start.trainee else { return }
      _ = try store.deleteAll(of: trainee)
    default:
      let other = try CallStore.open(try SampleCall.path())
      let theirs = story(&chance)
      _ = try other.keep([theirs])
      try other.keep(card(&chance, items: items), digest: digest, of: theirs.call.id)
      _ = try store.merge(from: other.path)
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `whatever is done, the sums that are kept are what the cards come to`(
    _ seed: UInt64
  ) throws {
    var chance = SeededGenerator(seed: seed)
    let store = try CallStore.open(try SampleCall.path())
    for step in 0..<25 {
      try change(store, &chance)
      let (kept, reckoned) = try store.queue.read {
        (try CallStore.sums(in: $0), try CallStore.reckonedSums(in: $0))
      }
      #expect(kept == reckoned, "seed \(seed), step \(step)")
      let strays = try store.queue.read {
        try Int.fetchOne(
          $0,
          sql: """
            SELECT count(*) FROM calls LEFT JOIN scorecards ON call = number
            WHERE calls.form IS NOT scorecards.form
            """)
      }
      #expect(strays == 0)
      let bests = try store.queue.read {
        try Int.fetchOne(
          $0,
          sql: """
            SELECT count(*) FROM scenario_sums AS s WHERE best IS NOT (
              SELECT max(overall) FROM scorecards AS c WHERE c.trainee = s.trainee
                AND c.scenario = s.scenario AND c.form = s.form AND gates = 0)
            """)
      }
      #expect(bests == 0)
    }
    #expect(try !store.mendSums())
    #expect(try store.check().isEmpty)
    let counts = try store.counts()
    let cards = try store.cards(latest: 10_000).map(\.card)
    #expect(counts.ended == cards.count && counts.passed == cards.count(where: \.passed))
  }

  @Test func `what sums say of items is what the cards say one by one`() throws {
    var chance = SeededGenerator(seed: 5)
    let store = try CallStore.inMemory()
    let calls = (0..<300).map { _ in story(&chance) }
    _ = try store.keep(calls)
    let cards = calls.map { (call: $0.call.id, card: card(&chance, items: 7)) }
    try store.keep(cards, digest: "d")
    let tally = try #require(try store.tally(digest: "d"))
    for (place, item) in tally.items.enumerated() {
      var pairs = Correlation()
      for card in cards.map(\.card) {
        guard let share = card.items[place].share else { continue }
        let others = card.items.enumerated().filter { $0 != place && $1.share != nil }.map(
          \.element)
        let of = others.reduce(0) { $0 + $1.of }
        guard of > 0 else { continue }
        pairs.add(share, others.reduce(0) { $0 + $1.points } / of)
      }
      #expect(item.calls == Int(pairs.count))
      #expect(abs(item.facility - pairs.mean) < 1e-4)
      #expect(abs(try #require(item.discrimination) - (try #require(pairs.coefficient))) < 1e-3)
    }
    let far = tally.outliers.map { abs($0.distance) }
    #expect(far == far.sorted(by: >) && far.allSatisfy { $0 > 2 })
    let alike = try #require(tally.rules.first)
    #expect(alike.rule == "always" && alike.calls == cards.count { $0.card.gates > 0 })
  }

  @Test func `the best call of each kind is what a course asks for`() throws {
    let store = try CallStore.inMemory()
    func call(_ manner: SavedCall.Manner, _ overall: Double?, gates: Int = 0) throws {
      let id = UUID()
      let start = SavedCall.Start(
        scenario: "s", debtor: "Dana Ruiz", seed: 1, balance: Money(cents: 1), digests: .init(),
        started: 5, trainee: "Sam", manner: manner)
      try store.begin(id, start, opening: [])
      try store.finish(id, outcome: .promise, agreed: nil, at: 9)
      guard let overall else { return }
      let card = KeptCard(
        communication: nil, negotiation: nil, compliance: 1, overall: overall, passed: false,
        gates: gates, items: [], rules: [])
      try store.keep(card, digest: "d", of: id)
    }
    func best() throws -> [EndedCall] { try store.bestCalls(of: "Sam") }
    func ended(_ manner: SavedCall.Manner, _ overall: Double?, _ isGated: Bool) -> EndedCall {
      EndedCall(scenario: "s", manner: manner, started: 0, overall: overall, isGated: isGated)
    }
    #expect(try best().isEmpty)
    try call(.free, 95, gates: 1)
    #expect(try best() == [ended(.free, nil, true)])
    try call(.coach, 70)
    try call(.free, 60)
    try call(.guided, nil)
    #expect(try best() == [ended(.free, 70, false), ended(.guided, nil, false)])
    try call(.exam, 65)
    try call(.exam, 99, gates: 1)
    #expect(try best().contains(ended(.exam, 65, false)))
    #expect(try store.bestCalls(of: "Lee").isEmpty)
  }

  @Test func `a file whose cards have no sums yet gets them when it is opened`() throws {
    let path = try SampleCall.path()
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "3 cards, reviews and reports")
    let form = StoredForm([.init("a", share: nil, of: 2), .init("b", share: nil, of: 1)])
    try queue.write { database in
      try database.execute(
        sql: "INSERT INTO card_forms (digest, items) VALUES ('d', ?)",
        arguments: [try StoredText.encode(form)])
      try database.execute(sql: "INSERT INTO trainees (name) VALUES ('Sam')")
      for number in 1...12 {
        try database.execute(
          sql: """
            INSERT INTO calls (id, trainee, scenario, debtor, seed, scenario_digest, rubric_digest,
              law_digest, language_digest, balance_cents, started, state)
            VALUES (?, 1, 's', 'd', 1, '', '', '', '', 1, ?, 'ended')
            """, arguments: [UUID().uuidString, number])
        guard number > 2 else { continue }
        let items = [
          KeptCard.Item("a", share: number > 7 ? 1 : 0, of: 2),
          KeptCard.Item("b", share: number > 6 ? 1 : 0.5, of: 1),
        ]
        try database.execute(
          sql: """
            INSERT INTO scorecards (call, trainee, scenario, started, form, compliance, overall,
              passed, gates, rules, marks) VALUES (?, 1, 's', ?, 1, 100, ?, ?, 0, '', ?)
            """,
          arguments: [
            number, number, Double(number * 8), number > 9, StoredMarks.encode(items),
          ])
      }
    }
    try queue.close()
    let store = try CallStore.open(path)
    let counts = try store.counts()
    #expect(counts.ended == 10 && counts.passed == 3)
    #expect(try store.scenariosPassed(by: "Sam") == ["s"])
    #expect(try store.callsWithoutCard(digest: "d", latest: 9).count == 2)
    #expect(try store.bestCalls(of: "Sam").map(\.overall) == [96])
    let tally = try #require(try store.tally(digest: "d"))
    #expect(tally.calls == 10 && tally.items.map(\.facility) == [0.5, 0.8])
    #expect(try !store.mendSums())
  }

  @Test func `sums that were spoilt are reckoned anew`() throws {
    var chance = SeededGenerator(seed: 9)
    let store = try CallStore.inMemory()
    let calls = (0..<9).map { _ in story(&chance) }
    _ = try store.keep(calls)
    try store.keep(calls.map { ($0.call.id, card(&chance, items: 3)) }, digest: "d")
    let before = try store.tally(digest: "d")
    try store.queue.inDatabase {
      try $0.execute(sql: "UPDATE item_sums SET share = share + 1; DELETE FROM rule_sums")
    }
    #expect(try store.mendSums())
    #expect(try !store.mendSums())
    #expect(try store.tally(digest: "d") == before)
  }

  @Test func `calls are marked anew only while their scenario is there`() throws {
    var chance = SeededGenerator(seed: 2)
    let store = try CallStore.inMemory()
    let calls = (0..<12).map { _ in story(&chance) }
    _ = try store.keep(calls)
    try store.keep(
      calls.prefix(6).map { ($0.call.id, card(&chance, items: 3)) }, digest: "old")
    let all = Array(calls.map(\.call.id).reversed())
    #expect(try store.callsWithoutCard(digest: "new", latest: 99) == all)
    #expect(try store.callsWithoutCard(digest: "old", latest: 99) == Array(all.prefix(6)))
    #expect(try store.countWithoutCard(digest: "new") == 12)
    #expect(try store.countWithoutCard(digest: "old") == 6)
    let there = calls.filter { $0.call.start.scenario.description == "s1" }.map(\.call.id)
    #expect(
      try store.callsWithoutCard(digest: "new", latest: 99) { $0 == "s1" }
        == Array(there.reversed()))
    #expect(try store.callsWithoutCard(digest: "new", latest: 2) == Array(all.prefix(2)))
  }
}
