package import CallModel

/// How a debtor of certain means and mood looks at terms, and what they would name themselves.
package struct DebtorStance: Sendable {
  let means: Means
  let temperament: Temperament
  let balance: Money
  let today: Day

  package init(scenario: Scenario) {
    means = scenario.debtor.means
    temperament = scenario.debtor.temperament
    balance = scenario.account.balance
    today = scenario.starts.day
  }

  /// The share of what is free in the heaviest month above which a debtor knows that they cannot.
  package static let limit = 0.92

  /// What the debtor makes of `proposal` in `mood`, after `bids` bids before it.
  package func view(of proposal: Proposal, mood: Mood, bids: Int) -> OfferView {
    guard let arrangement = proposal.completed(balance: balance, today: today) else {
      return .vague
    }
    let burden = Prospect.burden(of: arrangement, on: means, today: today)
    if burden > Self.limit {
      let isWornDown = mood.patience.value <= 20 && bids >= 3 && mood.anger.value < 80
      return isWornDown ? .pressured : .tooMuch
    }
    // The lighter the burden, the less trust it takes to say yes.
    let trustNeeded = 15 + Int(30 * burden)
    return mood.trust.value < trustNeeded ? .distrusted : .fits
  }

  /// The terms that the debtor names, or `nil` when they have nothing to give.
  ///
  /// They start at their temperament's share of what they could pay, come half-way towards the
  /// collector's sum each time they are asked again, and never go above what they can keep.
  package func counter(to offer: Proposal?, after last: Proposal?, mood: Mood) -> Proposal? {
    let most = means.spare.cents * 9 / 10
    guard most >= 500 else { return nil }
    let opening =
      means.spare.share(temperament.opensAt).cents * (60 + mood.trust.value * 4 / 10)
      / 100
    var cents = max(500, opening)
    if let last = last?.amount {
      // A sum to be paid at once says nothing about how much a month they should come up.
      let isByMonth = [.plan, .downPaymentPlan, .hardship, nil].contains(offer?.rung)
      let wanted = isByMonth ? offer?.amount?.cents ?? most : last.cents
      cents = wanted > last.cents ? last.cents + (wanted - last.cents) / 2 : last.cents
    }
    let rounded = min(cents, most, balance.cents) / 500 * 500
    let first = means.payday(onOrAfter: today + 1)
    return Proposal(
      .plan, amount: Money(cents: max(500, rounded)), first: first, every: .month)
  }
}
