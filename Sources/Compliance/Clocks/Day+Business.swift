package import CallModel

extension Day {
  /// Neither a Saturday, nor a Sunday, nor a federal holiday as observed.
  package var isBusinessDay: Bool {
    weekday.rawValue < Weekday.saturday.rawValue && FederalHoliday.observed(on: self) == nil
  }

  /// The day on which `count` business days have passed since this one, which is not counted.
  package func adding(businessDays count: Int) -> Day {
    var day = self
    var left = count
    while left > 0 {
      day = day + 1
      if day.isBusinessDay { left -= 1 }
    }
    return day
  }

  /// How many business days lie after `start` up to and including `end`.
  package static func businessDays(after start: Day, through end: Day) -> Int {
    guard start < end else { return 0 }
    return (start.number + 1...end.number).count { Day(number: $0).isBusinessDay }
  }
}
