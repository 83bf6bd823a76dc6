package import CallModel
import Diagnostics
import Foundation

extension Field {
  /// An amount such as `$1,842.17`, which may not be negative.
  package func money() -> Money? {
    guard let text = text() else { return nil }
    guard let money = Money(parsing: text) else {
      report(.badMoney, "'\(text)' is not an amount of money; write it like $1,842.17")
      return nil
    }
    return money
  }

  /// An amount for each month, such as `$2,900/month` or `$2,900`.
  package func monthlyMoney() -> Money? {
    guard let text = text() else { return nil }
    let amount = text.hasSuffix("/month") ? String(text.dropLast("/month".count)) : text
    guard let money = Money(parsing: amount.trimmingCharacters(in: .whitespaces)) else {
      report(.badMoney, "'\(text)' is not an amount for a month; write it like $2,900/month")
      return nil
    }
    return money
  }

  /// A share in permille: `80%` is 800.
  package func permille() -> Int? {
    guard let text = text() else { return nil }
    guard text.hasSuffix("%"), let percent = Double(text.dropLast()), (0...100).contains(percent)
    else {
      report(.badValue, "'\(text)' is not a share; write it like 80%")
      return nil
    }
    return Int((percent * 10).rounded())
  }

  /// A number of months, such as `12 months`.
  package func months() -> Int? {
    guard let text = text() else { return nil }
    let words = text.split(separator: " ")
    guard let first = words.first, let count = Int(first), (0...120).contains(count),
      words.count == 1 || (words.count == 2 && ["month", "months"].contains(words[1]))
    else {
      report(.badValue, "'\(text)' is not a number of months; write it like 12 months")
      return nil
    }
    return count
  }

  /// How long an answer takes, in seconds, through a channel in which people write.
  package func pace(of channel: Channel) -> Int? {
    guard channel.isWritten else {
      report(.contradiction, "people who talk answer at once; 'pace' is for what is written")
      return nil
    }
    return duration()
  }

  /// A time in seconds, such as `30 minutes`, `2 hours` or `3 days`.
  package func duration() -> Int? {
    guard let text = text() else { return nil }
    let words = text.split(separator: " ")
    let units = [("minute", 60), ("hour", 3600), ("day", 86_400)]
    guard words.count == 2, let count = Int(words[0]), (1...90).contains(count),
      let unit = units.first(where: { words[1] == $0.0 || words[1] == $0.0 + "s" })
    else {
      report(.badValue, "'\(text)' is not a time; write it like 30 minutes, 2 hours or 3 days")
      return nil
    }
    return count * unit.1
  }

  /// A date such as `2026-03-03`.
  package func day() -> Day? {
    guard let text = text() else { return nil }
    guard let day = Day(iso: text) else {
      report(.badDate, "'\(text)' is not a date in the calendar; write it like 2026-03-03")
      return nil
    }
    return day
  }

  /// A date with an optional time: `2026-03-03` or `2026-03-03 18:40`; the minute of the day.
  package func dayAndMinute() -> (day: Day, minute: Int?)? {
    guard let text = text() else { return nil }
    let words = text.split(separator: " ")
    guard words.count <= 2, let first = words.first, let day = Day(iso: String(first)) else {
      report(.badDate, "'\(text)' is not a date; write it like 2026-03-03 or 2026-03-03 18:40")
      return nil
    }
    guard words.count == 2 else { return (day, nil) }
    guard let minute = Field.minute(words[1]) else {
      report(.badDate, "'\(words[1])' is not a time of day; write it like 18:40")
      return nil
    }
    return (day, minute)
  }

  /// A date, a time and a zone: `2026-03-03 18:40 America/Chicago`.
  package func moment() -> Moment? {
    guard let text = text() else { return nil }
    let words = text.split(separator: " ")
    guard words.count == 3, let day = Day(iso: String(words[0])),
      let minute = Field.minute(words[1])
    else {
      report(
        .badDate,
        "'\(text)' is not a date, a time and a zone; write it like 2026-03-03 18:40 America/Chicago"
      )
      return nil
    }
    guard let moment = Moment(day: day, minute: minute, zone: String(words[2])) else {
      report(
        .badDate, "'\(words[2])' is not a time zone",
        suggestion: NearMiss.closest(to: String(words[2]), among: TimeZone.knownTimeZoneIdentifiers)
      )
      return nil
    }
    return moment
  }

  static func minute(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0...23).contains(hour), (0...59).contains(minute), parts[1].count == 2
    else { return nil }
    return hour * 60 + minute
  }
}

extension Moment {
  /// The moment at which a wall clock in `zone` shows this, or `nil` when there is no such zone.
  package init?(day: Day, minute: Int, zone: String) {
    guard let known = TimeZone(identifier: zone) else { return nil }
    let wall = day.number * 86_400 + minute * 60
    var offset = known.secondsFromGMT(for: Date(timeIntervalSince1970: Double(wall)))
    offset = known.secondsFromGMT(for: Date(timeIntervalSince1970: Double(wall - offset)))
    self.init(day: day, second: minute * 60, zone: zone, offset: offset)
  }
}
