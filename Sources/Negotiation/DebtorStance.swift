package import CallModel

/// How a debtor of certain means and mood looks at terms, and what they would name themselves.
package struct DebtorStance: Sendable {
  package let means: Means
  package let temperament: Temperament
  package let balance: Money
  package let today: Day

  /// Whether the creditor takes payments by the month at all.
  package let hasPlans: Bool

  /// What they could pay a month at the very most, in cents, and the payday they would start on.
  private let most: Int
  private let payday: Day

  package init(scenario: Scenario) {
    means = scenario.debtor.means
    temperament = scenario.debtor.temperament
    balance = scenario.account.balance
    today = scenario.starts.day
    hasPlans = scenario.collector.authority.longestPlanMonths > 1
    most = means.spare.cents * 9 / 10
    payday = means.payday(onOrAfter: today + 1)
  }

  /// The share of what is free in the heaviest month above which a debtor knows that they cannot.
  package static let limit = 0.92

  /// The heaviest month of `arrangement` ÷ what the debtor has free in it.
  package func burden(of arrangement: Arrangement) -> Double {
    Prospect.burden(of: arrangement, on: means, today: today)
  }

  /// The lighter the burden, the less trust it takes to say yes.
  package static func trustNeeded(_ burden: Double) -> Int { 15 + Int(30 * burden) }

  /// What the debtor would pay a month, in cents, or `nil` when they have nothing to give.
  ///
  /// They start at their temperament's share of what they could pay, come a part of the way towards
  /// the collector's sum each time they are asked again, and never go above what they can keep. To
  /// somebody who bids against themselves they do not move.
  package func counterCents(to offer: Proposal?, after last: Money?, trust: Int) -> Int? {
    guard most >= 500 else { return nil }
    let opening =
      means.spare.share(temperament.opensAt).cents * (60 + trust * 4 / 10) / 100
    var cents = max(500, opening)
    if let last {
      // A sum to be paid at once says nothing about how much a month they should come up.
      let isByMonth = [.plan, .downPaymentPlan, .hardship, nil].contains(offer?.rung)
      let wanted = isByMonth ? offer?.amount?.cents ?? most : last.cents
      cents = last.cents + max(0, (wanted - last.cents) * temperament.meets / 1000)
    }
    return max(500, min(cents, most, balance.cents) / 500 * 500)
  }

  /// What the debtor would pay at once to have it settled, or in full when they can; `nil` when they
  /// have nothing to give.
  ///
  /// They start below what they could find by the next payday, come a part of the way towards the
  /// collector's sum each time they are asked again, and never go above what they can find.
  package func lump(
    to offer: Proposal?, after last: Proposal?, trust: Int, isFull: Bool
  ) -> Proposal? {
    let most = (means.spare.cents + means.savings.cents / 2) * 9 / 10
    if most >= balance.cents, isFull {
      return Proposal(.full, amount: balance, first: payday)
    }
    guard most >= 500 else { return nil }
    var cents = most * temperament.opensAt / 1000 * (60 + trust * 4 / 10) / 100
    if let last, last.rung == .settlement, let named = last.amount?.cents {
      let wanted = offer?.rung == .settlement ? offer?.amount?.cents ?? most : named
      cents = named + max(0, (wanted - named) * temperament.meets / 1000)
    }
    cents = max(500, min(cents, most, balance.cents) / 500 * 500)
    return Proposal(.settlement, amount: Money(cents: cents), first: payday)
  }

  /// The debtor's own terms at `cents` a month.
  package func counter(cents: Int) -> Proposal {
    Proposal(.plan, amount: Money(cents: cents), first: payday, every: .month)
  }
}
