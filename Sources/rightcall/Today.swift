import CallModel
import Foundation

/// The clock of the machine, read here and nowhere else.
enum Today {
  /// Seconds since 1970-01-01 00:00 UTC.
  static var now: Int { Int(Date().timeIntervalSince1970) }

  /// The day that the calendar on the wall shows.
  static var day: Day {
    Day(number: (now + TimeZone.current.secondsFromGMT()) / 86_400)
  }
}
