import CallModel

/// Days told by their distance or by the edge of a month.
extension ValueLine {
  /// "today", "tomorrow", "day after tomorrow", "this morning".
  func namedDay(at start: Int) -> DayPhrase? {
    switch word(start) {
    case .today, .tonight: return near(0, start + 1)
    case .tomorrow: return near(1, start + 1)
    case .yesterday: return near(-1, start + 1)
    case .day:
      if word(start + 1) == .after, word(start + 2) == .tomorrow { return near(2, start + 3) }
      if word(start + 1) == .before, word(start + 2) == .yesterday { return near(-2, start + 3) }
      return nil
    case .this:
      switch word(start + 1) {
      case .morning, .afternoon, .evening: return near(0, start + 2)
      default: return nil
      }
    case .last: return word(start + 1) == .night ? near(-1, start + 2) : nil
    default: return nil
    }
  }

  private func near(_ days: Int, _ end: Int) -> DayPhrase {
    DayPhrase(day: today.map { $0 + days }, end: end)
  }

  /// "in ten days", "two weeks from Tuesday", "a month ago".
  func relativeDay(at start: Int) -> DayPhrase? {
    let hasIn = word(start) == .in
    guard let span = duration(at: hasIn ? start + 1 : start), span.unit.isDayOrLonger,
      !span.isBusiness, span.count < 100_000
    else { return nil }
    switch word(span.end) {
    case .from: return !hasIn && isBehindSum(start) ? nil : fromDay(span)
    case .ago: return moved(today, span, back: true, span.end + 1)
    case .hence: return moved(today, span, back: false, span.end + 1)
    case .after, .before:
      guard !hasIn, let base = baseDay(at: span.end + 1) else { return nil }
      return moved(base.day, span, back: word(span.end) == .before, base.end)
    default: break
    }
    guard hasIn, !isPast else { return nil }
    let end = word(span.end) == .time ? span.end + 1 : span.end
    return moved(today, span, back: false, end)
  }

  /// "$150 a month from June 8" tells how often and from when, and not a month after June 8.
  private func isBehindSum(_ start: Int) -> Bool {
    guard word(start) == .a, let last = found.last, last.to == start else { return false }
    return if case .money = last.content { true } else { false }
  }

  private func fromDay(_ span: DurationPhrase) -> DayPhrase? {
    var index = span.end + 1
    if word(index) == .right { index += 1 }
    if word(index) == .now { return moved(today, span, back: false, index + 1) }
    guard let base = baseDay(at: index) else { return nil }
    var copy = moved(base.day, span, back: false, base.end)
    copy.others = base.others.compactMap { moved($0, span, back: false, 0).day }
    return copy
  }

  private func moved(_ base: Day?, _ span: DurationPhrase, back: Bool, _ end: Int) -> DayPhrase {
    guard let base else { return DayPhrase(end: end) }
    let count = back ? -span.count : span.count
    switch span.unit {
    case .week: return DayPhrase(day: base + count * 7, end: end)
    case .month: return DayPhrase(day: base.adding(months: count), end: end)
    case .year: return DayPhrase(day: base.adding(months: count * 12), end: end)
    default: return DayPhrase(day: base + count, end: end)
    }
  }

  /// The first day of "the month", "next month", "March", "October 2026".
  func monthStart(at start: Int) -> DayPhrase? {
    if let named = monthNamed(at: start) {
      let first = today.map { $0.adding(months: named.shift ?? 0).with(day: 1) }
      return DayPhrase(day: first, end: named.end)
    }
    guard let month = self[start].lexeme.month else { return nil }
    let hasDot = isMark(start + 1, UInt8(ascii: ".")) && self[start + 1].isGlued
    let end = start + (hasDot ? 2 : 1)
    if let year = year(at: end) {
      return DayPhrase(day: Day(year.value, Int(month), 1), end: year.end)
    }
    guard let today else { return DayPhrase(end: end) }
    let (year, current, _) = today.date
    let isBehind = isPast ? Int(month) > current : Int(month) < current
    let chosen = isBehind ? (isPast ? year - 1 : year + 1) : year
    return DayPhrase(day: Day(chosen, Int(month), 1), end: end)
  }

  /// "last day of the month", "last Friday of March".
  func lastOfMonth(at start: Int) -> DayPhrase? {
    guard word(start) == .last else { return nil }
    guard word(start + 1) == .day else { return nthWeekday(at: start) }
    guard word(start + 2) == .of || word(start + 2) == .in else { return nil }
    if word(start + 3) == .the || word(start + 3) == .this,
      self[start + 4].lexeme.unit == .year
    {
      return DayPhrase(day: today.flatMap { Day($0.date.year, 12, 31) }, end: start + 5)
    }
    return monthStart(at: start + 3).map { DayPhrase(day: $0.day?.lastOfMonth, end: $0.end) }
  }

  /// "end of the month", "beginning of April", "mid-March", "month end", "end of the week".
  func edge(at start: Int) -> DayPhrase? {
    switch word(start) {
    case .eom: return DayPhrase(day: today?.lastOfMonth, end: start + 1)
    case .eod: return DayPhrase(day: today, end: start + 1)
    case .month where word(start + 1) == .end:
      return DayPhrase(day: today?.lastOfMonth, end: start + 2)
    case .mid:
      let index = skippingHyphen(start + 1)
      if self[index].lexeme.unit == .month {
        return DayPhrase(day: resolve(day: 15).day, end: index + 1)
      }
      return monthStart(at: index).map { DayPhrase(day: $0.day.map { $0 + 14 }, end: $0.end) }
    case .close:
      guard word(start + 1) == .of, word(start + 2) == .business else { return nil }
      return endOfDay(start + 3)
    case .end, .beginning, .start, .middle, .first: return edgeOf(start)
    default: return nil
    }
  }

  private func edgeOf(_ start: Int) -> DayPhrase? {
    guard word(start + 1) == .of else { return nil }
    let index = start + 2
    let unit = word(index) == .the || word(index) == .this ? index + 1 : index
    if word(start) == .end {
      switch self[unit].lexeme.unit {
      case .day: return endOfDay(unit + 1)
      case .week: return endOfWeek(unit + 1, 0)
      case .year:
        return DayPhrase(day: today.flatMap { Day($0.date.year, 12, 31) }, end: unit + 1)
      default: break
      }
      if word(index) == .next, self[index + 1].lexeme.unit == .week {
        return endOfWeek(index + 2, 7)
      }
      if word(index) == .business {
        return endOfDay(word(index + 1) == .day ? index + 2 : index + 1)
      }
    } else if self[unit].lexeme.unit == .year || self[index + 1].lexeme.unit == .year {
      return startOfYear(index)
    }
    let month =
      self[index].lexeme.unit == .month
      ? DayPhrase(day: today.map { $0.with(day: 1) }, end: index + 1) : monthStart(at: index)
    guard let month else { return nil }
    guard let first = month.day else { return DayPhrase(end: month.end) }
    switch word(start) {
    case .end: return DayPhrase(day: first.lastOfMonth, end: month.end)
    case .middle: return DayPhrase(day: first + 14, end: month.end)
    default: return ahead(first, month.end)
    }
  }

  /// "the first of the month" is the next one when this month's has passed.
  private func ahead(_ first: Day, _ end: Int) -> DayPhrase {
    guard let today, !isPast, first < today, first.date.month == today.date.month else {
      return DayPhrase(day: first, end: end)
    }
    return DayPhrase(day: first.adding(months: 1), end: end)
  }

  private func startOfYear(_ index: Int) -> DayPhrase? {
    guard word(index) == .next || word(index) == .the else { return nil }
    let day = today.flatMap { Day($0.date.year + 1, 1, 1) }
    return DayPhrase(day: day, end: index + 2)
  }

  /// A working week ends on Friday.
  private func endOfWeek(_ end: Int, _ days: Int) -> DayPhrase {
    guard let today else { return DayPhrase(end: end) }
    let friday = today - today.weekday.rawValue + 4
    return DayPhrase(day: max(friday, today) + days, end: end)
  }

  private func endOfDay(_ end: Int) -> DayPhrase {
    switch word(end) {
    case .today: return near(0, end + 1)
    case .tomorrow: return near(1, end + 1)
    default:
      if self[end].lexeme.weekday != nil, let day = weekdayDay(at: end) { return day }
      return near(0, end)
    }
  }
}

extension CalendarUnit {
  var isDayOrLonger: Bool {
    switch self {
    case .second, .minute, .hour: false
    case .day, .week, .month, .year: true
    }
  }
}
