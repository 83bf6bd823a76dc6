import CallModel

/// How often a payment comes back and how many there are.
extension ValueLine {
  /// "six payments", "three equal installments", "12 monthly payments", "a single payment".
  mutating func readCount(at start: Int, _ phrase: NumberPhrase) -> Int? {
    guard let count = phrase.whole, (1...1200).contains(count), phrase.form != .pair else {
      return nil
    }
    return readCount(count, start, phrase.end)
  }

  private mutating func readCount(_ count: Int, _ start: Int, _ end: Int) -> Int? {
    var index = skippingHyphen(end)
    var every: Instalments.Interval?
    for _ in 0..<3 {
      if let interval = adverb(index) {
        every = interval.0
        index = interval.1
      } else if isEvenness(index) {
        index += 1
      } else {
        break
      }
    }
    guard word(index) == .payments || (count == 1 && word(index) == .payment) else { return nil }
    return keep(.instalments(Instalments(count: count, every: every)), start, index + 1)
  }

  private func isEvenness(_ index: Int) -> Bool {
    switch word(index) {
    case .equal, .even, .separate, .more, .easy, .single, .small, .smaller: true
    default: false
    }
  }

  /// "monthly", "bi-weekly", "every two weeks", "a month" behind an amount, "/mo", "per week".
  mutating func readRate(at start: Int) -> Int? {
    if let single = readSingle(at: start) { return single }
    if let minus = readMinus(at: start) { return minus }
    guard let rate = rate(at: start) else { return nil }
    return keep(.instalments(Instalments(count: nil, every: rate.every)), start, rate.end)
  }

  private mutating func readSingle(at start: Int) -> Int? {
    guard word(start) == .a, word(start + 1) == .single, word(start + 2) == .payment else {
      return nil
    }
    return keep(.instalments(Instalments(count: 1, every: nil)), start, start + 3)
  }

  private func rate(at start: Int) -> (every: Instalments.Interval, end: Int)? {
    if let adverb = adverb(start) { return adverb }
    switch word(start) {
    case .every, .each: return everyUnit(start)
    case .per: return single(start + 1)
    case .of:
      guard word(start + 1) == .every || word(start + 1) == .each,
        let rate = everyUnit(start + 1), let last = found.last, last.to == start,
        case .date = last.content
      else { return nil }
      return (isSecondOfTwoDays ? .halfMonth : rate.every, rate.end)
    case .a, .the:
      guard word(start) == .a, let last = found.last, isAmount(last.content),
        last.to == start || (last.to == start - 1 && isMark(start - 1, UInt8(ascii: "-")))
      else { return nil }
      return single(start + 1)
    case .once:
      guard word(start + 1) == .a || word(start + 1) == .every || word(start + 1) == .per else {
        return nil
      }
      return single(start + 2)
    case .twice, .times: return twice(start)
    default: break
    }
    return isMark(start, UInt8(ascii: "/")) && self[start].isGlued ? single(start + 1) : nil
  }

  private var isSecondOfTwoDays: Bool {
    guard found.count >= 2, case .date = found[found.count - 2].content else { return false }
    return found[found.count - 1].from - found[found.count - 2].to <= 2
  }

  private func isAmount(_ content: Value.Content) -> Bool {
    if case .money = content { true } else { false }
  }

  private func single(_ index: Int) -> (every: Instalments.Interval, end: Int)? {
    let unit = self[index].lexeme.unit
    return unit.flatMap { Instalments.Interval($0) }.map { ($0, index + 1) }
  }

  /// "twice a month".
  private func twice(_ start: Int) -> (every: Instalments.Interval, end: Int)? {
    guard word(start) == .twice else { return nil }
    switch word(start + 1) {
    case .a, .per, .each, .every:
      return self[start + 2].lexeme.unit == .month ? (.halfMonth, start + 3) : nil
    case .monthly: return (.halfMonth, start + 2)
    default: return nil
    }
  }

  /// "weekly", "bi-weekly", "semi-monthly".
  private func adverb(_ index: Int) -> (Instalments.Interval, Int)? {
    switch word(index) {
    case .daily: return (.day, index + 1)
    case .weekly: return (.week, index + 1)
    case .biweekly, .fortnightly: return (.twoWeeks, index + 1)
    case .monthly: return (.month, index + 1)
    case .semimonthly, .bimonthly: return (.halfMonth, index + 1)
    case .bi, .semi:
      let next = skippingHyphen(index + 1)
      if word(next) == .weekly { return word(index) == .bi ? (.twoWeeks, next + 1) : nil }
      return word(next) == .monthly ? (.halfMonth, next + 1) : nil
    default: return nil
    }
  }

  /// "every month", "every other Friday", "every 2 weeks", "each Friday".
  private func everyUnit(_ start: Int) -> (every: Instalments.Interval, end: Int)? {
    var index = start + 1
    if word(index) == .single { index += 1 }
    if word(index) == .thatOther || word(index) == .second {
      index += 1
      let isWeekly = self[index].lexeme.weekday != nil || self[index].lexeme.unit == .week
      return isWeekly ? (.twoWeeks, index + 1) : nil
    }
    if self[index].lexeme.weekday != nil { return (.week, index + 1) }
    if let one = single(index) { return one }
    guard let count = smallNumber(at: index) else { return nil }
    switch (count.value, self[count.end].lexeme.unit) {
    case (2, .week), (14, .day): return (.twoWeeks, count.end + 1)
    case (7, .day), (1, .week): return (.week, count.end + 1)
    case (30, .day), (1, .month), (4, .week): return (.month, count.end + 1)
    case (15, .day): return (.halfMonth, count.end + 1)
    default: return nil
    }
  }

  /// Whether "a month", "per week" or "each paycheck" comes next.
  func isRateNext(_ index: Int) -> Bool {
    switch word(index) {
    case .a, .per, .each, .every:
      let next = index + 1
      if let unit = self[next].lexeme.unit { return unit.isDayOrLonger && word(next) != .year }
      switch word(next) {
      case .paycheck, .check, .payment, .payday, .pay, .thatOther: return true
      default: return word(index) == .every && everyUnit(index) != nil
      }
    default:
      if let found = adverb(index) { return word(found.1) != .payments }
      return isMark(index, UInt8(ascii: "/")) && self[index].isGlued && single(index + 1) != nil
    }
  }

  /// "spread it out over six months": one payment a month.
  mutating func readSpread(_ start: Int, _ span: DurationPhrase) -> Int? {
    guard start - spreadCue <= 6, word(start - 1) == .over || word(start - 1) == .across,
      let months = span.months
    else { return nil }
    return keep(
      .instalments(Instalments(count: months, every: .month)), spreadCue, span.end)
  }

  /// Brings together what was said apart: "four payments of $50 every two weeks",
  /// "a month for six months".
  mutating func joinInstalments() {
    guard found.count > 1 else { return }
    var kept: [Piece] = []
    kept.reserveCapacity(found.count)
    for piece in found {
      if let last = kept.indices.last, let whole = joined(kept[last], piece) {
        kept[last] = whole
      } else if kept.count >= 2,
        let whole = around(kept[kept.count - 2], kept[kept.count - 1], piece)
      {
        kept[kept.count - 2] = whole
      } else {
        kept.append(piece)
      }
    }
    found = kept
  }

  /// Instalments right after instalments, or "for six months" after how often.
  private func joined(_ left: Piece, _ right: Piece) -> Piece? {
    guard case .instalments(let first) = left.content else { return nil }
    let isNear = right.from == left.to
    switch right.content {
    case .instalments(let second) where isNear && first.every == nil && second.count == nil:
      let whole = Instalments(count: first.count, every: second.every)
      return Piece(content: .instalments(whole), from: left.from, to: right.to)
    case .duration(let count, let unit)
    where first.count == nil && right.from == left.to + 1
      && (word(left.to) == .for || word(left.to) == .over):
      guard let every = first.every, let times = every.times(in: count, unit) else { return nil }
      return Piece(
        content: .instalments(Instalments(count: times, every: every)), from: left.from,
        to: right.to)
    default: return nil
    }
  }

  private func around(_ left: Piece, _ money: Piece, _ right: Piece) -> Piece? {
    guard case .instalments(let first) = left.content, first.every == nil,
      case .money = money.content, case .instalments(let second) = right.content,
      second.count == nil, right.from == money.to, money.from <= left.to + 1
    else { return nil }
    let whole = Instalments(count: first.count, every: second.every)
    return Piece(content: .instalments(whole), from: left.from, to: right.to)
  }
}

extension ValueLine.DurationPhrase {
  var months: Int? {
    switch unit {
    case .month: count
    case .year: count * 12
    default: nil
    }
  }
}

extension Instalments.Interval {
  init?(_ unit: CalendarUnit) {
    switch unit {
    case .day: self = .day
    case .week: self = .week
    case .month: self = .month
    default: return nil
    }
  }

  /// How many payments there are in a length of time.
  func times(in count: Int, _ unit: CalendarUnit) -> Int? {
    switch (self, unit) {
    case (.day, .day), (.week, .week), (.month, .month): count
    case (.month, .year): count * 12
    case (.halfMonth, .month): count * 2
    case (.halfMonth, .year): count * 24
    case (.twoWeeks, .week): count % 2 == 0 ? count / 2 : nil
    case (.week, .year): count * 52
    case (.twoWeeks, .year): count * 26
    default: nil
    }
  }
}
