import CallModel

/// The words around a time: "am", "in the morning", "quarter to", and what leads up to an hour.
extension ValueLine {
  /// "pm", "p.m.", "p m", "in the morning", "at night".
  func halfOfDay(at start: Int) -> (isPM: Bool, end: Int)? {
    switch word(start) {
    case .am: return (false, start + 1)
    case .pm: return (true, start + 1)
    case .a, .p:
      var index = start + 1
      if isMark(index, UInt8(ascii: ".")) { index += 1 }
      if word(index) == .m {
        let hasDot = index > start + 1 && isMark(index + 1, UInt8(ascii: "."))
        return (word(start) == .p, hasDot ? index + 2 : index + 1)
      }
      let isAlone = self[start].isGlued && !(index > start + 1 && self[index].isGlued)
      return isAlone && self[start - 1].kind == .number ? (word(start) == .p, start + 1) : nil
    case .in where word(start + 1) == .the:
      switch word(start + 2) {
      case .morning: return (false, start + 3)
      case .afternoon, .evening: return (true, start + 3)
      default: return nil
      }
    case .at: return word(start + 1) == .night ? (true, start + 2) : nil
    default: return nil
    }
  }

  /// "quarter to six", "half past 3", "ten after eight", "20 to 2".
  func relativeTime(at start: Int) -> TimePhrase? {
    var index = word(start) == .a ? start + 1 : start
    let minutes: Int
    switch word(index) {
    case .quarter:
      minutes = 15
      index += 1
    case .half where start == index:
      minutes = 30
      index += 1
    default:
      guard start == index, let count = smallNumber(at: index), (1...59).contains(count.value)
      else { return nil }
      minutes = count.value
      index = self[count.end].lexeme.unit == .minute ? count.end + 1 : count.end
    }
    let isNamed = index > start + 1 || word(start) == .quarter || word(start) == .half
    let isBack: Bool
    switch word(index) {
    case .past: isBack = false
    case .after where minutes <= 30: isBack = false
    case .to, .till, .of, .before: isBack = true
    default: return nil
    }
    if word(start) == .half, word(index) != .past { return nil }
    return hour(after: index, minutes: minutes, isBack: isBack, isNamed: isNamed, start)
  }

  private func hour(
    after index: Int, minutes: Int, isBack: Bool, isNamed: Bool, _ start: Int
  ) -> TimePhrase? {
    let named = word(index + 1)
    if named == .noon || named == .midnight {
      let hour = named == .noon ? 12 : 24
      let total = hour * 60 + (isBack ? -minutes : minutes)
      return TimePhrase(
        hour: total / 60 % 24, minute: total % 60, end: index + 2, isSure: true)
    }
    guard let hour = smallNumber(at: index + 1), (1...24).contains(hour.value) else { return nil }
    var end = word(hour.end) == .oclock ? hour.end + 1 : hour.end
    let half = halfOfDay(at: end) ?? looseHalf(at: end, hour: hour.value)
    if half == nil, !isNamed, !isPlainMinute(start, index, end, isBack, minutes) { return nil }
    if half == nil, isUnitLike(end) || isNoun(end) { return nil }
    var value = hour.value
    if let half, value <= 12 {
      value = value % 12 + (half.isPM ? 12 : 0)
      end = half.end
    }
    let total = (value * 60 + (isBack ? -minutes : minutes) + 1440) % 1440
    return TimePhrase(
      hour: total / 60, minute: total % 60, end: end, isSure: half != nil || hour.value > 12)
  }

  /// "10 past 9 night": the half of the day without "at".
  func looseHalf(at start: Int, hour: Int) -> (isPM: Bool, end: Int)? {
    switch word(start) {
    case .morning: (false, start + 1)
    case .afternoon, .evening: (true, start + 1)
    case .night: ((6...11).contains(hour) || hour > 12, start + 1)
    default: nil
    }
  }

  /// Whether "ten to five" is a time and not from ten to five.
  private func isPlainMinute(
    _ start: Int, _ index: Int, _ end: Int, _ isBack: Bool, _ minutes: Int
  ) -> Bool {
    guard word(index) != .of, word(index) != .before else { return false }
    guard isBack else { return minutes % 5 == 0 }
    guard minutes % 5 == 0, minutes < 30, start - moneyCue > 4 || word(start - 1) == .at else {
      return false
    }
    let isAlone = start == 0 && (end >= tokens.count || self[end].endsSentence)
    switch word(start - 1) {
    case .at, .around, .by, .until, .till, .about, .for: return true
    default: return isAlone
    }
  }

  /// A whole number below a hundred in digits or words.
  func smallNumber(at index: Int) -> (value: Int, end: Int)? {
    let token = self[index]
    if token.kind == .number {
      guard token.decimals == 0, token.digits <= 2, token.digits > 0, !token.isOrdinal else {
        return nil
      }
      return (Int(token.value), index + 1)
    }
    return belowHundred(at: index)
  }

  /// Whether a bare hour follows "at", "after", "between" and nothing behind it is counted.
  func isCued(_ start: Int, _ end: Int, _ hasMinutes: Bool) -> Bool {
    guard let hour = hasMinutes ? (value: 1, end: end) : smallNumber(at: start),
      hour.value <= 12, !isUnitLike(end), !isNoun(end), !isRateNext(end)
    else { return false }
    if isMark(end, UInt8(ascii: "/")) || isMark(end, UInt8(ascii: "$")) { return false }
    let lead = word(start - 1)
    switch lead {
    case .at: return true
    case .after, .before, .until, .till, .by, .around: return true
    case .past: return !isPast
    case .than: return word(start - 2) == .later || word(start - 2) == .earlier
    case .between, .from: return isRangeOfHours(end, lead)
    case .and, .to, .or: return isTimeBefore(start - 1)
    default: return isMark(start - 1, UInt8(ascii: "-")) && isTimeBefore(start - 1)
    }
  }

  private func isTimeBefore(_ index: Int) -> Bool {
    guard let last = found.last, last.to == index, case .time = last.content else { return false }
    return true
  }

  /// "between 8 and 9", "from 9 to 5".
  private func isRangeOfHours(_ end: Int, _ lead: ValueWord) -> Bool {
    let joint = word(end)
    guard
      joint == .and || joint == .to || joint == .till || joint == .until
        || isMark(end, UInt8(ascii: "-"))
    else { return lead == .from && joint == .on }
    if lead == .between, joint != .and { return false }
    if let clock = timeLater(end + 1) { return clock }
    guard let second = smallNumber(at: end + 1), (1...12).contains(second.value) else {
      return false
    }
    return !isUnitLike(second.end) && !isNoun(second.end) && !isRateNext(second.end)
  }

  /// The second hour names its half of the day or its minutes.
  private func timeLater(_ index: Int) -> Bool? {
    if word(index) == .noon || word(index) == .midnight { return true }
    guard let second = smallNumber(at: index) else { return nil }
    return halfOfDay(at: second.end) != nil || isMark(second.end, UInt8(ascii: ":")) ? true : nil
  }
}
