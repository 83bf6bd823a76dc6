import CallModel

/// The holidays that Americans tie a payment to.
extension ValueLine {
  /// How a holiday's day follows from its year.
  private enum Rule {
    case fixed(Int, Int)

    /// The nth weekday of a month, Monday is 0; -1 is the last.
    case nth(Int, Int, Int)
    case easter(Int)
    case dayAfterThanksgiving
  }

  func holiday(at start: Int, skipping lead: Int = 0) -> DayPhrase? {
    guard let (rule, end) = holidayNamed(at: start + lead) else { return nil }
    let mode = lead > 0 ? Mode(word(start)) : .plain
    if let year = year(at: end) {
      return ValueLine.day(rule, year.value).map { DayPhrase(day: $0, end: year.end) }
    }
    guard let today else { return DayPhrase(end: end) }
    let looksBack = mode == .last || (mode == .plain && isPast)
    for step in 0..<3 {
      let year = today.date.year + (looksBack ? -step : step)
      if let day = ValueLine.day(rule, year), looksBack ? day < today : day >= today {
        return DayPhrase(day: day, end: end)
      }
    }
    return nil
  }

  private func holidayNamed(at start: Int) -> (Rule, Int)? {
    let next = word(start + 1)
    switch word(start) {
    case .christmas:
      if next == .eve { return (.fixed(12, 24), start + 2) }
      return (.fixed(12, 25), next == .day ? start + 2 : start + 1)
    case .thanksgiving: return (.nth(11, 3, 4), next == .day ? start + 2 : start + 1)
    case .halloween: return (.fixed(10, 31), start + 1)
    case .juneteenth: return (.fixed(6, 19), start + 1)
    case .easter: return (.easter(0), word(start + 1) == .sunday ? start + 2 : start + 1)
    case .new:
      guard next == .years || next == .year else { return nil }
      if word(start + 2) == .eve { return (.fixed(12, 31), start + 3) }
      if word(start + 2) == .day { return (.fixed(1, 1), start + 3) }
      let isLed = word(start - 1) == .before || word(start - 1) == .after
      return next == .years || isLed ? (.fixed(1, 1), start + 2) : nil
    case .black: return next == .friday ? (.dayAfterThanksgiving, start + 2) : nil
    case .good: return next == .friday ? (.easter(-2), start + 2) : nil
    case .mlk: return (.nth(1, 0, 3), next == .day ? start + 2 : start + 1)
    case .martin:
      guard next == .luther, word(start + 2) == .king else { return nil }
      let end = word(start + 3) == .jr ? start + 4 : start + 3
      return (.nth(1, 0, 3), word(end) == .day ? end + 1 : end)
    case .fourth:
      guard next == .of, self[start + 2].lexeme.month == 7 else { return nil }
      return (.fixed(7, 4), start + 3)
    default: return next == .day ? dayNamed(start) : nil
    }
  }

  /// "Memorial Day", "Labor Day", "Presidents' Day": names that need the word "day".
  private func dayNamed(_ start: Int) -> (Rule, Int)? {
    let end = start + 2
    switch word(start) {
    case .memorial: return (.nth(5, 0, -1), end)
    case .labor: return (.nth(9, 0, 1), end)
    case .presidents: return (.nth(2, 0, 3), end)
    case .columbus: return (.nth(10, 0, 2), end)
    case .veterans: return (.fixed(11, 11), end)
    case .mothers: return (.nth(5, 6, 2), end)
    case .fathers: return (.nth(6, 6, 3), end)
    case .independence: return (.fixed(7, 4), end)
    case .valentines: return (.fixed(2, 14), end)
    case .patricks: return (.fixed(3, 17), end)
    case .tax: return (.fixed(4, 15), end)
    default: return nil
    }
  }

  private static func day(_ rule: Rule, _ year: Int) -> Day? {
    switch rule {
    case .fixed(let month, let day): return Day(year, month, day)
    case .nth(let month, let weekday, let count):
      guard let first = Day(year, month, 1) else { return nil }
      if count < 0 {
        let last = first.lastOfMonth
        return last - (last.weekday.rawValue - weekday + 7) % 7
      }
      return first + (weekday - first.weekday.rawValue + 7) % 7 + (count - 1) * 7
    case .easter(let days): return easter(year).map { $0 + days }
    case .dayAfterThanksgiving: return day(.nth(11, 3, 4), year).map { $0 + 1 }
    }
  }

  /// The Gregorian computus, after Meeus, Jones and Butcher.
  private static func easter(_ year: Int) -> Day? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = (c / 4, c % 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return Day(year, sum / 31, sum % 31 + 1)
  }
}
