package import CallModel

/// How far the wall clocks of a zone are ahead of UTC; whoever runs the program supplies it.
package struct ZoneOffsets: Sendable {
  /// Seconds ahead of UTC for an IANA zone at an instant in seconds since 1970; `nil` for a name
  /// that is no zone.
  package let offset: @Sendable (_ zone: String, _ epoch: Int) -> Int?

  package init(_ offset: @escaping @Sendable (_ zone: String, _ epoch: Int) -> Int?) {
    self.offset = offset
  }

  /// The instant at which the wall clock in `zone` shows `minute` of `day`.
  ///
  /// A time that the clock skips counts as the one after the change; of a time that it shows twice
  /// the first is meant.
  package func epoch(_ day: Day, minute: Int, zone: String) -> Int? {
    let wall = day.number * 86_400 + minute * 60
    guard let before = offset(zone, wall - 86_400), let after = offset(zone, wall + 86_400) else {
      return nil
    }
    if offset(zone, wall - before) == before { return wall - before }
    if offset(zone, wall - after) == after { return wall - after }
    return wall - before
  }

  /// The day and the minute that the wall clock in `zone` shows at an instant.
  package func clock(_ epoch: Int, zone: String) -> (day: Day, second: Int)? {
    offset(zone, epoch).map { offset in
      let wall = epoch + offset
      let number = wall >= 0 ? wall / 86_400 : (wall - 86_399) / 86_400
      return (Day(number: number), wall - number * 86_400)
    }
  }
}
