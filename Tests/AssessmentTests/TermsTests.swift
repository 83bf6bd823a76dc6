import Assessment
import CallModel
import Testing

@Suite("Terms against par")
struct TermsTests {
  static func card(_ conversation: Conversation) -> Scorecard {
    Scorecard(marking: conversation, by: Sample.rubric, findings: [])
  }

  @Test func `an affordable plan comes near par, a crushing one does not`() throws {
    let good = Self.card(
      SampleScenario.call(
        SampleCalls.goodCollection, agreed: SampleScenario.plan(200, count: 6)))
    let hard = Self.card(
      SampleScenario.call(
        SampleCalls.goodCollection, agreed: SampleScenario.plan(600, count: 2)))
    let near = try #require(good.mark("reaches_par")?.share)
    let far = try #require(hard.mark("reaches_par")?.share)
    #expect(near > 0.8)
    #expect(far < near)
    #expect(good.negotiation?.squeezed == .zero)
    #expect(hard.negotiation?.squeezed == Money(cents: 10_000))
  }

  @Test func `giving most of it away leaves money on the table`() {
    let card = Self.card(
      SampleScenario.call(
        SampleCalls.goodCollection,
        agreed: Arrangement(
          .settlement, payments: [.init(day: SampleScenario.first, amount: Money(cents: 20_000))])))
    #expect(card.negotiation?.leftOnTable ?? .zero > Money(cents: 50_000))
    #expect(card.mark("within_authority")?.share == 0)
  }

  @Test func `without terms par is missed, unless the call ended well without`() {
    let none = Self.card(
      SampleScenario.call(SampleCalls.goodCollection, outcome: .noAgreement))
    #expect(none.mark("reaches_par")?.share == 0)
    let dispute = SampleCalls.goodCollection + [they("It isn't mine.", "disputes_debt")]
    let left = Self.card(SampleScenario.call(dispute, outcome: .dispute))
    #expect(left.mark("reaches_par")?.notApplicable == "what was said ends all negotiation")
  }

  @Test func `a recap counts what was agreed and nothing else`() {
    let agreed = SampleScenario.plan(200, count: 6)
    func share(_ values: [Value.Content], _ text: String) -> Double? {
      let lines = [they("Okay.", "accepts_terms"), you(text, "recaps")].map { line in
        var line = line
        if line.speaker == .collector { line.values = values }
        return line
      }
      return Self.card(SampleScenario.call(lines, agreed: agreed)).mark("recap")?.share
    }
    let amount = Value.Content.money(Money(cents: 20_000))
    let day = Value.Content.date(SampleScenario.first)
    #expect(share([amount, day], "So $200 on March 15 by card.") == 1)
    #expect(share([amount, day], "So $200 on March 15.") == 2.0 / 3)
    #expect(share([.money(Money(cents: 25_000)), day], "So $250 on March 15.") == 1.0 / 3)
    #expect(share([], "So that's it then.") == 0)
  }

  @Test(arguments: [
    (nil, 0.0), ("done", 0.5),
    ("Insurer denied the claim; pays $200 on March 15 by card, letter sent.", 1),
  ])
  func `notes earn what a colleague could use`(note: String?, share: Double) {
    let card = Self.card(SampleScenario.call(SampleCalls.goodCollection, note: note))
    #expect(card.mark("notes")?.share == share)
  }

  @Test func `the reason counts when it came out`() {
    let lines = SampleCalls.goodCollection
    let out = Self.card(SampleScenario.call(lines, revealed: ["job_loss"]))
    let hidden = Self.card(SampleScenario.call(lines))
    #expect(out.mark("reason_comes_out")?.share == 1)
    #expect(hidden.mark("reason_comes_out")?.share == 0)
  }

  static let plan = you("Say $50 a month.", "offers_plan")
  static let full = you("Can you pay it all?", "asks_full_payment")
  static let settle = you("We'd take $900.", "offers_settlement")
  static let no = they("No.", "rejects_terms")

  static let ladders: [([Line], Double)] = [
    ([full, no, settle, no, plan], 1), ([plan, no, settle, no, full], 0),
    ([full, no, plan, no, settle], 2.0 / 3), ([full], 1), ([no], 0),
  ]

  @Test(arguments: ladders)
  func `the ladder is come down rung by rung`(lines: [Line], share: Double) {
    #expect(ShapeTests.share(.ladder, lines) == share)
  }
}
