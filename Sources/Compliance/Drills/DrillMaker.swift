import CallModel

/// Makes situations from the numbers of one rule, as they are on a day.
struct DrillMaker {
  typealias Make = @Sendable (_ chance: inout SeededGenerator) -> Drill?

  let rule: Rule
  let day: Day

  func makers(for condition: Provision) -> [(part: String, make: Make)] {
    let number = { (name: String) in rule.parameter(name, on: day) }
    switch condition {
    case .frequency(let calls, let days, let quiet, let consent):
      guard let calls = number(calls), let days = number(days), let quiet = number(quiet),
        let consent = number(consent)
      else { return [] }
      let limits = CallFrequency(calls: calls, days: days, quiet: quiet, consent: consent)
      return [("quiet", self.quiet(limits)), ("count", count(limits))]
    case .hours(let opens, let closes):
      guard let opens = number(opens), let closes = number(closes) else { return [] }
      return [("hours", hours(opens, closes))]
    case .cap(let cap):
      guard let most = number(cap.most), let days = number(cap.days) else { return [] }
      return [("cap", self.cap(cap, most, days))]
    case .clock(let clock):
      guard clock.counting == .businessDays, let name = clock.atLeast, let least = number(name)
      else { return [] }
      return [("business-days", businessDays(least))]
    default: return []
    }
  }

  /// A conversation on one day, and a call on another.
  private func quiet(_ limits: CallFrequency) -> Make {
    { [rule, day] chance in
      let talk = day + chance.next(below: 300)
      let call = talk + 1 + chance.next(below: limits.quiet + 3)
      let isAllowed = call - talk >= limits.quiet
      let free = talk + limits.quiet
      return Drill(
        rule, "quiet",
        question:
          "You spoke with the consumer about the debt on \(Self.spoken(talk)). May you call "
          + "about it on \(Self.spoken(call, after: talk))?",
        answer: isAllowed,
        why: "The day of the conversation is day one of \(limits.quiet) days without a call, so "
          + "\(Self.spoken(free, after: talk)) is the first free day.",
        cite: rule.citations.dropFirst().first?.pinpoint)
    }
  }

  private func count(_ limits: CallFrequency) -> Make {
    { [rule, day] chance in
      let start = day + chance.next(below: 300)
      let made = limits.calls - 2 + chance.next(below: 4)
      let gap = 3 + chance.next(below: limits.days)
      let call = start + gap
      let isAllowed = gap >= limits.days || made + 1 <= limits.calls
      let why =
        gap >= limits.days
        ? "The calls of \(Self.spoken(start)) are no longer among the last \(limits.days) days."
        : "It would be call number \(made + 1) in \(limits.days) days; \(limits.calls) is the limit."
      return Drill(
        rule, "count",
        question: "\(made) calls about one debt rang out on \(Self.spoken(start)), and none since. "
          + "Is one more call on \(Self.spoken(call, after: start)) within the limit of number?",
        answer: isAllowed, why: why)
    }
  }

  private func hours(_ opens: Int, _ closes: Int) -> Make {
    { [rule] chance in
      let edge = chance.next(below: 2) == 0 ? opens : closes
      let steps = [-95, -40, -20, -5, 5, 20, 40, 95]
      let minute = edge + steps[chance.next(below: steps.count)]
      return Drill(
        rule, "hours",
        question:
          "Where the consumer is it is \(Trial.clock(minute)). Does the clock allow a call?",
        answer: minute > opens && minute < closes,
        why: "Contact is for the hours from \(Trial.clock(opens)) to \(Trial.clock(closes)) where "
          + "the consumer is.")
    }
  }

  private func cap(_ cap: Provision.Cap, _ most: Int, _ days: Int) -> Make {
    { [rule, day] chance in
      let made = most - 1 + chance.next(below: 3)
      let start = day + chance.next(below: 300)
      let call = start + 1 + chance.next(below: days + 2)
      let media = cap.media.isEmpty ? "contacts" : cap.media.map(\.rawValue).joined(separator: "/")
      let place = cap.place == .work ? " at work" : ""
      return Drill(
        rule, "cap",
        question: "In \(rule.jurisdiction.dropFirst(3)): \(made) of \(media)\(place) on "
          + "\(Self.spoken(start)). Is one more on \(Self.spoken(call, after: start)) within the "
          + "number?",
        answer: call - start >= days || made + 1 <= most,
        why: "\(most) in any \(days) days is the limit\(place).")
    }
  }

  /// Days that pass without Saturdays, Sundays and federal holidays.
  private func businessDays(_ least: Int) -> Make {
    { [rule, day] chance in
      let sent = day + chance.next(below: 365)
      let right = sent.adding(businessDays: least)
      let asked = right + (chance.next(below: 5) - 2)
      return Drill(
        rule, "business-days",
        question:
          "\(rule.title): it was sent on \(Self.spoken(sent)). Have \(least) business days passed by "
          + "\(Self.spoken(asked, after: sent))?",
        answer: asked >= right,
        why: "Saturdays, Sundays and federal holidays do not count: \(least) business days after "
          + "\(Self.spoken(sent)) is \(Self.spoken(right, after: sent)).")
    }
  }

  /// `Friday, August 14, 2026`; the year is left out after a day of the same year.
  static func spoken(_ day: Day, after other: Day? = nil) -> String {
    let date = day.date
    let name = "\(day.weekday)"
    let year = other?.date.year == date.year ? "" : ", \(date.year)"
    return "\(name.prefix(1).uppercased())\(name.dropFirst()), \(Day.monthNames[date.month - 1]) "
      + "\(date.day)\(year)"
  }
}
