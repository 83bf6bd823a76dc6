package import CallModel

extension Authority {
  /// Why `arrangement` may not be agreed to without asking, or `nil` when it may.
  package func objection(to arrangement: Arrangement, balance: Money) -> String? {
    switch arrangement.rung {
    case .settlement where arrangement.total < balance.share(settleFrom):
      return "settles for \(arrangement.total), below the \(balance.share(settleFrom)) allowed"
    case .hardship where !hardship:
      return "there is no hardship programme on this account"
    case .plan, .downPaymentPlan, .split, .settlement, .hardship:
      if let first = arrangement.payments.first, let last = arrangement.payments.last,
        first.day.adding(months: longestPlanMonths) < last.day
      {
        return "runs longer than the \(longestPlanMonths) months allowed"
      }
      // The last payment may be what is left over.
      if let smallest = arrangement.payments.dropLast().map(\.amount).min(),
        smallest < smallestPayment
      {
        return "takes payments of \(smallest), below the \(smallestPayment) allowed"
      }
      return nil
    case .full, .postponement: return nil
    }
  }
}
