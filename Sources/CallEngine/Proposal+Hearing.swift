import CallModel

extension Proposal {
  /// The terms that a turn puts on the table, or `nil` when it makes none.
  ///
  /// A turn that only adds an amount or a date completes the terms that are there already.
  init?(hearing kinds: [Move.Kind], _ values: [Value], after last: Proposal?, today: Day) {
    let named = Self.rungs.first { kinds.contains($0.move) }?.rung
    let completes =
      kinds.contains { Self.confirming.contains($0) }
      || (kinds.contains { Self.completing.contains($0) } && values.contains(where: \.isTerm))
    guard let rung = named ?? (completes ? last?.rung : nil) else { return nil }
    let sums = NamedSums(values)
    let days = values.compactMap { value -> Day? in
      if case .date(let day) = value.content, day >= today { day } else { nil }
    }
    let schedules = values.compactMap { value -> Instalments? in
      if case .instalments(let schedule) = value.content { schedule } else { nil }
    }
    let months = values.compactMap { value -> Int? in
      if case .duration(let count, .month) = value.content { count } else { nil }
    }
    let asksDown = kinds.contains("asks_down_payment")
    let isPlan = rung == .plan || rung == .downPaymentPlan
    let kept = named == nil || named == last?.rung ? last : nil
    let down = (isPlan && asksDown ? sums.down : nil) ?? kept?.downPayment
    let meant =
      isPlan || rung == .hardship ? sums.instalments(besides: asksDown ? down : nil) : sums.whole
    let every =
      schedules.compactMap(\.every).first
      ?? (Self.isHalfMonth(days, isPlan: isPlan) ? .halfMonth : kept?.every)
    self.init(
      down != nil && isPlan ? .downPaymentPlan : rung,
      amount: Self.instalment(meant, rung) ?? kept?.amount,
      downPayment: down, first: days.min() ?? kept?.first, every: every,
      count: schedules.compactMap(\.count).first ?? months.first ?? kept?.count)
  }

  /// The moves that make an offer, the most telling first.
  private static let rungs: [(move: Move.Kind, rung: Arrangement.Rung)] = [
    ("offers_settlement", .settlement), ("offers_hardship", .hardship), ("offers_plan", .plan),
    ("offers_split", .split), ("asks_down_payment", .downPaymentPlan),
    ("asks_full_payment", .full), ("offers_time", .postponement),
  ]

  /// Moves that come back to the terms on the table, with or without naming them again.
  private static let confirming: Set<Move.Kind> = [
    "asks_commitment", "asks_authorization", "recaps",
  ]

  /// The moves that can put terms on the table or add to those that are there.
  static let offering = confirming.union(completing).union(rungs.map(\.move))

  /// Moves that touch the terms on the table only when an amount or a date comes with them.
  private static let completing: Set<Move.Kind> = [
    "asks_payday", "declines_proposal", "gives_choice", "asks_ability",
  ]

  /// The sum meant when several are named: the smallest for a plan, the largest otherwise, since
  /// the balance is often named beside an instalment.
  private static func instalment(_ amounts: [Money], _ rung: Arrangement.Rung) -> Money? {
    switch rung {
    case .full: nil
    case .settlement: amounts.min()
    case .plan, .downPaymentPlan, .hardship, .split: amounts.min()
    case .postponement: nil
    }
  }

  /// Two days of the same month about two weeks apart mean a payment on each.
  private static func isHalfMonth(_ days: [Day], isPlan: Bool) -> Bool {
    guard isPlan, days.count == 2, let first = days.min(), let last = days.max() else {
      return false
    }
    return (12...18).contains(last - first)
  }
}

extension Value {
  /// Whether it can be a part of terms for paying.
  fileprivate var isTerm: Bool {
    switch content {
    case .money, .date: true
    // "How much each month?" asks for a term and is none.
    case .instalments(let instalments): instalments.count != nil
    default: false
    }
  }
}
