import CallModel
import Foundation
import Testing

@testable import History

@Suite("Headway")
struct HeadwayTests {
  private func card(_ overall: Double, greets: Double = 1, rules: [String] = []) -> KeptCard {
    KeptCard(
      communication: overall, negotiation: nil, compliance: 100, overall: overall,
      passed: overall >= 80,
      items: [
        .init("greets", share: greets, of: 1), .init("recap", share: 0.75, of: 4),
        .init("notes", share: nil, of: 2),
      ],
      rules: rules)
  }

  private func headway(_ cards: KeptCard...) -> Headway { headway(cards) }

  private func headway(_ cards: [KeptCard]) -> Headway {
    Headway(
      cards.enumerated().map {
        MarkedCall(id: "c\($0)", scenario: "s", started: $0, card: $1)
      })
  }

  @Test func `a streak counts calls that beat the five before`() {
    #expect(headway().streak == 0)
    #expect(headway([card(90)]).streak == 0)
    #expect(headway([card(50), card(60), card(70)]).streak == 2)
    #expect(headway([card(50), card(90), card(60)]).streak == 0)
    #expect(headway((0..<9).map { card(Double($0 * 10)) }).streak == 8)
  }

  @Test func `what costs most comes first, and what costs little is left out`() {
    let progress = headway([card(50, greets: 0), card(60, greets: 0.5)])
    #expect(progress.dearest.map(\.item) == ["recap", "greets"])
    #expect(progress.dearest.map(\.lost) == [2, 1.5])
    #expect(progress.dearest.map(\.share) == [0.25, 0.75])
    #expect(headway([card(50)]).dearest.map(\.item) == ["recap"])
  }

  @Test func `a rule counts once a call`() {
    let progress = headway([card(1, rules: ["b", "a"]), card(1, rules: ["a"])])
    #expect(progress.rules.map(\.rule) == ["a", "b"])
    #expect(progress.rules.map(\.calls) == [2, 1])
  }

  @Test func `a gain needs ten calls`() {
    #expect(headway((0..<9).map { card(Double($0)) }).headlines[0].gain == nil)
    #expect(headway((0..<10).map { card(Double($0)) }).headlines[0].gain == 5)
    #expect(headway([card(1)]).headlines[1].scores.isEmpty)
  }

  @Test func `cards are kept, found again, and asked for anew under another rubric`() throws {
    let store = try CallStore.inMemory()
    let (first, second) = (UUID(), UUID())
    for id in [first, second] {
      try store.begin(id, SampleCall.start, opening: [])
      try store.finish(id, outcome: .promise, agreed: nil, at: 1)
    }
    try store.begin(UUID(), SampleCall.start, opening: [])
    #expect(try store.callsWithoutCard(digest: "r1", latest: 9) == [second, first])
    try store.keep(card(70), digest: "r1", of: first)
    try store.keep(card(90), digest: "r1", of: second)
    #expect(try store.callsWithoutCard(digest: "r1", latest: 9).isEmpty)
    #expect(try store.cards(latest: 9).map(\.card) == [card(70), card(90)])
    #expect(try store.cards(latest: 1).map(\.id) == [second.uuidString.lowercased()])
    #expect(try store.cards(of: "Robin", latest: 9).isEmpty)
    let counts = try store.counts(of: "Sam")
    #expect(counts.ended == 2 && counts.passed == 1)
    #expect(try store.callsWithoutCard(digest: "r2", latest: 1) == [second])
    try store.keep(card(10), digest: "r2", of: second)
    #expect(try store.cards(latest: 1).map(\.card) == [card(10)])
  }

  @Test func `a skill is proven by the latest call that showed all of it`() {
    let progress = headway(card(50), card(60, greets: 0.5))
    let skills = progress.skills { $0 == "greets" ? "communication" : nil }
    #expect(skills.map(\.skill) == ["communication"])
    #expect(skills[0].share == 0.75 && skills[0].calls == 2)
    #expect(skills[0].proof == .init(call: "c0", item: "greets"))
    #expect(progress.skills { _ in nil }.isEmpty)
  }
}
