package import CallModel

extension Provision.Counting {
  /// The day on which `count` of them have passed since `start`.
  package func day(_ count: Int, after start: Day) -> Day {
    switch self {
    case .days: start + count
    case .inclusiveDays: start + (count - 1)
    case .businessDays: start.adding(businessDays: count)
    case .years: start.adding(months: 12 * count)
    }
  }

  /// Whether at least `count` of them have passed between the two days.
  package func hasPassed(_ count: Int, from start: Day, to end: Day) -> Bool {
    // With the first day counted, the wait fills `count` whole days and ends with the last of them.
    self == .inclusiveDays ? end > day(count, after: start) : end >= day(count, after: start)
  }

  /// Whether no more than `count` of them lie between the two days.
  package func isWithin(_ count: Int, from start: Day, to end: Day) -> Bool {
    end <= day(count, after: start)
  }

  /// How many of them lie between the two days.
  package func distance(from start: Day, to end: Day) -> Int {
    switch self {
    case .days: end - start
    case .inclusiveDays: end - start + 1
    case .businessDays: Day.businessDays(after: start, through: end)
    case .years: (end - start) / 365
    }
  }

  /// `5 business days`, as a sentence says it.
  package func spoken(_ count: Int) -> String {
    switch self {
    case .days: "\(count) day\(count == 1 ? "" : "s")"
    case .inclusiveDays: "\(count) days, the first included"
    case .businessDays: "\(count) business day\(count == 1 ? "" : "s")"
    case .years: "\(count) year\(count == 1 ? "" : "s")"
    }
  }
}
