import CallModel

/// Which day a name means, seen from today: ahead, unless the words speak of the past.
extension ValueLine {
  func resolve(_ month: Int, _ day: Int, _ year: (value: Int, end: Int)?) -> DayPhrase? {
    if let year {
      return Day(year.value, month, day).map { DayPhrase(day: $0, end: 0) }
    }
    guard (1...12).contains(month), day <= Day.length(ofMonth: month, year: 2024) else {
      return nil
    }
    guard let today else { return DayPhrase(end: 0) }
    let looksBack = isPast || isBirth
    for step in 0..<9 {
      let year = today.date.year + (looksBack ? -step : step)
      if let found = Day(year, month, day), looksBack ? found <= today : found >= today {
        return DayPhrase(day: found, others: lately(month, day, found, today), end: 0)
      }
    }
    return DayPhrase(end: 0)
  }

  /// The same date in the past, when that was only weeks ago and the next one is far away.
  private func lately(_ month: Int, _ day: Int, _ found: Day, _ today: Day) -> [Day] {
    guard found - today > 300, let before = Day(found.date.year - 1, month, day) else { return [] }
    return [before]
  }

  /// The next day of a month with this number, or the last one.
  func resolve(day number: Int) -> DayPhrase {
    guard let today else { return DayPhrase(end: 0) }
    let (year, month, _) = today.date
    for step in 0..<4 {
      let index = year * 12 + month - 1 + (isPast ? -step : step)
      if let found = Day(index / 12, index % 12 + 1, number),
        isPast ? found <= today : found >= today
      {
        return DayPhrase(day: found, end: 0)
      }
    }
    return DayPhrase(end: 0)
  }

  /// "2026", "of 2024", "nineteen eighty-four", "last year"; two digits only where a birth is
  /// spoken of.
  func year(at start: Int) -> (value: Int, end: Int)? {
    var index = start
    if isMark(index, UInt8(ascii: ",")) || isMark(index, UInt8(ascii: "-"))
      || isMark(index, UInt8(ascii: "/")) || word(index) == .of
    {
      index += 1
    }
    if let year = fourDigits(index) { return (year, index + 1) }
    let token = self[index]
    if token.kind == .number, token.digits == 2, token.decimals == 0, !token.isOrdinal {
      let isJoined = token.isGlued && index > start && !isMark(start, UInt8(ascii: ","))
      return isJoined || isBirth ? (century(Int(token.value)), index + 1) : nil
    }
    if isMark(index, UInt8(ascii: "'")), self[index + 1].digits == 2 {
      return (century(Int(self[index + 1].value)), index + 2)
    }
    if self[index + 1].word == .year, let today {
      switch token.word {
      case .last: return (today.date.year - 1, index + 2)
      case .this: return (today.date.year, index + 2)
      case .next: return (today.date.year + 1, index + 2)
      default: break
      }
    }
    guard token.lexeme.cardinal != nil, let spoken = words(at: index), let value = spoken.whole,
      !isMoneyUnit(spoken.end)
    else { return nil }
    if (1900...2099).contains(value), spoken.form == .pair || value >= 2000 {
      return (value, spoken.end)
    }
    return isBirth && (20...99).contains(value) ? (century(value), spoken.end) : nil
  }

  /// The year that two digits mean: at most ten years ahead, and never ahead for a birth.
  func century(_ digits: Int) -> Int {
    let current = today?.date.year ?? 2026
    let limit = isBirth ? current : current + 10
    return 2000 + digits > limit ? 1900 + digits : 2000 + digits
  }

  /// "3/5", "3/5/26", "2026-03-05", "10.31.1974", "10-31-74".
  func numericDate(at start: Int) -> DayPhrase? {
    let first = self[start]
    guard first.kind == .number, !first.isOrdinal, first.decimals == 0, !first.hasComma,
      !(first.isGlued && isMark(start - 1, UInt8(ascii: "$")))
    else { return nil }
    let mark = self[start + 1].mark
    guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "."),
      self[start + 1].isGlued, isPart(start + 2)
    else { return nil }
    if isMark(start + 3, mark), self[start + 3].isGlued, isPart(start + 4) {
      return fullDate(start)
    }
    guard mark == UInt8(ascii: "/"), first.digits <= 2, self[start + 2].digits <= 2 else {
      return nil
    }
    return shortDate(start)
  }

  private func isPart(_ index: Int) -> Bool {
    let token = self[index]
    return token.kind == .number && token.isGlued && token.decimals == 0 && !token.hasComma
      && !token.isOrdinal
  }

  private func fullDate(_ start: Int) -> DayPhrase? {
    let parts = (self[start], self[start + 2], self[start + 4])
    let end = start + 5
    if isMark(end, self[start + 1].mark), self[end].isGlued, isPart(end + 1) { return nil }
    let values = (
      Int(clamping: parts.0.value), Int(clamping: parts.1.value), Int(clamping: parts.2.value)
    )
    if parts.0.digits == 4, parts.1.digits <= 2, parts.2.digits <= 2 {
      return Day(values.0, values.1, values.2).map { DayPhrase(day: $0, end: end) }
    }
    guard parts.0.digits <= 2, parts.1.digits <= 2, parts.2.digits == 2 || parts.2.digits == 4
    else { return nil }
    let year = parts.2.digits == 2 ? century(values.2) : values.2
    guard (1800...2200).contains(year) else { return nil }
    let day = Day(year, values.0, values.1) ?? Day(year, values.1, values.0)
    return day.map { DayPhrase(day: $0, end: end) }
  }

  private func shortDate(_ start: Int) -> DayPhrase? {
    let (first, second) = (Int(self[start].value), Int(self[start + 2].value))
    let end = start + 3
    if first == 24, second == 7 { return DayPhrase(end: end) }
    if word(end) == .of || self[end].lexeme.unit != nil || isMark(end, UInt8(ascii: "%"))
      || isMoneyUnit(end) || word(end) == .h || word(end) == .the
      || word(end) == .and && first == second
    {
      return nil
    }
    return resolve(first, second, nil)?.through(end) ?? resolve(second, first, nil)?.through(end)
  }
}

extension Int {
  /// The whole part of a number that a line may make as large as it likes.
  init(clamping value: Double) {
    self = value.magnitude < 1e15 ? Int(value) : (value < 0 ? .min : .max)
  }
}
