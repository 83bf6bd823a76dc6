import CallModel
import Testing

@testable import CallEngine

@Suite("Sums named in one turn")
struct NamedSumsTests {
  private static let today = SampleScenario.today

  /// "$300 down and $75 a month": each sum where it stands, and the words for a month after one.
  private static func values(_ sums: [(dollars: Int, isMonthly: Bool)]) -> [Value] {
    sums.enumerated().flatMap { place, sum -> [Value] in
      let start = place * 40
      let money = Value(.money(Money(cents: sum.dollars * 100)), span: start..<(start + 4))
      let month = Value(
        .instalments(Instalments(count: nil, every: .month)), span: (start + 5)..<(start + 12))
      return sum.isMonthly ? [money, month] : [money]
    }
  }

  private static func heard(_ kinds: [Move.Kind], _ values: [Value]) -> Proposal? {
    Proposal(hearing: kinds, values, after: nil, today: today)
  }

  @Test(arguments: [
    [(300, false), (75, true)], [(75, true), (300, false)],
  ])
  func `a down payment and an instalment keep their sums in any order`(
    _ sums: [(Int, Bool)]
  ) throws {
    let terms = try #require(
      Self.heard(
        ["offers_plan", "asks_down_payment"],
        Self.values(sums.map { (dollars: $0.0, isMonthly: $0.1) })))
    #expect(terms.downPayment == Money(cents: 30_000))
    #expect(terms.amount == Money(cents: 7500))
  }

  @Test func `a sum paid once is not the one that comes each month`() throws {
    let values = Self.values([(500, false), (100, true)])
    #expect(Self.heard(["offers_settlement"], values)?.amount == Money(cents: 50_000))
    #expect(Self.heard(["offers_plan"], values)?.amount == Money(cents: 10_000))
  }

  private func agreed(saying dollars: Int?) -> Money? {
    func rule(_ hears: ScriptRule.Pattern, _ effect: ScriptRule.Effect) -> ScriptRule {
      ScriptRule(id: "sample:1", hears: hears, says: [.init("Well.")], effects: [effect])
    }
    let engine = CallEngine(
      SampleScenario.scenario([
        rule(.any(["verifies_identity"]), .verifies), rule(.any(["asks_ability"]), .proposes()),
      ]), vocabulary: SampleScenario.vocabulary)
    var call = engine.ring(seed: 3)
    for kind in ["verifies_identity", "asks_ability"] as [Move.Kind] {
      engine.hear(SampleScenario.utterance([kind]), on: &call)
    }
    let named = dollars.map { Value.Content.money(Money(cents: $0 * 100)) }
    engine.hear(
      SampleScenario.utterance(["accepts_proposal"], named.map { [$0] } ?? []), on: &call)
    return call.standing.agreed?.payments.first?.amount
  }

  @Test func `saying yes takes the debtor's terms, unless another sum is named`() throws {
    let theirs = try #require(agreed(saying: nil))
    #expect(agreed(saying: theirs.cents / 100) == theirs)
    #expect(agreed(saying: theirs.cents / 100 + 35) == nil)
  }
}
