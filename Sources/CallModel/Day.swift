/// A calendar day of the Gregorian calendar, with no time zone.
///
/// It is held as days since 1970-01-01, so order and distance are plain arithmetic.
package struct Day: Hashable, Sendable, Comparable {
  package let number: Int
  package init(number: Int) { self.number = number }

  /// The day with this date, or `nil` when there is none, such as February 30.
  package init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    // Days from civil, after Howard Hinnant's "chrono-compatible low-level date algorithms".
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `2026-03-03`.
  package init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year, month, day)
  }

  package var date: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  package var weekday: Weekday {
    Weekday(rawValue: ((number + 3) % 7 + 7) % 7) ?? .monday
  }

  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.number < rhs.number }
  package static func + (day: Self, days: Int) -> Self { Day(number: day.number + days) }
  package static func - (day: Self, days: Int) -> Self { Day(number: day.number - days) }
  package static func - (later: Self, earlier: Self) -> Int { later.number - earlier.number }

  /// The same day of the month `months` later, or that month's last day when it is shorter.
  package func adding(months: Int) -> Day {
    let (year, month, day) = date
    let index = year * 12 + month - 1 + months
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    let last = Day.length(ofMonth: newMonth, year: newYear)
    return Day(newYear, newMonth, min(day, last)) ?? self
  }

  package var lastOfMonth: Day {
    let (year, month, _) = date
    return Day(year, month, Day.length(ofMonth: month, year: year)) ?? self
  }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// `2026-03-03`.
  package var description: String {
    let (year, month, day) = date
    let pad = { (number: Int, width: Int) in
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
  }

  /// `March 3`, as people say it.
  package var spoken: String { "\(Day.monthNames[date.month - 1]) \(date.day)" }

  package static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

/// A day of the week; Monday is 0.
package enum Weekday: Int, CaseIterable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}
