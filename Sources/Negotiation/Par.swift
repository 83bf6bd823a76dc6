package import CallModel

/// The best arrangement that a lawful call can reach, found by trying every one on a grid.
package struct Par: Hashable, Sendable {
  package let arrangement: Arrangement
  package let prospect: Prospect

  /// How many arrangements were tried.
  package let tried: Int

  /// The trust a good call wins, with which the par is kept.
  package static let trust = Level(clamping: 75)

  /// The par of an account, or `nil` when nothing within `authority` can be kept at all.
  ///
  /// The grid has the paydays of the next 45 days for a start, settlements and first payments in
  /// steps of a twentieth of the balance, and plans of every length allowed. Ties go to the
  /// arrangement higher on the ladder, and then to the one found first.
  package static func search(
    balance: Money, authority: Authority, means: Means, today: Day
  ) -> Par? {
    var best: (Arrangement, Prospect)?
    var tried = 0
    func consider(_ proposal: Proposal) {
      guard let arrangement = proposal.completed(balance: balance, today: today),
        !arrangement.payments.isEmpty,
        authority.objection(to: arrangement, balance: balance) == nil
      else { return }
      tried += 1
      let prospect = Prospect(
        of: arrangement, balance: balance, means: means, today: today, trust: trust)
      guard let (_, standing) = best else {
        best = (arrangement, prospect)
        return
      }
      if prospect.index > standing.index + 1e-9 { best = (arrangement, prospect) }
    }
    let starts = starts(means: means, today: today)
    for first in starts {
      consider(Proposal(.full, first: first))
      consider(Proposal(.split, first: first))
      for twentieth in 1..<20 {
        consider(Proposal(.settlement, amount: balance.share(twentieth * 50), first: first))
      }
      for count in stride(from: 2, through: authority.longestPlanMonths, by: 1) {
        consider(Proposal(.plan, first: first, count: count))
        for tenth in 1...5 {
          consider(
            Proposal(
              .downPaymentPlan, downPayment: means.savings.share(tenth * 100), first: first,
              count: count))
        }
      }
      guard authority.hardship else { continue }
      for fortieth in 1...8 {
        consider(Proposal(.hardship, amount: balance.share(fortieth * 25), first: first))
      }
    }
    return best.map { Par(arrangement: $0.0, prospect: $0.1, tried: tried) }
  }

  private static func starts(means: Means, today: Day) -> [Day] {
    var days = [today]
    var next = means.payday(onOrAfter: today + 1)
    while next <= today + 45, days.count < 8 {
      if next != days.last { days.append(next) }
      next = means.payday(onOrAfter: next + 1)
    }
    return days
  }
}
