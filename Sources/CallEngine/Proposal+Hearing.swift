import CallModel

extension Proposal {
  /// The terms that a turn puts on the table, or `nil` when it makes none.
  ///
  /// A turn that only adds an amount or a date completes the terms that are there already; so does
  /// a bare one, which is nothing else.
  init?(
    hearing kinds: [Move.Kind], _ values: [Value], after last: Proposal?, today: Day,
    isBare: Bool = false
  ) {
    let sums = NamedSums(values)
    // A smaller sum in answer to "all of it" asks for parts.
    let isPart = isBare && last?.rung == .full && !sums.all.isEmpty
    let heard = Self.rungs.first { kinds.contains($0.move) }?.rung
    let isWhole = heard == nil && last == nil && Self.isByMonth(values) && !sums.all.isEmpty
    let asks = kinds.contains(where: Self.confirming.contains)
    let named = isPart || isWhole && asks ? .plan : isBare ? nil : heard
    let confirms = isBare || asks
    let hasTerm = values.contains(where: \.isTerm)
    let completes = confirms || (hasTerm && kinds.contains(where: Self.completing.contains))
    guard let rung = named ?? (completes ? last?.rung : nil) else { return nil }
    let days = values.compactMap { value -> Day? in
      if case .date(let day) = value.content, day >= today { day } else { nil }
    }
    let schedules = values.compactMap { value -> Instalments? in
      if case .instalments(let schedule) = value.content { schedule } else { nil }
    }
    let months = values.compactMap { value -> Int? in
      if case .duration(let count, .month) = value.content { count } else { nil }
    }
    let asksDown = kinds.contains(Self.asksDownPayment)
    let isPlan = rung == .plan || rung == .downPaymentPlan
    let kept = named == nil || named == last?.rung ? last : nil
    let down = (isPlan && asksDown ? sums.down : nil) ?? kept?.downPayment
    let meant =
      isPlan || rung == .hardship ? sums.instalments(besides: asksDown ? down : nil) : sums.whole
    let said = Self.isHalfMonth(days, isPlan: isPlan) ? .halfMonth : kept?.every
    let count: Int? = schedules.compactMap(\.count).first ?? months.first ?? kept?.count
    let isDown = down != nil && isPlan
    let (downOn, first) = Self.starts(days, isDown: isDown && asksDown, today: today)
    self.init(
      isDown ? .downPaymentPlan : rung,
      amount: Self.instalment(meant, rung) ?? kept?.amount,
      downPayment: down, downOn: downOn ?? (isDown ? kept?.downOn : nil),
      first: first ?? kept?.first, every: schedules.compactMap(\.every).first ?? said,
      count: count)
  }

  /// The moves that make an offer, the most telling first.
  private static let rungs: [(move: Move.Kind, rung: Arrangement.Rung)] = [
    ("offers_settlement", .settlement), ("offers_hardship", .hardship), ("offers_plan", .plan),
    ("offers_split", .split), ("asks_down_payment", .downPaymentPlan),
    ("asks_full_payment", .full), ("offers_time", .postponement),
  ]

  /// The move that puts terms of a rung on the table.
  static func move(for rung: Arrangement.Rung) -> Move.Kind {
    rungs.first { $0.rung == rung }?.move ?? "offers_plan"
  }

  /// Whether these moves make an offer of their own.
  static func isOffered(by kinds: [Move.Kind]) -> Bool {
    rungs.contains { kinds.contains($0.move) }
  }

  /// Whether a sum that comes back is spoken of: "$65 a month".
  private static func isByMonth(_ values: [Value]) -> Bool {
    values.contains { value in
      if case .instalments(let schedule) = value.content { schedule.every != nil } else { false }
    }
  }

  /// Moves that come back to the terms on the table, with or without naming them again.
  static let confirming: Set<Move.Kind> = [
    "asks_commitment", "asks_authorization", "recaps",
  ]

  /// The moves that can put terms on the table or add to those that are there.
  static let offering = confirming.union(completing).union(rungs.map(\.move))

  private static let asksDownPayment: Move.Kind = "asks_down_payment"

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

  /// The day of a first payment at once, and that of the first instalment.
  ///
  /// Of two days the earlier is the one of the payment at once; today alone is never the day of an
  /// instalment beside one.
  private static func starts(
    _ days: [Day], isDown: Bool, today: Day
  ) -> (down: Day?, first: Day?) {
    let days = days.sorted()
    guard isDown, let earliest = days.first else { return (nil, days.first) }
    if let next = days.dropFirst().first(where: { $0 > earliest }) { return (earliest, next) }
    return earliest == today ? (earliest, nil) : (nil, earliest)
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
