package import CallModel
package import Negotiation

/// What a call came to for both sides, beside the best that a lawful call could reach.
package struct NegotiationResult: Hashable, Sendable {
  /// What was agreed came to for the creditor and for the debtor, from 0 to 1; `nil` without terms.
  package let recovery: Double?
  package let health: Double?

  /// The index of the best arrangement, and the arrangement; 0 and `nil` when none can be kept.
  package let par: Double
  package let best: Arrangement?

  /// What par was expected to bring in beyond what was agreed; never below zero.
  package let leftOnTable: Money

  /// What the heaviest month asks beyond what the debtor has free in it.
  package let squeezed: Money

  /// The harmonic mean of recovery and health.
  package var index: Double? {
    guard let recovery, let health else { return nil }
    return recovery + health > 0 ? 2 * recovery * health / (recovery + health) : 0
  }

  /// What `conversation` came to, or `nil` outside a scenario.
  ///
  /// `par` is searched for when it is not given.
  package init?(_ conversation: Conversation, par known: Par? = nil) {
    guard let scenario = conversation.scenario, let standing = conversation.standing else {
      return nil
    }
    let balance = scenario.account.balance
    let means = scenario.debtor.means
    let today = scenario.starts.day
    let found =
      known
      ?? Par.search(
        balance: balance, authority: scenario.collector.authority, means: means, today: today)
    par = found?.prospect.index ?? 0
    best = found?.arrangement
    guard let agreed = standing.agreed else {
      (recovery, health, squeezed) = (nil, nil, .zero)
      leftOnTable = NegotiationResult.expected(found?.prospect.recovery ?? 0, of: balance)
      return
    }
    let prospect = Prospect(
      of: agreed, balance: balance, means: means, today: today, trust: standing.mood.trust,
      anger: standing.mood.anger, underPressure: standing.agreedUnderPressure)
    (recovery, health) = (prospect.recovery, prospect.health)
    leftOnTable = NegotiationResult.expected(
      max(0, (found?.prospect.recovery ?? 0) - prospect.recovery), of: balance)
    squeezed = NegotiationResult.squeeze(agreed, means: means, today: today)
  }

  private static func expected(_ share: Double, of balance: Money) -> Money {
    Money(cents: Int((share * Double(balance.cents)).rounded()))
  }

  private static func squeeze(_ agreed: Arrangement, means: Means, today: Day) -> Money {
    var due: [Int: Int] = [:]
    for payment in agreed.payments {
      due[max(0, payment.day - today) / 30, default: 0] += payment.amount.cents
    }
    let over = due.map { month, cents in
      cents - means.spare.cents - (month == 0 ? means.savings.cents / 2 : 0)
    }
    return Money(cents: max(0, over.max() ?? 0))
  }
}
