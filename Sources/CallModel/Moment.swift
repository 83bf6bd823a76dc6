/// A point in time as the debtor's wall clock shows it, with the zone's name and its offset then.
package struct Moment: Hashable, Sendable {
  package let day: Day

  /// Seconds after midnight on that wall clock.
  package let second: Int

  /// The IANA name of the zone, such as `America/Chicago`.
  package let zone: String

  /// How far the wall clock is ahead of UTC, in seconds.
  package let offset: Int

  package init(day: Day, second: Int, zone: String, offset: Int) {
    self.day = day
    self.second = second
    self.zone = zone
    self.offset = offset
  }

  /// Seconds since 1970-01-01 00:00 UTC.
  package var epoch: Int { day.number * 86_400 + second - offset }

  /// The same wall clock `seconds` later.
  ///
  /// A change of the clock during a call is left out.
  package func advanced(by seconds: Int) -> Moment {
    let total = second + seconds
    let days = total >= 0 ? total / 86_400 : (total - 86_399) / 86_400
    return Moment(
      day: day + days, second: total - days * 86_400, zone: zone, offset: offset)
  }

  /// The same moment, or ten past nine on the next morning when people are not up: before nine and
  /// after half past eight.
  package var inWakingHours: Moment {
    guard second < 9 * 3600 || second > 20 * 3600 + 1800 else { return self }
    return Moment(
      day: second < 9 * 3600 ? day : day + 1, second: 9 * 3600 + 600, zone: zone, offset: offset)
  }
}

extension Moment: CustomStringConvertible {
  /// `2026-03-03T18:40:00-06:00`.
  package var description: String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    let minutes = offset.magnitude / 60
    return "\(day)T\(clock):\(two(second % 60))\(offset < 0 ? "-" : "+")"
      + "\(two(Int(minutes / 60))):\(two(Int(minutes % 60)))"
  }

  /// `18:40`.
  package var clock: String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(second / 3600)):\(two(second / 60 % 60))"
  }
}
