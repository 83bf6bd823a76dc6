import CallModel

/// Times of day.
///
/// An hour said without its half of the day is the one in which people are called, from eight in
/// the morning to before eight at night; the other is kept as a second reading.
extension ValueLine {
  struct TimePhrase {
    var hour: Int
    var minute: Int
    var end: Int
    var isSure: Bool
  }

  mutating func readTime(at start: Int) -> Int? {
    guard let time = timePhrase(at: start) else { return nil }
    return keep(time, start)
  }

  private mutating func keep(_ time: TimePhrase, _ start: Int) -> Int {
    var time = time
    if !time.isSure { settle(&time, start) }
    let minute = (time.hour % 24) * 60 + time.minute
    let others: [Value.Content] = time.isSure ? [] : [.time(minute: (minute + 720) % 1440)]
    return keep(.time(minute: minute), start, time.end, others: others)
  }

  /// Chooses the half of the day from the words around it, or the calling hours.
  private func settle(_ time: inout TimePhrase, _ start: Int) {
    for index in [time.end, time.end + 1, start - 2, start - 3] {
      switch word(index) {
      case .morning where word(index - 1) != .of: time.isSure = true
      case .afternoon, .evening, .tonight, .night:
        time.isSure = true
        if time.hour < 12 { time.hour += 12 }
        return
      default: continue
      }
      return
    }
    if let last = found.last, last.to == start - 1, case .time(let before) = last.content,
      isRange(start - 1, last.from)
    {
      if time.hour * 60 + time.minute <= before, time.hour < 12 { time.hour += 12 }
    } else if (1...7).contains(time.hour) {
      time.hour += 12
    }
  }

  private func isRange(_ index: Int, _ from: Int) -> Bool {
    switch word(index) {
    case .to, .till, .until: true
    case .and: word(from - 1) == .between
    default: isMark(index, UInt8(ascii: "-"))
    }
  }

  func timePhrase(at start: Int) -> TimePhrase? {
    switch word(start) {
    case .noon, .midday: return TimePhrase(hour: 12, minute: 0, end: start + 1, isSure: true)
    case .midnight: return TimePhrase(hour: 0, minute: 0, end: start + 1, isSure: true)
    case .quarter, .half, .a: return relativeTime(at: start)
    default: break
    }
    guard self[start].kind == .number || self[start].lexeme.cardinal != nil,
      !isSpread(start), !isMark(start - 1, UInt8(ascii: "$"))
    else { return nil }
    return relativeTime(at: start) ?? clockTime(at: start)
  }

  /// "10-20 dollars", "40 to 60 percent": the second number says that the first is no hour.
  private func isSpread(_ start: Int) -> Bool {
    let end = smallNumber(at: start)?.end ?? start + 1
    guard let second = joined(end), word(end) != .and || word(start - 1) == .between else {
      return false
    }
    return isMoneyUnit(second.end) || percentEnd(second.end) != nil
      || isMark(end + 1, UInt8(ascii: "$"))
  }

  /// "5:30pm", "5 pm", "six thirty", "1700", "at 5".
  private func clockTime(at start: Int) -> TimePhrase? {
    guard var time = bareClock(at: start) else { return nil }
    let hasMinutes = time.end > start + 1
    if let half = halfOfDay(at: time.end) ?? looseHalf(at: time.end, hour: time.hour) {
      guard time.hour <= 12 || half.isPM else { return nil }
      if time.hour <= 12 { time.hour = time.hour % 12 + (half.isPM ? 12 : 0) }
      time.end = half.end
      time.isSure = true
      return time
    }
    if word(time.end) == .oclock {
      time.end += 1
      if let half = halfOfDay(at: time.end), time.hour <= 12 {
        return TimePhrase(
          hour: time.hour % 12 + (half.isPM ? 12 : 0), minute: 0, end: half.end, isSure: true)
      }
      return time
    }
    if word(time.end) == .ish, self[time.end].isGlued, time.hour <= 12 {
      time.end += 1
      return time
    }
    if time.isSure || self[start].digits >= 3 || self[start].decimals > 0 { return time }
    if hasMinutes, isMark(start + 1, UInt8(ascii: ":")) || word(start + 1) == .h { return time }
    if isTonight(start, time.end), time.hour <= 12 { return time }
    return isCued(start, time.end, hasMinutes) ? time : nil
  }

  /// "8 tonight", "9 tomorrow morning".
  private func isTonight(_ start: Int, _ end: Int) -> Bool {
    guard start - moneyCue > 6 else { return false }
    switch word(end) {
    case .tonight: return true
    case .this, .tomorrow:
      switch word(end + 1) {
      case .morning, .afternoon, .evening, .night: return true
      default: return false
      }
    default: return false
    }
  }

  /// Hour and minutes with nothing said of the half of the day.
  private func bareClock(at start: Int) -> TimePhrase? {
    let token = self[start]
    if token.kind == .number {
      guard !token.hasComma, !token.isOrdinal, token.value < 2400 else { return nil }
      if token.decimals > 0 { return pointedTime(start) }
      let value = Int(token.value)
      if token.digits <= 2, isMark(start + 1, UInt8(ascii: ":")), self[start + 1].isGlued,
        self[start + 2].kind == .number, self[start + 2].digits == 2, self[start + 2].value < 60,
        self[start + 2].decimals == 0, value < 24
      {
        var end = start + 3
        if isMark(end, UInt8(ascii: ":")), self[end + 1].digits == 2, self[end + 1].isGlued {
          end += 2
        }
        return TimePhrase(
          hour: value, minute: Int(self[start + 2].value), end: end,
          isSure: value > 12 || value == 0)
      }
      if let time = frenchTime(start, value) { return time }
      if token.digits <= 2, value <= 24 { return hourWithMinutes(value, start + 1) }
      guard token.digits >= 3, value % 100 < 60, value >= 100 else { return nil }
      return military(start, value, token.digits)
    }
    guard let first = belowHundred(at: start), (1...24).contains(first.value) else { return nil }
    let next = skippingHyphen(first.end)
    if word(next) == .oh, let unit = self[next + 1].lexeme.cardinal, unit < 10 {
      return TimePhrase(hour: first.value, minute: Int(unit), end: next + 2, isSure: false)
    }
    if first.value <= 12, let minutes = belowHundred(at: next), (10...59).contains(minutes.value) {
      return TimePhrase(hour: first.value, minute: minutes.value, end: minutes.end, isSure: false)
    }
    if self[next].lexeme.scale == 2, word(next + 1) == .hours {
      return TimePhrase(hour: first.value, minute: 0, end: next + 2, isSure: true)
    }
    return TimePhrase(hour: first.value, minute: 0, end: first.end, isSure: false)
  }

  /// "15h30", and "16h" behind "at".
  private func frenchTime(_ start: Int, _ hour: Int) -> TimePhrase? {
    guard hour < 24, word(start + 1) == .h, self[start + 1].isGlued else { return nil }
    let minutes = self[start + 2]
    if minutes.isGlued, minutes.kind == .number, minutes.digits == 2, minutes.value < 60 {
      return TimePhrase(
        hour: hour, minute: Int(minutes.value), end: start + 3, isSure: hour == 0 || hour > 12)
    }
    guard word(start - 1) == .at else { return nil }
    return TimePhrase(hour: hour, minute: 0, end: start + 2, isSure: hour == 0 || hour > 12)
  }

  /// "8.30pm", "at 6.45": a point between hour and minutes.
  private func pointedTime(_ start: Int) -> TimePhrase? {
    let token = self[start]
    guard token.decimals == 2, token.value < 13, token.digits > 0 else { return nil }
    let hour = Int(token.value)
    let minute = Int(((token.value - Double(hour)) * 100).rounded())
    let isNamed = halfOfDay(at: start + 1) != nil
    let isLed = word(start - 1) == .at && start - moneyCue > 6 && !isUnitLike(start + 1)
    guard minute < 60, isNamed || isLed && !isNoun(start + 1) else { return nil }
    return TimePhrase(hour: hour, minute: minute, end: start + 1, isSure: false)
  }

  /// "9 05 in the morning": two digits after a space count only when the half of the day follows.
  private func hourWithMinutes(_ hour: Int, _ end: Int) -> TimePhrase {
    let next = self[end]
    if next.kind == .number, next.digits == 2, next.value < 60, next.decimals == 0,
      halfOfDay(at: end + 1) != nil || looseHalf(at: end + 1, hour: hour) != nil
        || (word(end - 2) == .at && !isNoun(end + 1) && !isUnitLike(end + 1))
    {
      return TimePhrase(hour: hour, minute: Int(next.value), end: end + 1, isSure: false)
    }
    return TimePhrase(hour: hour, minute: 0, end: end, isSure: false)
  }

  /// "1700 hours", "at 1030", "330 p.m.".
  private func military(_ start: Int, _ value: Int, _ digits: UInt8) -> TimePhrase? {
    let isHours = word(start + 1) == .hours
    guard isHours || halfOfDay(at: start + 1) != nil || isMilitaryCue(start, value) else {
      return nil
    }
    return TimePhrase(
      hour: value / 100, minute: value % 100, end: isHours ? start + 2 : start + 1,
      isSure: isHours || value >= 1300)
  }

  private func isMilitaryCue(_ start: Int, _ value: Int) -> Bool {
    guard self[start].digits == 4, value % 5 == 0, !has(.money, start - 2), !isUnitLike(start + 1),
      !isNoun(start + 1)
    else { return false }
    return word(start - 1) == .at || word(start - 1) == .until || word(start - 1) == .till
      || word(start - 1) == .after || word(start - 1) == .before || word(start - 1) == .around
  }
}
