package import CallModel

extension Proposal {
  /// The dated payments that these terms come to, or `nil` while an amount or a date is missing.
  ///
  /// The payments of every rung but settlement, hardship and postponement add up to `balance`; those
  /// of hardship never come to more.
  package func completed(balance: Money, today: Day) -> Arrangement? {
    switch rung {
    case .full:
      guard let first else { return nil }
      return Arrangement(.full, payments: [.init(day: first, amount: balance)])
    case .split:
      guard let first else { return nil }
      let share = amount.flatMap { $0 < balance ? $0 : nil } ?? balance.split(into: 2)[0]
      let second = instalmentDay(1, from: first)
      return Arrangement(
        .split,
        payments: [
          .init(day: first, amount: share), .init(day: second, amount: balance - share),
        ])
    case .settlement:
      guard let first, let amount, amount > .zero else { return nil }
      let parts = amount.split(into: max(1, min(count ?? 1, 60)))
      return Arrangement(.settlement, payments: dated(parts, from: first))
    case .plan, .downPaymentPlan:
      return plan(balance: balance, today: today)
    case .hardship:
      guard let first else { return nil }
      guard let amount, amount > .zero else { return Arrangement(.hardship, payments: []) }
      guard amount <= balance else { return nil }
      let most = min(60, balance.cents / amount.cents)
      let parts = Array(repeating: amount, count: max(1, min(count ?? 6, most)))
      return Arrangement(.hardship, payments: dated(parts, from: first))
    case .postponement:
      return first == nil ? nil : Arrangement(.postponement, payments: [])
    }
  }

  private func plan(balance: Money, today: Day) -> Arrangement? {
    let down = min(downPayment ?? .zero, balance)
    let rest = balance - down
    guard let first = first ?? (down > .zero ? (downOn ?? today).adding(months: 1) : nil)
    else { return nil }
    var parts: [Money] = []
    if let amount, amount > .zero {
      let whole = rest.cents / amount.cents
      guard whole <= 600 else { return nil }
      parts = Array(repeating: amount, count: whole)
      let left = Money(cents: rest.cents - whole * amount.cents)
      if left > .zero { parts.append(left) }
    } else if let count, (1...600).contains(count) {
      parts = rest.split(into: count)
    } else {
      return nil
    }
    var payments = dated(parts, from: first)
    if down > .zero {
      payments.insert(.init(day: downOn ?? min(today, first), amount: down), at: 0)
    }
    return Arrangement(rung, payments: payments)
  }

  private func dated(_ parts: [Money], from first: Day) -> [Arrangement.Payment] {
    parts.enumerated().map { index, amount in
      Arrangement.Payment(day: instalmentDay(index, from: first), amount: amount)
    }
  }

  /// The day of the instalment `step` places after the first.
  private func instalmentDay(_ step: Int, from first: Day) -> Day {
    switch every ?? .month {
    case .day: first + step
    case .week: first + 7 * step
    case .twoWeeks: first + 14 * step
    case .halfMonth: first.adding(months: step / 2) + (step % 2 == 0 ? 0 : 15)
    case .month: first.adding(months: step)
    }
  }
}
