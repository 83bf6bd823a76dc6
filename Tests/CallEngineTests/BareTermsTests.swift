import CallModel
import Foundation
import Negotiation
import Testing

@testable import CallEngine

@Suite("Terms named in a word or two")
struct BareTermsTests {
  private static let today = SampleScenario.today
  private static let first = today + 12

  private static let rules = [
    ScriptRule(
      id: "sample:1", hears: .proposal, if: .offer(.vague), says: [.init("When?")], isOwn: false),
    ScriptRule(id: "sample:2", hears: .proposal, says: [.init("{offer}.")], isOwn: false),
    ScriptRule(
      id: "sample:3", hears: .any(["threatens_arrest"]), says: [.init("What?")], isOwn: false),
    ScriptRule(id: "sample:4", hears: .anything, says: [.init("Hm.")], isOwn: false),
  ]

  /// A turn as it is read: its words, and which of them name a value.
  private static func turn(
    _ text: String, _ kinds: [Move.Kind] = [], _ values: [(String, Value.Content)]
  ) -> Utterance {
    Utterance(
      text, moves: kinds.map { Move($0, span: 0..<text.count) },
      values: values.compactMap { words, content in
        guard let range = text.range(of: words) else { return nil }
        let start = text.distance(from: text.startIndex, to: range.lowerBound)
        return Value(content, span: start..<(start + words.count))
      })
  }

  private static func play(_ turns: [Utterance]) -> Call {
    let engine = CallEngine(SampleScenario.scenario(rules), vocabulary: SampleScenario.vocabulary)
    var call = engine.ring(seed: 3)
    for turn in turns { engine.hear(turn, on: &call) }
    return call
  }

  private static let plan = turn(
    "Could you manage $160 a month, do you think?", ["offers_plan"],
    [("$160", .money(Money(cents: 16_000)))])

  @Test func `a day alone completes a plan, whatever else was read in it`() {
    for (text, words) in [("March 15", "March 15"), ("ok, starting the 15th", "the 15th")] {
      let call = Self.play([
        Self.plan, Self.turn(text, ["threatens_arrest"], [(words, .date(Self.first))]),
      ])
      #expect(
        call.standing.offer
          == Proposal(.plan, amount: Money(cents: 16_000), first: Self.first))
      #expect(call.turns.last?.utterance.text == "$160 a month starting March 15.")
    }
  }

  @Test(arguments: [("$90", Value.Content.money(Money(cents: 9000))), ("90", .number(90))])
  func `a sum alone takes the place of the sum on the table`(text: String, sum: Value.Content) {
    let call = Self.play([
      Self.plan, Self.turn("March 15", [], [("March 15", .date(Self.first))]),
      Self.turn(text, [], [(text, sum)]),
    ])
    #expect(
      call.standing.offer == Proposal(.plan, amount: Money(cents: 9000), first: Self.first))
  }

  @Test func `a sum below all of it asks for parts`() {
    let call = Self.play([
      Self.turn(
        "Can you pay all of it today?", ["asks_full_payment"], [("today", .date(Self.today))]),
      Self.turn("$60?", [], [("$60", .money(Money(cents: 6000)))]),
    ])
    #expect(call.standing.offer?.rung == .plan)
    #expect(call.standing.offer?.amount == Money(cents: 6000))
    #expect(call.turns.last?.utterance.text == "When?")
  }

  @Test func `a bare sum counts as an offer`() {
    let call = Self.play([
      Self.turn("All of it?", ["asks_full_payment"], []),
      Self.turn("ok how about 100", [], [("100", .number(100))]),
    ])
    #expect(call.standing.times("offers_plan") == 1)
  }

  @Test func `nothing is completed where nothing is on the table, or more is said`() {
    let day = Self.turn("March 15", ["asks_reason"], [("March 15", .date(Self.first))])
    #expect(Self.play([day]).standing.offer == nil)
    let more = Self.turn(
      "Your denial letter came March 15?", ["asks_reason"], [("March 15", .date(Self.first))])
    #expect(Self.play([Self.plan, more]).standing.offer?.first == nil)
  }

  @Test func `of two days the earlier is that of the payment at once`() {
    let today = Self.today
    let terms = Proposal(
      hearing: ["asks_down_payment", "offers_plan"],
      [
        Value(.money(Money(cents: 6000)), span: 0..<3), Value(.date(today), span: 9..<14),
        Value(.money(Money(cents: 3560)), span: 19..<24),
        Value(.instalments(Instalments(count: nil, every: .month)), span: 25..<32),
        Value(.date(today + 29), span: 33..<48),
      ], after: nil, today: today)
    #expect(
      terms
        == Proposal(
          .downPaymentPlan, amount: Money(cents: 3560), downPayment: Money(cents: 6000),
          downOn: today, first: today + 29, every: .month))
    let dated = terms?.completed(balance: Money(cents: 13_120), today: today)
    #expect(dated?.payments.first == .init(day: today, amount: Money(cents: 6000)))
    #expect(dated?.payments.dropFirst().first?.day == today + 29)
    #expect(dated?.total == Money(cents: 13_120))
  }

  @Test func `a payment at once today leaves the first instalment for later`() {
    let terms = Proposal(
      hearing: ["asks_down_payment", "offers_plan"],
      [
        Value(.money(Money(cents: 6000)), span: 0..<3), Value(.date(Self.today), span: 9..<14),
        Value(.money(Money(cents: 3560)), span: 19..<24),
        Value(.instalments(Instalments(count: nil, every: .month)), span: 25..<32),
      ], after: nil, today: Self.today)
    #expect(terms?.downOn == Self.today)
    #expect(terms?.first == nil)
  }
}
