package import CallModel

/// A legal public holiday of the United States.
///
/// They are those of title 5, section 6103(a) of the United States Code.
///
/// When its day falls on a Saturday it is observed on the Friday before, and from a Sunday on the
/// Monday after (5 U.S.C. 6103(b) and Executive Order 11582).
package enum FederalHoliday: String, CaseIterable, Sendable {
  case newYear = "New Year's Day"
  case king = "Birthday of Martin Luther King, Jr."
  case washington = "Washington's Birthday"
  case memorial = "Memorial Day"
  case juneteenth = "Juneteenth National Independence Day"
  case independence = "Independence Day"
  case labor = "Labor Day"
  case columbus = "Columbus Day"
  case veterans = "Veterans Day"
  case thanksgiving = "Thanksgiving Day"
  case christmas = "Christmas Day"

  /// The day itself in `year`.
  package func day(in year: Int) -> Day? {
    switch self {
    case .newYear: Day(year, 1, 1)
    case .king: Self.weekday(.monday, number: 3, month: 1, year: year)
    case .washington: Self.weekday(.monday, number: 3, month: 2, year: year)
    case .memorial: Self.lastMonday(month: 5, year: year)
    case .juneteenth: Day(year, 6, 19)
    case .independence: Day(year, 7, 4)
    case .labor: Self.weekday(.monday, number: 1, month: 9, year: year)
    case .columbus: Self.weekday(.monday, number: 2, month: 10, year: year)
    case .veterans: Day(year, 11, 11)
    case .thanksgiving: Self.weekday(.thursday, number: 4, month: 11, year: year)
    case .christmas: Day(year, 12, 25)
    }
  }

  /// The day on which offices are closed for it.
  package func observed(in year: Int) -> Day? {
    day(in: year).map { day in
      switch day.weekday {
      case .saturday: day - 1
      case .sunday: day + 1
      default: day
      }
    }
  }

  /// The holiday observed on `day`, if any.
  package static func observed(on day: Day) -> FederalHoliday? {
    guard day.weekday.rawValue < Weekday.saturday.rawValue else { return nil }
    let year = day.date.year
    return allCases.first { $0.observed(in: year) == day }
      ?? (newYear.observed(in: year + 1) == day ? .newYear : nil)
  }

  private static func weekday(_ weekday: Weekday, number: Int, month: Int, year: Int) -> Day? {
    Day(year, month, 1).map { first in
      first + (weekday.rawValue - first.weekday.rawValue + 7) % 7 + 7 * (number - 1)
    }
  }

  private static func lastMonday(month: Int, year: Int) -> Day? {
    Day(year, month, Day.length(ofMonth: month, year: year)).map { $0 - $0.weekday.rawValue }
  }
}
