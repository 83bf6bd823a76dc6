import CallModel
import Negotiation
import Testing

/// Par against a search written another way: payments made by hand, every one of them tried.
@Suite("Par by brute force")
struct BruteForceTests {
  private let today = Day(2026, 3, 3) ?? Day(number: 0)

  /// The best index of everything on the grid that authority allows.
  private func best(
    balance: Money, authority: Authority, means: Means
  ) -> Double {
    var best = 0.0
    var days = [today]
    for ahead in 1...45 where days.count < 8 {
      let day = today + ahead
      let isPayday = means.paydays.contains { payday in
        day.date.day == min(payday, Day.length(ofMonth: day.date.month, year: day.date.year))
      }
      if isPayday { days.append(day) }
    }
    func consider(_ rung: Arrangement.Rung, _ parts: [(Day, Money)]) {
      let arrangement = Arrangement(
        rung, payments: parts.map { Arrangement.Payment(day: $0.0, amount: $0.1) })
      guard authority.objection(to: arrangement, balance: balance) == nil else { return }
      let prospect = Prospect(
        of: arrangement, balance: balance, means: means, today: today, trust: Par.trust)
      best = max(best, prospect.index)
    }
    for day in days {
      consider(.full, [(day, balance)])
      let halves = balance.split(into: 2)
      consider(.split, [(day, halves[0]), (day.adding(months: 1), halves[1])])
      for twentieth in 1..<20 { consider(.settlement, [(day, balance.share(twentieth * 50))]) }
      guard authority.longestPlanMonths > 1 else { continue }
      for count in 2...authority.longestPlanMonths {
        func monthly(_ sum: Money) -> [(Day, Money)] {
          sum.split(into: count).enumerated().map { (day.adding(months: $0), $1) }
        }
        consider(.plan, monthly(balance))
        for tenth in 1...5 {
          let down = Money(cents: min(means.savings.share(tenth * 100).cents, balance.cents))
          let start = down.cents > 0 ? [(min(today, day), down)] : []
          consider(.downPaymentPlan, start + monthly(balance - down))
        }
      }
    }
    return best
  }

  @Test func `over a thousand debtors par is what brute force finds`() {
    var chance = SeededGenerator(seed: 21)
    for _ in 0..<1000 {
      let income = 80_000 + chance.next(below: 600_000)
      let balance = Money(cents: 5_000 + chance.next(below: 1_000_000))
      let authority = Authority(
        settleFrom: 300 + chance.next(below: 700), longestPlanMonths: 1 + chance.next(below: 9),
        smallestPayment: Money(cents: 1_000 + chance.next(below: 5_000)), hardship: false)
      let means = Means(
        income: Money(cents: income),
        essentials: Money(cents: income * (50 + chance.next(below: 50)) / 100),
        savings: Money(cents: chance.next(below: 300_000)),
        paydays: [1 + chance.next(below: 15), 16 + chance.next(below: 16)])
      let par = Par.search(balance: balance, authority: authority, means: means, today: today)
      let found = best(balance: balance, authority: authority, means: means)
      #expect(abs((par?.prospect.index ?? 0) - found) < 1e-9)
    }
  }
}
