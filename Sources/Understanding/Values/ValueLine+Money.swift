import CallModel

/// Amounts of money, with and without a sign or a word for it.
extension ValueLine {
  mutating func readMoney(at start: Int) -> Int? { readMoney(at: start, number(at: start)) }

  mutating func readMoney(at start: Int, _ phrase: NumberPhrase?) -> Int? {
    if let amount = explicit(at: start, phrase) {
      return keep(.money(.dollars(amount.value)), start, change(amount.end))
    }
    guard let phrase, !isTold(start) else { return nil }
    let value = phrase.value + (phrase.cents ?? 0) / 100
    guard isMoney(start, phrase) else { return nil }
    return keep(.money(.dollars(value)), start, change(phrase.end))
  }

  /// "fifteen hundred and change" is still fifteen hundred.
  private func change(_ end: Int) -> Int {
    word(end) == .and && word(end + 1) == .change ? end + 2 : end
  }

  /// An amount that says what it is: a sign, "dollars", "bucks", "a grand", "cents".
  private func explicit(at start: Int, _ phrase: NumberPhrase?) -> (value: Double, end: Int)? {
    if isMark(start, UInt8(ascii: "$")) || word(start) == .usd { return signed(at: start) }
    if let phrase { return counted(start, phrase) }
    guard word(start) == .a || word(start) == .half else { return nil }
    if word(start) == .half {
      guard word(start + 1) == .a, word(start + 2) == .grand else { return nil }
      return (500, start + 3)
    }
    switch word(start + 1) {
    case .grand:
      if word(start + 2) == .and, word(start + 3) == .a, word(start + 4) == .half {
        return (1500, start + 5)
      }
      return (1000, start + 2)
    case .dollars where self[start + 1].lexeme.roles.isEmpty: return withCents(1, start + 2)
    default: return nil
    }
  }

  private func signed(at start: Int) -> (value: Double, end: Int)? {
    guard let phrase = number(at: start + 1), phrase.form != .about else { return nil }
    var end = phrase.end
    if word(end) == .usd || word(end) == .dollars || word(end) == .bucks { end += 1 }
    let value = phrase.value + (phrase.cents ?? 0) / 100
    return withCents(value, end)
  }

  /// A number and its word: "50 bucks", "ninety-nine cents", "five grand", "200$".
  private func counted(_ start: Int, _ phrase: NumberPhrase) -> (value: Double, end: Int)? {
    let value = phrase.value + (phrase.cents ?? 0) / 100
    var index = skippingHyphen(phrase.end)
    if phrase.form == .about, word(index) == .of { index += 1 }
    if word(index) == .us, word(index + 1) == .dollars || isMark(index + 1, UInt8(ascii: "$")) {
      return (value, index + 2)
    }
    switch word(index) {
    case .dollars, .bucks, .usd: return withCents(value, index + 1)
    case .grand: return (value * 1000, index + 1)
    case .cents, .cent, .pennies: return (value / 100, index + 1)
    case .nickels: return (value / 20, index + 1)
    case .dimes: return (value / 10, index + 1)
    case .c where self[index].isGlued || index == phrase.end: return (value / 100, index + 1)
    default: break
    }
    if isMark(index, Token.centSign) { return (value / 100, index + 1) }
    if isMark(index, UInt8(ascii: "$")), self[index + 1].kind != .number {
      return (value, index + 1)
    }
    return nil
  }

  /// "and fifty cents", "20 dollars 43".
  private func withCents(_ value: Double, _ end: Int) -> (value: Double, end: Int) {
    let index = word(end) == .and ? end + 1 : end
    guard let small = smallNumber(at: index), small.value < 100 else { return (value, end) }
    let hasWord =
      word(small.end) == .cents || word(small.end) == .cent || isMark(small.end, Token.centSign)
      || (word(small.end) == .c && self[small.end].isGlued)
    if hasWord { return (value + Double(small.value) / 100, small.end + 1) }
    let isLoose =
      (index > end || word(end - 1) == .dollars && small.value >= 10)
      && self[small.end].endsSentence && value == value.rounded()
    return isLoose ? (value + Double(small.value) / 100, small.end) : (value, end)
  }

  /// A word before that makes the number a label: "option 3", "apartment 12".
  private func isTold(_ start: Int) -> Bool {
    has(.labels, start - 1) || isMark(start - 1, UInt8(ascii: "#"))
      || (self[start].isGlued && self[start - 1].kind == .word)
  }

  /// Whether a bare number is an amount, from the words around it.
  private func isMoney(_ start: Int, _ phrase: NumberPhrase) -> Bool {
    guard phrase.form != .about, !isInPercent(phrase.end) else { return false }
    if self[phrase.end].isGlued, self[phrase.end].kind == .word { return false }
    if let second = joined(phrase.end) {
      if isMark(phrase.end + 1, UInt8(ascii: "$")) || isMoneyUnit(second.end) { return true }
    }
    guard phrase.value >= 5 || phrase.form == .pair, !isYear(start) else { return false }
    if isRateNext(phrase.end) { return true }
    if isMoneyBefore(start - 1) { return !isNounHere(phrase.end) }
    if isNounHere(phrase.end) { return false }
    if phrase.form == .hundreds || phrase.form == .thousands && start - moneyCue <= 8 {
      return true
    }
    switch word(phrase.end) {
    case .down, .upfront, .then, .now, .apiece, .today: return phrase.value >= 10
    case .up: return word(phrase.end + 1) == .front
    case .on, .by:
      if isDateNext(phrase.end + 1) { return phrase.value >= 10 }
    default: break
    }
    if phrase.cents != nil || isSaidAmount(start, phrase) { return true }
    return start - moneyCue <= 8 && !isAfterTimes(start)
  }

  /// "settled in 1952".
  private func isYear(_ start: Int) -> Bool {
    guard fourDigits(start) != nil else { return false }
    switch word(start - 1) {
    case .in, .since, .year: return true
    default: return false
    }
  }

  /// "it was twenty-three forty": two numbers said as one behind "is" or "was", unless a year.
  private func isSaidAmount(_ start: Int, _ phrase: NumberPhrase) -> Bool {
    guard phrase.form == .pair, !(1900...2099).contains(phrase.value) else { return false }
    return word(start - 1) == .be || word(start - 1) == .was
  }

  /// A noun behind the number, unless it is what a payment is called: "a 300 down payment".
  private func isNounHere(_ end: Int) -> Bool {
    guard isNoun(end) else { return false }
    return !has(.money, end)
  }

  private func isInPercent(_ end: Int) -> Bool {
    guard let second = joined(end) else { return false }
    return percentEnd(second.end) != nil
  }

  /// "the 15th" or a weekday or month.
  private func isDateNext(_ index: Int) -> Bool {
    if self[index].lexeme.weekday != nil || self[index].lexeme.month != nil { return true }
    return word(index) == .the && dayNumber(at: index + 1)?.isOrdinal == true
  }

  /// "$100 or 150": the amount before lends its meaning.
  private func isMoneyBefore(_ joint: Int) -> Bool {
    switch word(joint) {
    case .or, .to, .and: break
    default: guard isMark(joint, UInt8(ascii: "-")) else { return false }
    }
    guard let last = found.last, last.to == joint, case .money = last.content else { return false }
    return true
  }

  private func isAfterTimes(_ start: Int) -> Bool { word(start - 1) == .times }
}
