import CallModel

/// Dates that are named: numeric, by month, by day of the month, by weekday.
extension ValueLine {
  /// A date over the tokens up to `end`; the day is missing when `today` would be needed.
  struct DayPhrase {
    var day: Day?
    var others: [Day] = []
    var end: Int
  }

  mutating func readDate(at start: Int) -> Int? {
    guard let phrase = dayPhrase(at: start) else { return nil }
    guard let day = phrase.day else { return phrase.end }
    lastDay = day
    return keep(.date(day), start, phrase.end, others: phrase.others.map { .date($0) })
  }

  func dayPhrase(at start: Int) -> DayPhrase? {
    let token = self[start]
    if token.kind == .number || token.lexeme.cardinal != nil {
      return numericDate(at: start) ?? dayThenMonth(at: start) ?? ordinalDay(at: start)
        ?? relativeDay(at: start) ?? countedWeekday(at: start)
    }
    if token.lexeme.month != nil, let found = monthThenDay(at: start) { return found }
    if token.lexeme.weekday != nil { return weekdayDay(at: start) ?? holiday(at: start) }
    switch token.word {
    case .the: return theDay(at: start)
    case .today, .tonight, .tomorrow, .yesterday, .day: return namedDay(at: start)
    case .this, .next, .last, .coming, .upcoming, .past, .following, .previous:
      return lastOfMonth(at: start) ?? weekdayDay(at: start) ?? namedDay(at: start)
        ?? holiday(at: start, skipping: 1)
    case .a, .an, .in, .half, .couple, .few: return relativeDay(at: start)
    case .end, .eom, .eod, .beginning, .start, .middle, .mid, .month, .first, .close, .week:
      return edge(at: start) ?? (token.word == .first ? ordinalPhrase(at: start) : nil)
        ?? weekdayDay(at: start)
    default: break
    }
    if token.lexeme.ordinal != nil { return ordinalPhrase(at: start) }
    return holiday(at: start)
  }

  private func ordinalPhrase(at start: Int) -> DayPhrase? {
    dayThenMonth(at: start) ?? nthWeekday(at: start) ?? ordinalDay(at: start)
      ?? holiday(at: start)
  }

  /// "the 15th", "the fifteenth of March", "the last day of the month", "the Friday after".
  private func theDay(at start: Int) -> DayPhrase? {
    let next = start + 1
    switch word(next) {
    case .last: return lastOfMonth(at: next) ?? weekdayDay(at: next)
    case .end, .beginning, .start, .middle: return edge(at: next)
    case .day: return namedDay(at: next)
    case .following, .next, .coming, .upcoming, .previous, .past: return weekdayDay(at: next)
    default: break
    }
    if self[next].lexeme.weekday != nil { return weekdayDay(at: next) }
    if self[next].isOrdinal || self[next].lexeme.ordinal != nil
      || self[next].lexeme.cardinal != nil || self[next].kind == .number
    {
      return dayThenMonth(at: next) ?? nthWeekday(at: next) ?? ordinalDay(at: next)
        ?? edge(at: next)
    }
    return nil
  }

  /// A day's number: "15", "15th", "fifteenth", "twenty-second".
  func dayNumber(at start: Int) -> (day: Int, end: Int, isOrdinal: Bool)? {
    let token = self[start]
    if token.kind == .number {
      guard token.decimals == 0, token.digits <= 2, (1...31).contains(token.value) else {
        return nil
      }
      return (Int(token.value), start + 1, token.isOrdinal)
    }
    if let ordinal = token.lexeme.ordinal {
      return (1...31).contains(ordinal) ? (Int(ordinal), start + 1, true) : nil
    }
    guard let cardinal = token.lexeme.cardinal, cardinal > 0 else { return nil }
    let next = skippingHyphen(start + 1)
    if cardinal == 20 || cardinal == 30, let unit = self[next].lexeme.ordinal, unit < 10 {
      return cardinal + unit <= 31 ? (Int(cardinal + unit), next + 1, true) : nil
    }
    guard let plain = belowHundred(at: start), plain.value <= 31 else { return nil }
    return (plain.value, plain.end, false)
  }

  /// "March 5th, 2026", "Mar 5", "October 22 1958", "Sep-23-2020".
  private func monthThenDay(at start: Int) -> DayPhrase? {
    guard let month = self[start].lexeme.month else { return nil }
    var index = start + 1
    if isMark(index, UInt8(ascii: ".")), self[index].isGlued { index += 1 }
    if isMark(index, UInt8(ascii: "-")) || isMark(index, UInt8(ascii: "/")) { index += 1 }
    if isMark(index, UInt8(ascii: ",")), dayNumber(at: index + 1)?.isOrdinal == true { index += 1 }
    if word(index) == .the { index += 1 }
    if let year = fourDigits(index) { return monthYear(start, year, index + 1) }
    guard let day = dayNumber(at: index), !isMark(day.end, UInt8(ascii: ":")) else { return nil }
    if self[start].word == .may || self[start].word == .march, word(index) == .one { return nil }
    if !day.isOrdinal, isUnitLike(day.end), !self[day.end].isGlued { return nil }
    let year = self.year(at: day.end)
    return resolve(Int(month), day.day, year)?.through(year?.end ?? day.end)
  }

  /// "March 2026" names no day.
  private func monthYear(_ start: Int, _ year: Int, _ end: Int) -> DayPhrase? {
    self[start].word == .may ? nil : DayPhrase(end: end)
  }

  func fourDigits(_ index: Int) -> Int? {
    let token = self[index]
    guard token.kind == .number, token.digits == 4, token.decimals == 0, !token.hasComma,
      !token.isOrdinal, (1900...2100).contains(token.value), !isMoneyUnit(index + 1),
      !isMark(index - 1, UInt8(ascii: "$"))
    else { return nil }
    return Int(token.value)
  }

  /// "5th of March", "5 March 2026", "the first of june", "31-Oct-74".
  private func dayThenMonth(at start: Int) -> DayPhrase? {
    guard let day = dayNumber(at: start) else { return nil }
    var index = day.end
    if word(index) == .day { index += 1 }
    let hasOf = word(index) == .of || word(index) == .in
    if hasOf { index += 1 }
    if isMark(index, UInt8(ascii: "-")) || isMark(index, UInt8(ascii: "/")) { index += 1 }
    if hasOf, let month = monthNamed(at: index) {
      guard day.isOrdinal || month.end > index + 1 else { return nil }
      guard let today else { return DayPhrase(end: month.end) }
      guard let shift = month.shift else { return resolve(day: day.day).through(month.end) }
      return DayPhrase(day: today.adding(months: shift).with(day: day.day), end: month.end)
    }
    guard let month = self[index].lexeme.month else { return nil }
    // "The first one February 3rd": the month has a day of its own.
    if !hasOf, !day.isOrdinal,
      word(start) == .one || dayNumber(at: index + 1)?.isOrdinal == true
    {
      return nil
    }
    if self[index].word == .may || self[index].word == .march, !hasOf, !day.isOrdinal,
      !self[index].isCapital
    {
      return nil
    }
    let year = self.year(at: index + 1)
    return resolve(Int(month), day.day, year)?.through(year?.end ?? index + 1)
  }

  /// "next month", "this month"; "the month" has no shift, for the next that fits is meant.
  func monthNamed(at start: Int) -> (shift: Int?, end: Int)? {
    var index = start
    if word(index) == .the { index += 1 }
    switch word(index) {
    case .next, .following, .coming, .upcoming:
      return self[index + 1].lexeme.unit == .month ? (1, index + 2) : nil
    case .last, .previous, .past:
      return self[index + 1].lexeme.unit == .month ? (-1, index + 2) : nil
    case .this, .current:
      return self[index + 1].lexeme.unit == .month ? (0, index + 2) : nil
    default:
      return index > start && self[index].lexeme.unit == .month ? (nil, index + 1) : nil
    }
  }

  /// A day of the month alone: "the 15th", "and 30th", "on the first".
  private func ordinalDay(at start: Int) -> DayPhrase? {
    guard let day = dayNumber(at: start), day.isOrdinal, mayBeDay(start, day.end) else {
      return nil
    }
    if let month = monthAfter(day.end) {
      return resolve(month, day.day, nil)?.through(day.end)
    }
    return resolve(day: day.day).through(day.end)
  }

  /// The month of the second of two days: "the 5th and the 20th of April".
  private func monthAfter(_ end: Int) -> Int? {
    switch word(end) {
    case .and, .or, .to, .until, .till: break
    default: return nil
    }
    let index = word(end + 1) == .the ? end + 2 : end + 1
    guard let second = dayNumber(at: index), second.isOrdinal else { return nil }
    let month = word(second.end) == .of ? second.end + 1 : second.end
    return self[month].lexeme.month.map { Int($0) }
  }

  private func mayBeDay(_ start: Int, _ end: Int) -> Bool {
    let hasThe = word(start - 1) == .the
    let before = hasThe ? start - 2 : start - 1
    if isCountedThing(end) { return false }
    let isLed = has(.dateCue, before) || isDateBefore(before)
    if self[start].kind == .number || end > start + 1 || dayValue(start) > 3 {
      return hasThe || isLed || (before < 0 && end >= tokens.count)
    }
    return isLed
  }

  private func dayValue(_ start: Int) -> Int { Int(self[start].lexeme.ordinal ?? 9) }

  /// Whether "and", "or" or a comma joins this to a date just read.
  private func isDateBefore(_ index: Int) -> Bool {
    guard word(index) == .and || word(index) == .or || isMark(index, UInt8(ascii: ",")),
      let last = found.last, last.to == index, case .date = last.content
    else { return false }
    return true
  }

  /// A noun behind an ordinal: "the 15th payment", "the third notice".
  private func isCountedThing(_ end: Int) -> Bool {
    let next = self[end]
    guard next.kind == .word else { return false }
    if next.lexeme.weekday != nil || next.lexeme.month != nil || next.lexeme.cardinal != nil {
      return false
    }
    return !next.lexeme.roles.contains(.function)
  }
}

extension ValueLine.DayPhrase {
  func through(_ end: Int) -> Self {
    var copy = self
    copy.end = end
    return copy
  }
}

extension Day {
  /// This day's month with another day, or its last when it is shorter.
  func with(day: Int) -> Day {
    let (year, month, _) = date
    return Day(year, month, min(day, Day.length(ofMonth: month, year: year))) ?? self
  }
}
