import CallEngine
import CallModel
import ContentLoading
import Negotiation
import Testing

@testable import Exploration

/// Calls with debtors of any means and collectors of any authority.
@Suite("Random debtors")
struct RandomDebtorTests {
  /// The same person and script with other money and another authority.
  private static func scenario(
    like base: Scenario, _ chance: inout SeededGenerator
  ) -> Scenario {
    let income = 100_000 + chance.next(below: 500_000)
    let longest = chance.next(below: 19)
    return Scenario(
      id: base.id, title: base.title, brief: base.brief, level: base.level,
      industry: base.industry, teaches: [], channel: base.channel, starts: base.starts,
      collector: Collector(
        name: base.collector.name, agency: base.collector.agency,
        creditor: base.collector.creditor, kind: base.collector.kind, phone: base.collector.phone,
        authority: Authority(
          settleFrom: 300 + chance.next(below: 701), longestPlanMonths: longest,
          smallestPayment: Money(cents: 500 + chance.next(below: 9_500)),
          hardship: chance.next(below: 2) == 0)),
      account: Account(
        balance: Money(cents: 5_000 + chance.next(below: 600_000)), reference: "4411",
        delinquentSince: nil, isTimeBarred: false, history: []),
      debtor: Debtor(
        name: base.debtor.name, address: base.debtor.address, state: base.debtor.state,
        proofs: base.debtor.proofs, temperament: base.debtor.temperament,
        reason: base.debtor.reason,
        means: Means(
          income: Money(cents: income),
          essentials: Money(cents: income * (40 + chance.next(below: 60)) / 100),
          savings: Money(cents: chance.next(below: 200_000)),
          paydays: [1 + chance.next(below: 15), 16 + chance.next(below: 16)])),
      thirdParty: nil, rules: base.rules, facts: base.facts, endsWell: base.endsWell)
  }

  @Test func `nothing that is agreed with a skilled bot is outside authority or off by a cent`()
    throws
  {
    let base = try #require(Shipped.loader.load("surprise-medical-bill").scenario)
    var chance = SeededGenerator(seed: 8)
    var agreements = 0
    for run in 0..<1000 as Range<UInt64> {
      let scenario = Self.scenario(like: base, &chance)
      let repertoire = Repertoire(scenario, vocabulary: Shipped.vocabulary)
      for bot in [Bot.textbook, .best] {
        var player = Player(bot, repertoire)
        let state = player.play(seed: run) { _, _, _ in }
        guard let agreed = player.book.arrangement(at: state.agreed) else { continue }
        agreements += 1
        let balance = scenario.account.balance
        #expect(scenario.collector.authority.objection(to: agreed, balance: balance) == nil)
        let parts = agreed.payments.reduce(0) { $0 + $1.amount.cents }
        #expect(agreed.total.cents == parts)
        #expect(agreed.payments.allSatisfy { $0.amount > .zero })
        if [.full, .split, .plan, .downPaymentPlan].contains(agreed.rung) {
          #expect(agreed.total == balance)
        } else {
          #expect(agreed.total <= balance)
        }
        let worth = repertoire.worth(of: state, player.book)
        #expect((0...1).contains(worth))
      }
    }
    #expect(agreements > 500)
  }
}
