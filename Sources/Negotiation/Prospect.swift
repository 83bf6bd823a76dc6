package import CallModel

/// What can be expected of an arrangement with a debtor of certain means: the two sides' interests.
///
/// Every figure is from 0 to 1 and uses only sums, products and square roots, so it is the same on
/// every machine. The two indices follow the measures of the literature on negotiation in debt
/// collection (creditor recovery and debtor health, arXiv 2502.18228); the closed form is ours.
package struct Prospect: Hashable, Sendable {
  /// How likely every payment is to be made.
  package let kept: Double

  /// Expected present value collected ÷ balance.
  package let recovery: Double

  /// Essentials kept, cushion left and plan completed.
  package let health: Double

  /// The harmonic mean of recovery and health: high only when both are.
  package var index: Double {
    recovery + health > 0 ? 2 * recovery * health / (recovery + health) : 0
  }

  package init(
    of arrangement: Arrangement, balance: Money, means: Means, today: Day, trust: Level,
    anger: Level = Level(clamping: 0), underPressure: Bool = false
  ) {
    let burden = Prospect.burden(of: arrangement, on: means, today: today)
    let fit = Prospect.paydayFit(of: arrangement, means: means)
    let length = Double(max(0, arrangement.payments.count - 1))
    let score =
      2.6 - 2.9 * burden + 0.4 * fit + 0.012 * Double(trust.value - 50)
      - 0.006 * Double(anger.value) - 0.03 * length - (underPressure ? 1.2 : 0)
    let kept = (1 + score / (1 + score * score).squareRoot()) / 2
    self.kept = kept
    var expected = 0.0
    let count = Double(arrangement.payments.count)
    for (index, payment) in arrangement.payments.enumerated() {
      // The risk is spread evenly over the payments: the last is made with probability `kept`.
      let reached = 1 - (1 - kept) * Double(index + 1) / count
      let months = Double(max(0, payment.day - today)) / 30
      expected += Double(payment.amount.cents) * reached / (1 + 0.01 * months)
    }
    recovery = balance > .zero ? min(1, expected / Double(balance.cents)) : 0
    let essentials = burden <= 1 ? 1 : 1 / burden
    let cushion = max(0, 1 - burden)
    health = min(1, 0.5 * essentials + 0.2 * cushion + 0.3 * kept)
  }

  /// The heaviest month of `arrangement` ÷ what the debtor has free in it.
  ///
  /// Free are what is left after essentials and, in the first month, half of the savings.
  package static func burden(of arrangement: Arrangement, on means: Means, today: Day) -> Double {
    var heaviest = 0.0
    var month = 0
    var due = 0
    func settle() {
      let free = means.spare.cents + (month == 0 ? means.savings.cents / 2 : 0)
      if due > 0 { heaviest = max(heaviest, free > 0 ? Double(due) / Double(free) : 10) }
    }
    for payment in arrangement.payments {
      let place = max(0, payment.day - today) / 30
      if place != month {
        settle()
        (month, due) = (place, 0)
      }
      due += payment.amount.cents
    }
    settle()
    return min(heaviest, 10)
  }

  /// The share of payments that fall on a payday or within the three days after one.
  static func paydayFit(of arrangement: Arrangement, means: Means) -> Double {
    guard !arrangement.payments.isEmpty, !means.paydays.isEmpty else { return 0 }
    let fitting = arrangement.payments.count { payment in
      let near = payment.day - 3
      return means.payday(onOrAfter: near) <= payment.day
    }
    return Double(fitting) / Double(arrangement.payments.count)
  }
}
