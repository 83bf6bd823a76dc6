import CallModel
import Negotiation
import Testing

@Suite("Par")
struct ParTests {
  static let today = Day(2026, 3, 3) ?? Day(number: 0)

  private struct Case {
    let balance: Money
    let authority: Authority
    let means: Means

    init(_ chance: inout SeededGenerator) {
      balance = Money(cents: 5_000 + chance.next(below: 1_000_000))
      authority = Authority(
        settleFrom: 300 + chance.next(below: 700), longestPlanMonths: 1 + chance.next(below: 24),
        smallestPayment: Money(cents: 1_000 + chance.next(below: 5_000)),
        hardship: chance.next(below: 2) == 0)
      let income = 80_000 + chance.next(below: 600_000)
      means = Means(
        income: Money(cents: income),
        essentials: Money(cents: income * (50 + chance.next(below: 50)) / 100),
        savings: Money(cents: chance.next(below: 300_000)),
        paydays: [1 + chance.next(below: 15), 16 + chance.next(below: 16)])
    }

    func par(_ authority: Authority? = nil, _ means: Means? = nil) -> Par? {
      Par.search(
        balance: balance, authority: authority ?? self.authority, means: means ?? self.means,
        today: ParTests.today)
    }
  }

  @Test func `the indices of a thousand pars are between 0 and 1 and within authority`() {
    var chance = SeededGenerator(seed: 11)
    for _ in 0..<1000 {
      let sample = Case(&chance)
      guard let par = sample.par() else { continue }
      for index in [par.prospect.recovery, par.prospect.health, par.prospect.index] {
        #expect((0...1).contains(index))
      }
      #expect(sample.authority.objection(to: par.arrangement, balance: sample.balance) == nil)
      if [.full, .split, .plan, .downPaymentPlan].contains(par.arrangement.rung) {
        #expect(par.arrangement.total == sample.balance)
      }
    }
  }

  @Test func `more income never lowers the par`() {
    var chance = SeededGenerator(seed: 12)
    for _ in 0..<1000 {
      let sample = Case(&chance)
      let richer = Means(
        income: sample.means.income + Money(cents: 1 + chance.next(below: 100_000)),
        essentials: sample.means.essentials, savings: sample.means.savings,
        paydays: sample.means.paydays)
      #expect((sample.par(nil, richer)?.prospect.index ?? 0) >= (sample.par()?.prospect.index ?? 0))
    }
  }

  @Test func `a wider authority never lowers the par`() {
    var chance = SeededGenerator(seed: 13)
    for _ in 0..<1000 {
      let sample = Case(&chance)
      let wider = Authority(
        settleFrom: sample.authority.settleFrom - 100,
        longestPlanMonths: sample.authority.longestPlanMonths + 3,
        smallestPayment: Money(cents: max(500, sample.authority.smallestPayment.cents - 500)),
        hardship: sample.authority.hardship)
      #expect((sample.par(wider)?.prospect.index ?? 0) >= (sample.par()?.prospect.index ?? 0))
    }
  }

  @Test func `a heavier instalment is less likely to be kept`() {
    let means = Means(
      income: Money(cents: 290_000), essentials: Money(cents: 245_000),
      savings: Money(cents: 40_000), paydays: [15, 31])
    let kept = stride(from: 5_000, through: 80_000, by: 5_000).map { cents in
      Prospect(
        of: Arrangement(
          .full, payments: [.init(day: Self.today + 45, amount: Money(cents: cents))]),
        balance: Money(cents: 184_217), means: means, today: Self.today, trust: Par.trust
      ).kept
    }
    #expect(zip(kept, kept.dropFirst()).allSatisfy { $0.0 > $0.1 })
  }

  @Test func `terms won under pressure or anger are less likely to be kept`() {
    let means = Means(
      income: Money(cents: 290_000), essentials: Money(cents: 245_000), savings: .zero,
      paydays: [15])
    let plan = Proposal(.plan, amount: Money(cents: 20_000), first: Self.today + 12)
      .completed(balance: Money(cents: 184_217), today: Self.today)
    guard let plan else {
      Issue.record("the plan is complete")
      return
    }
    func kept(_ anger: Int, _ underPressure: Bool) -> Double {
      Prospect(
        of: plan, balance: Money(cents: 184_217), means: means, today: Self.today,
        trust: Level(clamping: 50), anger: Level(clamping: anger), underPressure: underPressure
      ).kept
    }
    #expect(kept(0, false) > kept(80, false))
    #expect(kept(0, false) > kept(0, true))
  }
}
