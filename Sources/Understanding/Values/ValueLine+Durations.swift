import CallModel

/// Lengths of time.
extension ValueLine {
  struct DurationPhrase {
    var count: Int
    var unit: CalendarUnit
    var end: Int

    /// "5 business days": no date can be counted from it without a calendar of holidays.
    var isBusiness = false
  }

  mutating func readDuration(at start: Int, _ phrase: NumberPhrase?) -> Int? {
    guard let span = duration(at: start, phrase), !isRate(start, span) else { return nil }
    if let spread = readSpread(start, span) { return spread }
    return keep(.duration(span.count, span.unit), start, span.end)
  }

  /// "a month" behind an amount is how often, not how long.
  private func isRate(_ start: Int, _ span: DurationPhrase) -> Bool {
    word(start) == .a && (word(start - 1) == .times || word(start - 1) == .once)
  }

  func duration(at start: Int) -> DurationPhrase? { duration(at: start, number(at: start)) }

  /// "six months", "a year and a half", "half an hour", "2 years and 3 months", "an hour".
  private func duration(at start: Int, _ phrase: NumberPhrase?) -> DurationPhrase? {
    guard var span = simple(at: start, phrase) else { return nil }
    var index = span.end
    let hasAnd = word(index) == .and
    if hasAnd || isMark(index, UInt8(ascii: ",")) { index += 1 }
    if hasAnd || index == span.end, let part = fraction(at: halfStart(index)),
      word(part.end) != .of, hasAnd, let whole = span.adding(part.value)
    {
      return DurationPhrase(count: whole.count, unit: whole.unit, end: part.end)
    }
    let next = self[index]
    guard next.kind == .number || next.lexeme.cardinal != nil, !next.isOrdinal else {
      return span
    }
    if let more = simple(at: index, number(at: index)), more.unit != span.unit,
      let sum = span.adding(more), !isRelated(more.end)
    {
      span = sum
    } else if span.unit == .hour, let minutes = smallNumber(at: index),
      (10...59).contains(minutes.value),
      !isUnitLike(minutes.end)
    {
      return DurationPhrase(
        count: span.count * 60 + minutes.value, unit: .minute, end: minutes.end)
    }
    return span
  }

  private func halfStart(_ index: Int) -> Int {
    word(index) == .a && word(index + 1) == .half ? index + 1 : index
  }

  private func isRelated(_ end: Int) -> Bool { word(end) == .ago || word(end) == .from }

  private func simple(at start: Int, _ phrase: NumberPhrase?) -> DurationPhrase? {
    if word(start) == .half || self[start].kind == .number, let half = part(of: start) {
      return half
    }
    var count = 1.0
    var index = start + 1
    if let phrase, phrase.form != .pair {
      count = phrase.value
      index = phrase.end
      if phrase.form == .about, word(index) == .of { index += 1 }
    } else if word(start) == .a || word(start) == .an || word(start) == .another {
      if let counted = number(at: start + 1), word(start) == .another {
        count = counted.value
        index = counted.end
      }
    } else if word(start) != .all, word(start) != .full, word(start) != .whole {
      return nil
    } else {
      index = skippingHyphen(index)
    }
    var isBusiness = false
    loop: for _ in 0..<2 {
      switch word(index) {
      case .business, .working: isBusiness = true
      case .calendar, .more, .extra, .additional, .full, .whole, .less, .fewer, .thatOther, .solid,
        .straight:
        break
      default: break loop
      }
      index += 1
    }
    let unitPlace = skippingHyphen(index)
    return unit(unitPlace, count, isBusiness)
  }

  private func unit(_ place: Int, _ count: Double, _ isBusiness: Bool) -> DurationPhrase? {
    guard let unit = shortUnit(place) ?? self[place].lexeme.unit else { return nil }
    var scaled = count
    if word(place) == .fortnight { scaled *= 2 }
    if word(place) == .decade { scaled *= 10 }
    guard scaled < 1e6, let whole = DurationPhrase.whole(scaled, unit) else { return nil }
    return DurationPhrase(
      count: whole.count, unit: whole.unit, end: place + 1, isBusiness: isBusiness)
  }

  /// "3h", "30d", "2m" right behind the digits.
  private func shortUnit(_ place: Int) -> CalendarUnit? {
    guard self[place].isGlued, self[place - 1].kind == .number,
      self[place].end - self[place].start == 1
    else { return nil }
    switch word(place) {
    case .h: return .hour
    case .d: return .day
    case .w: return .week
    case .y: return .year
    case .s: return .second
    case .m: return self[place].isCapital ? nil : .minute
    default: return nil
    }
  }

  /// "half an hour", "half a year", "1/2 hour".
  private func part(of start: Int) -> DurationPhrase? {
    guard let part = fraction(at: start), part.value < 1 else { return nil }
    var index = part.end
    if word(index) == .of { index += 1 }
    if word(index) == .a || word(index) == .an { index += 1 }
    let place = skippingHyphen(index)
    guard let unit = self[place].lexeme.unit ?? (word(place) == .h ? .hour : nil), unit != .second,
      let whole = DurationPhrase.whole(part.value, unit)
    else { return nil }
    return DurationPhrase(count: whole.count, unit: whole.unit, end: skippingHyphen(index) + 1)
  }
}

extension ValueLine.DurationPhrase {
  /// A count in whole units, in a smaller unit when it is not whole.
  static func whole(_ count: Double, _ unit: CalendarUnit) -> (count: Int, unit: CalendarUnit)? {
    if count == count.rounded() { return (Int(clamping: count), unit) }
    guard let (factor, smaller) = unit.smaller else {
      return (Int(clamping: count.rounded()), unit)
    }
    return (Int(clamping: (count * Double(factor)).rounded()), smaller)
  }

  func adding(_ part: Double) -> Self? {
    Self.whole(Double(count) + part, unit).map { Self(count: $0.count, unit: $0.unit, end: end) }
  }

  /// "2 years and 3 months" is 27 months.
  func adding(_ other: Self) -> Self? {
    guard other.unit != unit, let factor = unit.count(of: other.unit) else { return nil }
    return Self(count: count * factor + other.count, unit: other.unit, end: other.end)
  }
}

extension CalendarUnit {
  var smaller: (Int, CalendarUnit)? {
    switch self {
    case .second: nil
    case .minute: (60, .second)
    case .hour: (60, .minute)
    case .day: (24, .hour)
    case .week: (7, .day)
    case .month: (30, .day)
    case .year: (12, .month)
    }
  }

  /// How many of a smaller unit are in one of this, where that is fixed.
  func count(of other: CalendarUnit) -> Int? {
    var factor = 1
    var unit = self
    while unit != other {
      guard let (next, smaller) = unit.smaller else { return nil }
      if unit == .month { return nil }
      factor *= next
      unit = smaller
    }
    return factor
  }
}
