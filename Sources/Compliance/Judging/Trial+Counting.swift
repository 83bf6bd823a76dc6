import CallModel

extension Trial {
  /// Whether the calls of the case count toward the limit.
  func counting() -> Judgement? {
    for case .decides(let branches) in rule.conditions {
      if let found = decided(branches) { return found }
    }
    guard let frequency else { return nil }
    let calls = file.contacts.filter(\.isByCollector)
    guard !calls.isEmpty else { return nil }
    let counted = frequency.ledger(file).accounts.reduce(0) { sum, entry in
      sum + entry.calls.count { !$0.isExempt }
    }
    let isCounted = counted > 0
    guard !isCounted || calls.allSatisfy({ $0.outcome != .notConnected }) else { return nil }
    return judgement(
      isCounted ? .counts : .doesNotCount,
      isCounted
        ? "A call that connects to the number counts, whatever became of it."
        : "Nothing here is a call that connected to the number and lacks an exclusion.")
  }

  func count() -> Judgement? {
    guard let frequency, let from = question.from, let through = question.through,
      !file.contacts.isEmpty
    else { return nil }
    if let learned = file.wrongNumberLearned,
      file.contacts.allSatisfy({ $0.day <= learned || $0.day > through })
    {
      return judgement(
        .count, .count(0),
        "The number turned out not to be the consumer's, so calls to it are left out of the count.")
    }
    let ledger = frequency.ledger(file)
    let entries = question.debt.map { debt in
      ledger.entry(for: Debt.ID(debt)).map { [$0] } ?? []
    }
    let orders = (entries ?? ledger.accounts).flatMap { entry in
      entry.calls.filter { !$0.isExempt && (from...max(from, through)).contains($0.day) }
        .map(\.order)
    }
    let number = Set(orders).count
    return judgement(
      .count, .count(number), "\(number) calls from \(from) to \(through) count.")
  }

  func tally() -> Judgement? {
    guard let frequency, !file.debts.isEmpty,
      !file.contacts.isEmpty || !file.earlierCalls.isEmpty
    else { return nil }
    let ledger = frequency.ledger(file)
    let lines = file.debts.map { debt in
      let entry = ledger.entry(for: debt.id)
      return Judgement.Value.Line(
        debt: debt.id.description,
        calls: (entry?.calls.count { !$0.isExempt } ?? 0) + (file.earlierCalls[debt.id] ?? 0),
        conversations: entry?.conversations.count ?? 0)
    }
    return judgement(
      .tally, .tally(lines),
      "A talk counts for every debt spoken of; a call that names none counts for any one.")
  }

  func fewestDebts() -> Judgement? {
    guard let frequency, !file.contacts.isEmpty else { return nil }
    let number = frequency.ledger(file).accounts.count { !$0.calls.isEmpty }
    return judgement(
      .count, .count(number), "A message that names no debt may be booked to any one of them.")
  }

  func consentEnd() -> Judgement? {
    guard let frequency, let consent = file.consents.last,
      let days = consent.days(limit: frequency.consent)
    else { return nil }
    let later = CallLedger.ordered(file.contacts).first {
      $0.medium == .telephone && $0.outcome == .conversation && $0.day > consent.day
    }
    let last = later.map { min($0.day, days.upperBound) } ?? days.upperBound
    return judgement(
      .date, .date(last),
      "Consent received on \(consent.day) lifts the limits through \(last), with its own day as "
        + "day one.")
  }
}
