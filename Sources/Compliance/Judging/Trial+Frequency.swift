import CallModel

extension Trial {
  var frequency: CallFrequency? {
    for case .frequency(let calls, let days, let quiet, let consent) in rule.conditions {
      guard let calls = parameter(calls), let days = parameter(days),
        let quiet = parameter(quiet), let consent = parameter(consent)
      else { return nil }
      return CallFrequency(calls: calls, days: days, quiet: quiet, consent: consent)
    }
    return nil
  }

  func frequencyVerdict() -> Judgement? {
    guard let frequency else { return nil }
    guard !file.contacts.isEmpty else { return totalsVerdict(frequency) }
    let scope: CallFrequency.Scope
    if question.isAtLastEvent {
      guard let last = CallLedger.ordered(file.contacts).last?.day else { return nil }
      scope = .on(last)
    } else {
      scope = question.day.map { .on($0) } ?? question.from.map { .from($0) } ?? .all
    }
    let debt = question.debt.map { Debt.ID($0) }
    let found = frequency.excess(in: frequency.ledger(file), scope: scope, debt: debt)
    switch found {
    case nil:
      return judgement(
        .presumptionOfCompliance,
        "No more than \(frequency.calls) calls about a debt fall within \(frequency.days) days, and "
          + "none within \(frequency.quiet) days of a conversation about it.")
    case .count(let number, _, let until):
      return judgement(
        .presumptionOfViolation,
        "The \(frequency.days) days that end on \(until) hold \(number) calls about one debt; "
          + "\(frequency.calls) is the limit.")
    case .quiet(_, let call, let conversation):
      return judgement(
        .presumptionOfViolation,
        "The call of \(call) falls within \(frequency.quiet) days of the conversation of "
          + "\(conversation), which counts as day one.",
        cite: rule.citations.dropFirst().first?.pinpoint)
    }
  }

  private func totalsVerdict(_ frequency: CallFrequency) -> Judgement? {
    guard let totals = file.totals else { return nil }
    let particular = file.particularDebts()
    let debts = Set(file.debts.map { particular[$0.id] ?? $0.id }).count
    let spread = totals.calls.map { ($0 + max(1, debts) - 1) / max(1, debts) }
    guard let most = totals.byDebt.max() ?? spread else { return nil }
    let isWithin = most <= frequency.calls
    // More days than the limit speaks of can hide a heavy week, and fewer cannot.
    if let days = totals.days, days > frequency.days, !isWithin { return nil }
    return judgement(
      isWithin ? .presumptionOfCompliance : .presumptionOfViolation,
      "\(most) calls about one debt in \(frequency.days) days; \(frequency.calls) is the limit.")
  }

  /// Whether one of the factors named in the question speaks against the presumption.
  func factor() -> Judgement? {
    for case .pattern(let pattern) in rule.conditions where pattern.factor == question.subject {
      guard let limit = parameter(pattern.calls), !file.contacts.isEmpty else { return nil }
      let minutes = pattern.minutes.flatMap { parameter($0) }
      let found = cluster(limit, minutes: minutes, onlyVoicemail: pattern.onlyVoicemail)
      return found.map { judgement(.mayRebutCompliance, $0) }
        ?? judgement(.presumptionOfCompliance, "The calls show no such pattern.")
    }
    for case .decides(let branches) in rule.conditions {
      if let found = decided(branches.filter { $0.factor == question.subject }) { return found }
    }
    return nil
  }

  private func cluster(_ limit: Int, minutes: Int?, onlyVoicemail: Bool) -> String? {
    let calls = CallLedger.ordered(file.contacts).filter { contact in
      contact.isByCollector && contact.medium == .telephone && contact.outcome != .notConnected
        && (!onlyVoicemail || contact.outcome == .voicemail)
    }
    guard calls.count >= limit else { return nil }
    for last in (limit - 1)..<calls.count {
      let first = calls[last - limit + 1]
      guard first.day == calls[last].day else { continue }
      guard let minutes else {
        return "\(limit) or more calls fall on \(first.day)."
      }
      if let start = first.minute, let end = calls[last].minute, end - start <= minutes {
        return "\(limit) calls on \(first.day) come within \(minutes) minutes."
      }
    }
    return nil
  }

  func firstFreeCall() -> Judgement? {
    guard let frequency else { return nil }
    let subject = question.subject ?? question.debt
    guard let debt = subject.map({ Debt.ID($0) }) ?? file.debts.first?.id,
      let day = frequency.firstFreeDay(file, debt: debt)
    else { return nil }
    return judgement(
      .date, .date(day), "\(day) is the first day on which one more call keeps both limits.")
  }
}
