package import CallModel

/// Reads what a consumer said about times that do not suit, such as `weekdays except 3 to 5 pm`.
package struct WeeklyTimes {
  private var grid = [Bool](repeating: false, count: 7 * 1440)
  private var understood = false

  /// The times that are barred, or `nil` when the text names neither days of the week nor hours.
  ///
  /// Dates without a year are in the year of `reference`.
  package static func read(_ text: String, reference: Day? = nil) -> Designation? {
    var parts = DayText.parts(text)
    let limits = takeLimits(&parts, reference: reference)
    var times = WeeklyTimes()
    times.read(parts)
    guard times.understood else { return nil }
    return Designation(spans: times.spans, from: limits.from, until: limits.until)
  }

  /// Takes out the dates between which the words hold.
  private static func takeLimits(
    _ parts: inout [String], reference: Day?
  ) -> (from: Day?, until: Day?) {
    var from: Day?
    var until: Day?
    for found in DayText.found(in: parts, reference: reference).reversed() {
      let lead = found.words.lowerBound > 0 ? parts[found.words.lowerBound - 1] : ""
      switch lead {
      case "from", "starting", "since", "beginning", "after": from = found.day
      case "before": until = found.day - 1
      default: until = until ?? found.day
      }
      let start = lead.isEmpty ? found.words.lowerBound : found.words.lowerBound - 1
      parts.removeSubrange(start...found.words.upperBound)
    }
    return (from, until)
  }

  private mutating func read(_ parts: [String]) {
    var previous: WeeklyClause?
    let pieces = Self.clauses(parts)
    for (index, piece) in pieces.enumerated() {
      guard var clause = WeeklyClause(piece.words, isException: piece.isException) else { continue }
      understood = understood || !clause.weekdays.isEmpty || clause.hasTimes
      // Days that are only named are fine when an exception follows.
      if clause.isBare, index + 1 < pieces.count, pieces[index + 1].isException {
        clause.isBarred = false
      }
      if piece.isException, let base = previous {
        clause.isBarred = !base.isBarred
        if clause.weekdays.isEmpty { clause.weekdays = base.weekdays }
        if base.isBarred, !base.hasTimes, base.weekdays.isEmpty { bar(everything: true) }
      } else if !clause.isBarred, clause.isOnly {
        bar(everything: true)
      }
      mark(clause)
      previous = clause
    }
  }

  private static func clauses(_ parts: [String]) -> [(words: [String], isException: Bool)] {
    var result: [(words: [String], isException: Bool)] = [([], false)]
    for part in parts {
      switch part {
      case ";", "but": result.append(([], false))
      case "except", "excluding", "besides", "unless", "apart", "other": result.append(([], true))
      default: result[result.count - 1].words.append(part)
      }
    }
    return result.filter { !$0.words.isEmpty }
  }

  private mutating func bar(everything isBarred: Bool) {
    grid = [Bool](repeating: isBarred, count: grid.count)
  }

  private mutating func mark(_ clause: WeeklyClause) {
    let days = clause.weekdays.isEmpty ? Set(Weekday.allCases) : clause.weekdays
    let ranges = clause.ranges.isEmpty ? [0..<1440] : clause.ranges
    // Naming neither a day nor an hour says nothing by itself.
    guard !clause.weekdays.isEmpty || clause.hasTimes else { return }
    for day in days {
      for range in ranges {
        for minute in range {
          grid[(day.rawValue * 1440 + minute) % grid.count] = clause.isBarred
        }
      }
    }
  }

  private var spans: [Designation.Span] {
    Weekday.allCases.flatMap { weekday -> [Designation.Span] in
      var found: [Designation.Span] = []
      var start: Int?
      for minute in 0...1440 {
        let isBarred = minute < 1440 && grid[weekday.rawValue * 1440 + minute]
        if isBarred {
          start = start ?? minute
        } else if let begun = start {
          found.append(.init(weekdays: [weekday], start: begun, end: minute))
          start = nil
        }
      }
      return found
    }
  }
}
