import JSONFormat
import CallModel
import Compliance

extension CaseFacts {
  func readDebts(into file: inout CaseFile) {
    for debt in facts["debts"]?.items ?? [] {
      guard let id = debt.text ?? debt["id"]?.text else { continue }
      let kind = Words(debt["type"]?.text ?? "").words.map(\.text)
      file.debts.append(
        Debt(
          id: .init(id), isStudentLoan: kind.contains { $0.hasPrefix("student") },
          account: debt["account"]?.text ?? debt["account_number"]?.text))
    }
    let earlier = facts["prior"]?.members ?? []
    for member in earlier {
      let calls = ["unanswered", "calls"].compactMap { member.value[$0]?.whole }.first
      if let calls { file.earlierCalls[Debt.ID(member.key)] = calls }
    }
    let counted = facts["counted_toward"]?.members.compactMap(\.value.whole) ?? []
    let names = ["unanswered_calls_7_days", "calls_7_days", "calls_in_window", "unanswered_calls"]
    let calls = names.compactMap { facts[$0]?.whole }.first
    if calls != nil || !counted.isEmpty {
      file.totals = .init(calls: calls, byDebt: counted, days: facts["window_days"]?.whole)
    }
  }

  func readHistory(into file: inout CaseFile) throws(Unreadable) {
    for event in facts["events"]?.items ?? [] {
      file.contacts.append(try contact(event, debts: file.debts))
    }
    for call in (facts["call"]?.items ?? []) + (facts["calls"]?.items ?? []) {
      guard let day = call.text.flatMap({ Day(iso: $0) }) else { continue }
      file.contacts.append(
        Contact(day: day, outcome: .noConversation, intended: file.debts.prefix(1).map(\.id)))
    }
    if let consent = try consent() { file.consents.append(consent) }
    if let learned = facts["learned"], let day = learned["date"]?.text.flatMap({ Day(iso: $0) }),
      guide.circumstances(of: "learned.fact", in: learned["fact"]?.text ?? "")
        .contains("wrong_number")
    {
      file.wrongNumberLearned = day
    }
  }

  private func contact(_ event: JSON, debts: [Debt]) throws(Unreadable) -> Contact {
    guard let day = event["date"]?.text.flatMap({ Day(iso: $0) }) else {
      throw Unreadable(reason: "an event has no date such as 2026-03-02")
    }
    let channel = event["channel"]?.text ?? "telephone"
    guard let medium = medium(channel) else {
      throw Unreadable(reason: "the channel '\(channel)' of an event is not known")
    }
    let isByCollector = event["initiated_by"]?.text.map { !$0.hasPrefix("consumer") } ?? true
    let outcome = try self.outcome(event, medium, isByCollector: isByCollector)
    let ids = { (key: String) -> [Debt.ID]? in
      event[key].map { $0.items.compactMap(\.text).map { Debt.ID($0) } }
    }
    let raised = ids("collector_raises")
    let mentioned = ["collector_raises", "consumer_raises", "consumer_refuses"].flatMap {
      ids($0) ?? []
    }
    let discussed = ids("debts_discussed") ?? (mentioned.isEmpty ? nil : mentioned)
    let said = event["message"]?.text ?? ""
    return Contact(
      day: day, minute: event["local_time"]?.text.flatMap(Self.second).map { $0 / 60 },
      medium: medium, isByCollector: isByCollector, outcome: outcome,
      intended: ids("debts_intended") ?? raised ?? debts.prefix(1).map(\.id),
      discussed: discussed, raised: raised,
      bookedTo: event["counted_toward"]?.text.map { Debt.ID($0) },
      namesDebts: names(said, "message_names_debts"),
      isToExemptPerson: isExempt(event), place: place(event["to"]?.text ?? ""))
  }

  /// Where a number or an address belongs, as its words say.
  func place(_ text: String) -> Contact.Place? {
    let found = guide.circumstances(of: "attempt.to", in: text)
    return Contact.Place.allCases.first { found.contains(.init("to_\($0.rawValue)")) }
  }

  private func names(_ text: String, _ circumstance: Circumstance.ID) -> Bool {
    guide.circumstances(of: "events.message", in: text).contains(circumstance)
  }

  private func isExempt(_ event: JSON) -> Bool {
    let person = event["called_person"]?.text ?? facts["called_person"]?.text ?? ""
    return guide.circumstances(of: "called_person", in: person).contains("called_exempt_person")
  }

  private func outcome(
    _ event: JSON, _ medium: Contact.Medium, isByCollector: Bool
  ) throws(Unreadable) -> Contact.Outcome {
    guard medium == .telephone else { return .sent }
    guard let text = event["outcome"]?.text else {
      if !isByCollector { return .conversation }
      throw Unreadable(reason: "a call has no outcome")
    }
    let found = guide.circumstances(of: "events.outcome", in: text)
    for outcome in [
      Contact.Outcome.notConnected, .conversation, .noConversation, .voicemail,
    ] where found.contains(Circumstance.ID("outcome_\(outcome.rawValue)")) {
      return outcome
    }
    if found.contains("outcome_answered") { return .conversation }
    throw Unreadable(reason: "the outcome '\(text)' of a call could not be read")
  }

  func medium(_ text: String) -> Contact.Medium? {
    let found = guide.circumstances(of: "channel", in: text)
    return Contact.Medium.allCases.first {
      found.contains(Circumstance.ID("medium_\($0.rawValue)"))
    }
  }

  private func consent() throws(Unreadable) -> Consent? {
    guard let consent = facts["consent"],
      let day = (consent["date"]?.text ?? consent.text).flatMap({ Day(iso: $0) })
    else { return nil }
    let revoked = (facts["revoked"] ?? consent["revoked"])?.text.flatMap { Day(iso: $0) }
    let medium = consent["via"]?.text.flatMap { self.medium($0) } ?? .telephone
    var only: ClosedRange<Day>?
    var length: Int?
    if let limit = consent["limited_to"]?.text {
      let days = DayText.days(in: limit, reference: day)
      if let first = days.min(), let last = days.max() {
        let isUntil = ["until", "through", "till", "up"].contains {
          limit.lowercased().hasPrefix($0)
        }
        only = (isUntil ? day : first)...last
      } else if let weekday = Words(limit).words.lazy.compactMap({ Self.weekday($0.text) }).first {
        let ahead = (weekday.rawValue - day.weekday.rawValue + 6) % 7 + 1
        only = (day + ahead)...(day + ahead)
      } else if let count = QuantityText.quantity(in: limit).flatMap(Self.days) {
        length = count
      } else {
        throw Unreadable(reason: "the limit '\(limit)' of a consent could not be read")
      }
    }
    return Consent(day: day, only: only, length: length, revoked: revoked, medium: medium)
  }

  private static func days(_ quantity: CaseFile.Quantity) -> Int? {
    switch quantity.unit {
    case .days: quantity.number
    case .weeks: quantity.number * 7
    case .months: quantity.number * 30
    case .years: quantity.number * 365
    case .none: nil
    }
  }

  static func weekday(_ text: String) -> Weekday? {
    Weekday.allCases.first { day in
      let full = "\(day)"
      let word = text.lowercased()
      return word == full || word == full + "s" || (word.utf8.count >= 3 && full.hasPrefix(word))
    }
  }
}
