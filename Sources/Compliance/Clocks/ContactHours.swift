package import CallModel

/// The hours in which a consumer may be contacted at every place where they may be.
///
/// The limits are minutes after midnight on the consumer's clock. At the very minute of a limit
/// statute (15 U.S.C. 1692c(a)(1)) and rule (12 CFR 1006.6(b)(1)(i)) read differently.
package struct ContactHours: Sendable {
  package let opens: Int
  package let closes: Int
  package let zones: ZoneOffsets

  package init(opens: Int, closes: Int, zones: ZoneOffsets) {
    self.opens = opens
    self.closes = closes
    self.zones = zones
  }

  package enum Standing: Hashable, Sendable {
    case inside, outside, atLimit
  }

  /// How a time of day stands to the limits, in seconds after midnight on the consumer's clock.
  package func standing(second: Int) -> Standing {
    if second == opens * 60 || second == closes * 60 { return .atLimit }
    return second > opens * 60 && second < closes * 60 ? .inside : .outside
  }

  /// How the time stands at all of `places`, or `nil` when a zone is not known.
  package func standing(
    second: Int, of day: Day, in zone: String, at places: [String]
  ) -> Standing? {
    guard let midnight = zones.epoch(day, minute: second / 60, zone: zone) else { return nil }
    let epoch = midnight + second % 60
    var result = Standing.inside
    for place in places {
      guard let clock = zones.clock(epoch, zone: place) else { return nil }
      switch standing(second: clock.second) {
      case .inside: continue
      case .outside: return .outside
      case .atLimit: result = .atLimit
      }
    }
    return result
  }

  /// The minutes of `day` on the clock of the first zone at which all zones are within the limits:
  /// the longest such stretch, or `nil` when there is none or a zone is not known.
  package func window(on day: Day, zones names: [String]) -> ClosedRange<Int>? {
    guard let base = names.first,
      let midnight = zones.epoch(day, minute: 0, zone: base),
      let nextMidnight = zones.epoch(day + 1, minute: 0, zone: base)
    else { return nil }
    var stretches = [midnight...nextMidnight]
    for name in names {
      guard let open = openStretches(around: day, zone: name) else { return nil }
      stretches = stretches.flatMap { stretch in
        open.compactMap { other in
          let start = max(stretch.lowerBound, other.lowerBound)
          let end = min(stretch.upperBound, other.upperBound)
          return start < end ? start...end : nil
        }
      }
    }
    let longest = stretches.max {
      ($0.upperBound - $0.lowerBound, $1.lowerBound) < (
        $1.upperBound - $1.lowerBound, $0.lowerBound
      )
    }
    return longest.flatMap { stretch in
      guard let start = zones.clock(stretch.lowerBound, zone: base),
        let end = zones.clock(stretch.upperBound, zone: base)
      else { return nil }
      let last = end.day > day ? 1440 : end.second / 60
      return (start.second / 60)...max(start.second / 60, last)
    }
  }

  /// The window that holds on every day of the year of `day`, whatever the clocks do.
  package func windowAllYear(around day: Day, zones names: [String]) -> ClosedRange<Int>? {
    let year = day.date.year
    var result: ClosedRange<Int>?
    for month in [1, 4, 7, 11] {
      guard let probe = Day(year, month, 15), let window = window(on: probe, zones: names) else {
        return nil
      }
      guard let so = result else {
        result = window
        continue
      }
      let start = max(so.lowerBound, window.lowerBound)
      let end = min(so.upperBound, window.upperBound)
      guard start < end else { return nil }
      result = start...end
    }
    return result
  }

  private func openStretches(around day: Day, zone: String) -> [ClosedRange<Int>]? {
    var found: [ClosedRange<Int>] = []
    for ahead in -1...1 {
      guard let start = zones.epoch(day + ahead, minute: opens, zone: zone),
        let end = zones.epoch(day + ahead, minute: closes, zone: zone)
      else { return nil }
      found.append(start...end)
    }
    return found
  }
}
