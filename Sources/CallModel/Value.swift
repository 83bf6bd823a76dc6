/// An amount, a date or another exact thing named in a turn.
package struct Value: Hashable, Sendable {
  package let content: Content

  /// The words that name it, as a half-open range of Unicode scalars of the turn's text.
  package let span: Range<Int>

  /// What else the same words may mean, such as the second reading of "next Friday".
  package let otherReadings: [Content]

  package init(_ content: Content, span: Range<Int>, otherReadings: [Content] = []) {
    self.content = content
    self.span = span
    self.otherReadings = otherReadings
  }

  package enum Content: Hashable, Sendable {
    case money(Money)
    case number(Double)

    /// A share of something: "twenty percent" is 20.
    case percent(Double)

    /// A share of the balance: "half of it" is 500, "the full balance" is 1000.
    case shareOfBalance(permille: Int)
    case date(Day)

    /// A time of day in minutes after midnight.
    case time(minute: Int)
    case duration(Int, CalendarUnit)
    case instalments(Instalments)

    /// A telephone number, digits only.
    case phone(String)

    /// Anything that tells one person or account from another: last four, zip, account number.
    case identifier(String)
  }
}

/// A unit of the calendar or the clock.
package enum CalendarUnit: String, Hashable, Sendable, CaseIterable {
  case second, minute, hour, day, week, month, year
}

/// How often a payment comes back, and how many there are when that was said.
package struct Instalments: Hashable, Sendable {
  package let count: Int?
  package let every: Interval?

  package init(count: Int?, every: Interval?) {
    self.count = count
    self.every = every
  }

  package enum Interval: String, Hashable, Sendable, CaseIterable {
    case day
    case week
    case twoWeeks = "2 weeks"
    case halfMonth = "half month"
    case month
  }
}
