import CallModel

/// Weekdays, near and far.
extension ValueLine {
  /// "Friday", "next Friday", "last Friday", "the Friday after", "Friday the 13th",
  /// "Friday of next week".
  func weekdayDay(at start: Int) -> DayPhrase? {
    var index = start
    var mode = Mode.plain
    switch word(index) {
    case .next, .following, .this, .coming, .upcoming, .last, .past, .previous:
      mode = Mode(word(index))
      index += 1
      if word(index) == .past { mode = .last }
      if word(index) == .coming || word(index) == .upcoming || word(index) == .past { index += 1 }
      if self[index].lexeme.unit == .week, self[index + 1].lexeme.weekday != nil {
        mode = mode.ofWeek
        index += 1
      }
    default: break
    }
    guard let weekday = self[index].lexeme.weekday, isDayName(index) else { return nil }
    let target = Int(weekday)
    index += 1
    if isMark(index, UInt8(ascii: ".")), self[index].isGlued, self[index - 1].isShort {
      index += 1
    }
    let mayBeExact = mode == .plain || mode == .this || mode == .next || mode == .coming
    if mayBeExact, let exact = exactDate(after: index, target) { return exact }
    guard let today else { return DayPhrase(end: index) }
    if mode == .plain, isNextWeekOn(start - 1) { mode = .nextWeek }
    let ahead = distance(from: today, to: target)
    if mode == .plain || mode == .coming, let later = laterDay(index, target, today, ahead) {
      return later
    }
    if mode == .plain, let week = weekNamed(index) {
      let monday = today - today.weekday.rawValue
      return DayPhrase(day: monday + target + week.shift * 7, end: week.end)
    }
    return day(mode, target, today, ahead).through(index)
  }

  enum Mode {
    case plain, coming, following, this, next, last, thisWeek, nextWeek, lastWeek

    init(_ word: ValueWord) {
      switch word {
      case .next: self = .next
      case .following: self = .following
      case .this: self = .this
      case .coming, .upcoming: self = .coming
      default: self = .last
      }
    }

    /// "next week Friday" rather than "next Friday".
    var ofWeek: Mode {
      switch self {
      case .next, .coming, .following: .nextWeek
      case .last: .lastWeek
      default: .thisWeek
      }
    }
  }

  /// Days from a day to the next such weekday, 1…7.
  private func distance(from day: Day, to weekday: Int) -> Int {
    (weekday - day.weekday.rawValue + 6) % 7 + 1
  }

  private func day(_ mode: Mode, _ target: Int, _ today: Day, _ ahead: Int) -> DayPhrase {
    let monday = today - today.weekday.rawValue
    switch mode {
    case .this: return DayPhrase(day: ahead == 7 ? today : today + ahead, end: 0)
    case .coming: return DayPhrase(day: today + ahead, end: 0)
    case .thisWeek: return DayPhrase(day: monday + target, end: 0)
    case .nextWeek: return DayPhrase(day: monday + target + 7, end: 0)
    case .lastWeek: return DayPhrase(day: monday + target - 7, end: 0)
    case .last:
      let day = today + ahead - (ahead == 7 ? 14 : 7)
      let earlier = day - 7
      return DayPhrase(day: day, others: day >= monday ? [earlier] : [], end: 0)
    case .next:
      let far = monday + target + 7
      let near = today + ahead
      return DayPhrase(day: far, others: near == far ? [] : [near], end: 0)
    case .plain where isPast:
      return DayPhrase(day: today + ahead - (ahead == 7 ? 14 : 7), end: 0)
    case .following:
      let base = lastDay ?? today
      let day = base + distance(from: base, to: target)
      return DayPhrase(day: day, others: lastDay == nil ? [day + 7] : [], end: 0)
    case .plain:
      return DayPhrase(day: today + ahead, others: ahead == 7 ? [today] : [], end: 0)
    }
  }

  /// "the Friday after", "Friday after next".
  private func laterDay(_ index: Int, _ target: Int, _ today: Day, _ ahead: Int) -> DayPhrase? {
    guard word(index) == .after else { return nil }
    if word(index + 1) == .next {
      return DayPhrase(
        day: today + ahead + 7, others: [today + ahead + 14], end: index + 2)
    }
    if let day = baseDay(at: index + 1), let base = day.day {
      return DayPhrase(day: base + distance(from: base, to: target), end: day.end)
    }
    let isThat = word(index + 1) == .that
    guard isThat || !has(.dateCue, index + 1), self[index + 1].kind != .number else { return nil }
    guard isThat || word(index - 2) == .the || word(index - 2) == .or else { return nil }
    let base = lastDay.map { $0 + distance(from: $0, to: target) }
    return DayPhrase(day: base ?? today + ahead + 7, end: isThat ? index + 2 : index + 1)
  }

  /// "March 6th" or "the 6th" right after the name of the weekday.
  private func exactDate(after end: Int, _ weekday: Int) -> DayPhrase? {
    let index = isMark(end, UInt8(ascii: ",")) ? end + 1 : end
    if self[index].lexeme.month != nil {
      return dayPhrase(at: index).map { fitting($0, weekday) }
    }
    if word(index) == .the, let number = dayNumber(at: index + 1), number.isOrdinal,
      let exact = dayPhrase(at: index)
    {
      return exact.end == number.end ? fitting(exact, weekday, number.day) : exact
    }
    guard self[index].kind == .number else { return nil }
    if let date = numericDate(at: index) { return fitting(date, weekday) }
    guard index == end, let number = dayNumber(at: index) else { return nil }
    let day = resolve(day: number.day).through(number.end)
    if number.isOrdinal { return fitting(day, weekday, number.day) }
    let isClear = number.day > 12 && !isUnitLike(number.end) && !isNoun(number.end)
    guard isClear else { return nil }
    if day.day?.weekday.rawValue == weekday { return day }
    let later = fitting(day, weekday, number.day).others.last
    return later.map { DayPhrase(day: $0, end: day.end) }
  }

  /// A date that is not on the weekday named with it keeps the nearest one that is.
  private func fitting(_ date: DayPhrase, _ weekday: Int, _ number: Int? = nil) -> DayPhrase {
    guard let day = date.day, let today, day.weekday.rawValue != weekday else { return date }
    var copy = date
    if let number {
      let earlier = day.adding(months: -1).with(day: number)
      if earlier < today, earlier.weekday.rawValue == weekday { copy.others.append(earlier) }
      for step in 1..<12 {
        let later = day.adding(months: step).with(day: number)
        if later.date.day == number, later.weekday.rawValue == weekday {
          copy.others.append(later)
          break
        }
      }
    } else if let earlier = Day(day.date.year - 1, day.date.month, day.date.day),
      earlier.weekday.rawValue == weekday, today - earlier < 60
    {
      copy.others = [earlier]
    } else {
      for step in 1..<7 {
        let later = day.adding(months: step * 12)
        if later.weekday.rawValue == weekday {
          copy.others.append(later)
          break
        }
      }
    }
    return copy
  }

  /// "next week on Tuesday".
  private func isNextWeekOn(_ index: Int) -> Bool {
    let unit = word(index) == .on ? index - 1 : index
    return self[unit].lexeme.unit == .week && word(unit - 1) == .next
  }

  private func weekNamed(_ start: Int) -> (shift: Int, end: Int)? {
    let index = word(start) == .of || word(start) == .from ? start + 1 : start
    guard self[index + 1].lexeme.unit == .week else { return nil }
    switch word(index) {
    case .next, .following: return (1, index + 2)
    case .this: return (0, index + 2)
    case .last, .previous: return (-1, index + 2)
    default: return nil
    }
  }

  /// "sat" and "sun" are weekdays only where a date may stand.
  private func isDayName(_ index: Int) -> Bool {
    guard self[index].isShort, let weekday = self[index].lexeme.weekday,
      weekday >= 5 || weekday == 2
    else { return true }
    let before = index - 1
    return before < 0 || has(.dateCue, before) || isMark(before, UInt8(ascii: ","))
      || word(before) == .next || word(before) == .this || word(before) == .last
      || self[index].isCapital
  }

  /// "two fridays from now", "2 thursdays ago".
  func countedWeekday(at start: Int) -> DayPhrase? {
    guard let phrase = number(at: start), let count = phrase.whole, (1...60).contains(count),
      let weekday = self[phrase.end].lexeme.weekday
    else { return nil }
    let isAhead = word(phrase.end + 1) == .from && word(phrase.end + 2) == .now
    guard isAhead || word(phrase.end + 1) == .ago else { return nil }
    let end = phrase.end + (isAhead ? 3 : 2)
    guard let today else { return DayPhrase(end: end) }
    let ahead = distance(from: today, to: Int(weekday))
    let behind = ahead - (ahead == 7 ? 14 : 7)
    return DayPhrase(
      day: isAhead ? today + ahead + (count - 1) * 7 : today + behind - (count - 1) * 7, end: end)
  }

  /// "the second Friday of the month", "last Friday of October", "first Monday in April".
  func nthWeekday(at start: Int) -> DayPhrase? {
    let isLast = word(start) == .last
    let number = isLast ? 5 : dayNumber(at: start).flatMap { $0.isOrdinal ? $0.day : nil } ?? 0
    let index = isLast ? start + 1 : dayNumber(at: start)?.end ?? start
    guard (1...5).contains(number), let weekday = self[index].lexeme.weekday,
      word(index + 1) == .of || word(index + 1) == .in,
      let month = monthStart(at: index + 2)
    else { return nil }
    guard let first = month.day else { return DayPhrase(end: month.end) }
    if isLast {
      let last = first.lastOfMonth
      let back = (last.weekday.rawValue - Int(weekday) + 7) % 7
      return DayPhrase(day: last - back, end: month.end)
    }
    let day = first - 1 + distance(from: first - 1, to: Int(weekday)) + (number - 1) * 7
    return DayPhrase(day: day, end: month.end)
  }
}

extension Token {
  /// Three or four letters: an abbreviation when it names a day or month.
  var isShort: Bool { end - start <= 4 }
}
