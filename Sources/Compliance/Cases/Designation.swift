package import CallModel

/// Times of the week that a consumer called inconvenient.
package struct Designation: Hashable, Sendable {
  package let spans: [Span]
  package let from: Day?

  /// The last day on which it holds.
  package let until: Day?

  package init(spans: [Span], from: Day? = nil, until: Day? = nil) {
    self.spans = spans
    self.from = from
    self.until = until
  }

  /// Hours on some days of the week; a span that ends before it starts runs over midnight.
  package struct Span: Hashable, Sendable {
    package let weekdays: Set<Weekday>

    /// Minutes after midnight; the end is not included.
    package let start: Int
    package let end: Int

    package init(weekdays: Set<Weekday>, start: Int = 0, end: Int = 1440) {
      self.weekdays = weekdays
      self.start = start
      self.end = end
    }

    package var isAllDay: Bool { start == 0 && end == 1440 }

    package func covers(_ weekday: Weekday, minute: Int) -> Bool {
      if start <= end { return weekdays.contains(weekday) && (start..<end).contains(minute) }
      return (weekdays.contains(weekday) && minute >= start)
        || (weekdays.contains(weekday.previous) && minute < end)
    }
  }

  /// Whether it bars the time, or `nil` when that hangs on an hour that is not known.
  package func bars(_ weekday: Weekday, minute: Int?, on day: Day?) -> Bool? {
    if let day, from.map({ day < $0 }) == true || until.map({ day > $0 }) == true { return false }
    if let minute { return spans.contains { $0.covers(weekday, minute: minute) } }
    if spans.contains(where: { $0.isAllDay && $0.weekdays.contains(weekday) }) { return true }
    let touches = spans.contains { span in
      span.weekdays.contains(weekday)
        || (span.start > span.end && span.weekdays.contains(weekday.previous))
    }
    return touches ? nil : false
  }
}

extension Weekday {
  package var previous: Weekday { Weekday(rawValue: (rawValue + 6) % 7) ?? .monday }
}
