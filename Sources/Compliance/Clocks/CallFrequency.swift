package import CallModel

/// The limits on calls about one debt, and whether a history keeps them.
package struct CallFrequency: Sendable {
  /// At most so many calls in any `days` days.
  package let calls: Int
  package let days: Int

  /// So many days without a call after a conversation, its own day included.
  package let quiet: Int

  /// The longest that consent can lift both, in days, the first included.
  package let consent: Int

  package init(calls: Int, days: Int, quiet: Int, consent: Int) {
    self.calls = calls
    self.days = days
    self.quiet = quiet
    self.consent = consent
  }

  /// How a history exceeds the limits.
  package enum Excess: Hashable, Sendable {
    /// So many calls in the days that end on this one.
    case count(Int, debt: Debt.ID, until: Day)

    /// A call on a day that a conversation had made quiet.
    case quiet(debt: Debt.ID, call: Day, conversation: Day)
  }

  /// Which calls are looked at.
  package enum Scope: Hashable, Sendable {
    case all

    /// The calls of this day, or the days that end on it when it has none.
    case on(Day)

    /// The days that begin here.
    case from(Day)
  }

  package func ledger(_ file: CaseFile) -> CallLedger {
    CallLedger(file, quiet: quiet, consentDays: consent)
  }

  /// The first excess in `ledger`, for one debt or for all.
  package func excess(
    in ledger: CallLedger, scope: Scope = .all, debt: Debt.ID? = nil
  ) -> Excess? {
    let entries = debt.map { id in ledger.entry(for: id).map { [$0] } ?? [] } ?? ledger.accounts
    for entry in entries {
      if let found = excess(in: entry, scope: scope) { return found }
    }
    return nil
  }

  private func excess(in entry: CallLedger.Entry, scope: Scope) -> Excess? {
    let counted = entry.calls.filter { !$0.isExempt }
    let range: ClosedRange<Day>
    switch scope {
    case .all: range = Day(number: .min / 4)...Day(number: .max / 4)
    case .from(let day): range = day...(day + (days - 1))
    case .on(let day):
      range = entry.calls.contains { $0.day == day } ? day...day : (day - (days - 1))...day
    }
    return countExcess(counted, in: range, scope: scope, debt: entry.debt)
      ?? quietExcess(counted, entry.conversations, in: range, debt: entry.debt)
  }

  private func countExcess(
    _ counted: [CallLedger.Call], in range: ClosedRange<Day>, scope: Scope, debt: Debt.ID
  ) -> Excess? {
    if case .on(let day) = scope {
      let recent = counted.count { (day - (days - 1)...day).contains($0.day) }
      return recent > calls ? .count(recent, debt: debt, until: day) : nil
    }
    let within = counted.filter { range.contains($0.day) }
    guard within.count > calls else { return nil }
    for last in calls..<within.count where within[last].day - within[last - calls].day < days {
      let first = within[last].day - (days - 1)
      let number = within.count { (first...within[last].day).contains($0.day) }
      return .count(number, debt: debt, until: within[last].day)
    }
    return nil
  }

  private func quietExcess(
    _ counted: [CallLedger.Call], _ conversations: [CallLedger.Call], in range: ClosedRange<Day>,
    debt: Debt.ID
  ) -> Excess? {
    var next = 0
    for call in counted {
      while next < conversations.count, conversations[next].order < call.order { next += 1 }
      guard next > 0, range.contains(call.day) else { continue }
      let talk = conversations[next - 1]
      if call.day - talk.day < quiet {
        return .quiet(debt: debt, call: call.day, conversation: talk.day)
      }
    }
    return nil
  }

  /// The first day, from the day of the last contact on, on which one more call keeps the limits.
  package func firstFreeDay(_ file: CaseFile, debt: Debt.ID) -> Day? {
    guard let last = file.contacts.map(\.day).max() else { return nil }
    for ahead in 0...(2 * max(days, quiet) + 1) {
      var tried = file
      tried.contacts.append(
        Contact(day: last + ahead, outcome: .noConversation, intended: [debt]))
      if excess(in: ledger(tried), scope: .on(last + ahead), debt: debt) == nil {
        return last + ahead
      }
    }
    return nil
  }
}
