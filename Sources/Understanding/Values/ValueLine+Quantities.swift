import CallModel

/// What a number counts: payments, days, percent, dollars, or nothing in particular.
extension ValueLine {
  mutating func readQuantity(at start: Int) -> Int? {
    let phrase = number(at: start)
    if let next = readDuration(at: start, phrase) { return next }
    if let next = readFraction(at: start, phrase) { return next }
    if let phrase {
      if let next = readCount(at: start, phrase) ?? readPercent(at: start, phrase) { return next }
    }
    if let next = readMoney(at: start, phrase) { return next }
    guard let phrase else { return readPercentOf(at: start) ?? readOrdinal(at: start) }
    return readNumber(at: start, phrase)
  }

  /// "20%", "twenty percent", "between 40 and 60 percent".
  private mutating func readPercent(at start: Int, _ phrase: NumberPhrase) -> Int? {
    if let end = percentEnd(phrase.end) {
      return keep(.percent(phrase.value), start, end)
    }
    guard let second = joined(phrase.end), percentEnd(second.end) != nil else { return nil }
    return keep(.percent(phrase.value), start, phrase.end)
  }

  /// "per cent of twenty-two", as some dictate it.
  private mutating func readPercentOf(at start: Int) -> Int? {
    guard start == 0, let end = percentEnd(start), word(end) == .of,
      let phrase = number(at: end + 1)
    else { return nil }
    return keep(.percent(phrase.value), start, phrase.end)
  }

  func percentEnd(_ index: Int) -> Int? {
    if isMark(index, UInt8(ascii: "%")) { return index + 1 }
    switch word(index) {
    case .percent, .pct: return index + 1
    case .percentage: return word(index + 1) == .points ? index + 2 : index + 1
    case .per: return word(index + 1) == .cent ? index + 2 : nil
    default: return nil
    }
  }

  /// The number behind "to", "or", "and" or a dash: what is said of it holds for the one before.
  func joined(_ index: Int) -> NumberPhrase? {
    switch word(index) {
    case .to, .or, .and: break
    default: guard isMark(index, UInt8(ascii: "-")) else { return nil }
    }
    return number(at: isMark(index + 1, UInt8(ascii: "$")) ? index + 2 : index + 1)
  }

  /// A number that is nothing else.
  private mutating func readNumber(at start: Int, _ phrase: NumberPhrase) -> Int? {
    if isInWord(start, phrase.end) { return phrase.end }
    if phrase.form == .about, word(start) != .a, word(phrase.end) == .of, word(start) == .few {
      return nil
    }
    if word(phrase.end) == .over, let whole = number(at: phrase.end + 1), whole.value > 0,
      self[whole.end].endsSentence, phrase.value < whole.value
    {
      return keep(.number(phrase.value / whole.value), start, whole.end)
    }
    if self[start].kind == .word {
      if phrase.value == 1, phrase.end == start + 1, word(start) == .one, !isAlone(start) {
        return phrase.end
      }
      if word(start) == .oh { return nil }
      if phrase.form == .about, word(start) == .pair || word(start) == .few,
        !isAlone(start)
      {
        return nil
      }
    }
    if case .thousands = phrase.form {
      return keep(
        .money(.dollars(phrase.value)), start, phrase.end, others: [.number(phrase.value)])
    }
    return keep(.number(phrase.value), start, phrase.end)
  }

  private func isAlone(_ start: Int) -> Bool {
    (start == 0 && start + 1 >= tokens.count) || has(.labels, start - 1)
  }

  /// "W-2", "401k", "24/7": digits that are part of a name.
  private func isInWord(_ start: Int, _ end: Int) -> Bool {
    guard self[start].kind == .number else { return false }
    if isMark(start - 1, UInt8(ascii: "-")), self[start].isGlued, self[start - 1].isGlued,
      self[start - 2].kind == .word, self[start - 2].end - self[start - 2].start == 1
    {
      return true
    }
    if self[start].isGlued, self[start - 1].kind == .word { return true }
    return self[end].isGlued && self[end].kind == .word && !self[end].lexeme.isKnownAfterDigits
  }

  /// "the third notice", "2nd payment": the place in a row.
  private mutating func readOrdinal(at start: Int) -> Int? {
    guard let day = dayNumberOrMore(at: start), day.value >= 2 else { return nil }
    guard self[day.end].kind == .word, !has(.function, day.end) else { return nil }
    if day.value == 2, self[start].kind == .word, !has(.counted, day.end) { return nil }
    return keep(.number(Double(day.value)), start, day.end)
  }

  private func dayNumberOrMore(at start: Int) -> (value: Int, end: Int)? {
    let token = self[start]
    if token.isOrdinal { return (Int(clamping: token.value), start + 1) }
    if let ordinal = token.lexeme.ordinal { return (Int(ordinal), start + 1) }
    return nil
  }

  mutating func readNegative(at start: Int) -> Int? {
    guard self[start + 1].isGlued, !self[start].isGlued,
      self[start + 1].kind == .number
        || isMark(start + 1, UInt8(ascii: "$")), self[start - 1].kind != .number
    else { return nil }
    return negated(start, from: start + 1)
  }

  /// "minus five", "negative 1.5".
  mutating func readMinus(at start: Int) -> Int? {
    guard word(start) == .minus || word(start) == .negative else { return nil }
    return negated(start, from: start + 1)
  }

  private mutating func negated(_ start: Int, from index: Int) -> Int? {
    let count = found.count
    let next = isMark(index, UInt8(ascii: "$")) ? readMoney(at: index) : readPlain(at: index)
    guard let next, found.count == count + 1 else {
      found.removeLast(found.count - count)
      return nil
    }
    found[count].from = start
    switch found[count].content {
    case .number(let value): found[count].content = .number(-value)
    case .money(let money) where !found[count].others.isEmpty:
      found[count].content = .number(-Double(money.cents) / 100)
      found[count].others = []
    case .percent(let value): found[count].content = .percent(-value)
    case .money(let money): found[count].content = .money(Money(cents: -money.cents))
    default: break
    }
    return next
  }

  private mutating func readPlain(at index: Int) -> Int? {
    guard let phrase = number(at: index), dayPhrase(at: index) == nil,
      duration(at: index) == nil
    else { return nil }
    return readPercent(at: index, phrase) ?? readNumber(at: index, phrase)
  }

  /// Whether the word here is what a number counts: days, percent, dollars, payments.
  func isUnitLike(_ index: Int) -> Bool {
    let token = self[skippingHyphen(index)]
    return token.lexeme.unit != nil || token.lexeme.scale != nil || percentEnd(index) != nil
      || isMoneyUnit(index) || token.word == .payments
  }

  func isMoneyUnit(_ index: Int) -> Bool {
    switch word(index) {
    case .dollars, .bucks, .usd, .grand, .cents, .cent: true
    default: isMark(index, UInt8(ascii: "$")) && self[index].isGlued
    }
  }

  /// Whether a word here names the thing counted, rather than going on with the sentence.
  func isNoun(_ index: Int) -> Bool {
    let token = self[index]
    guard token.kind == .word else { return token.mark == Token.unknownSign && token.isGlued }
    let lexeme = token.lexeme
    return !lexeme.roles.contains(.function) && lexeme.weekday == nil && lexeme.month == nil
      && lexeme.cardinal == nil
  }
}

extension Money {
  static func dollars(_ value: Double) -> Money {
    Money(cents: Int(clamping: (value * 100).rounded()))
  }
}
