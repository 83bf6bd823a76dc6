/// Numbers in digits, rough numbers and fractions.
extension ValueLine {
  /// The number that starts here.
  func number(at start: Int) -> NumberPhrase? {
    let token = self[start]
    if token.kind == .number { return token.isOrdinal ? nil : digits(at: start) }
    guard token.kind == .word else { return nil }
    switch token.word {
    case .a, .an, .another: return article(at: start)
    case .couple, .few, .several, .dozen, .pair: return rough(at: start, from: start)
    case .half, .quarter: return halfOfScale(at: start)
    default: break
    }
    if token.lexeme.scale != nil {
      return scaled(NumberPhrase(value: 1, end: start, form: .words))
    }
    return token.lexeme.cardinal == nil ? nil : words(at: start)
  }

  /// "1,842.17", "2.5 million", "1.2k", "5 1/2".
  private func digits(at start: Int) -> NumberPhrase {
    var phrase = NumberPhrase(value: self[start].value, end: start + 1, form: .digits)
    if self[start + 1].isGlued, let power = letterPower(start + 1) {
      phrase.value *= power
      phrase.end += 1
      phrase.form = power == 1000 ? .thousands : .digits
      return phrase
    }
    if self[start].decimals == 0, self[start].digits <= 3,
      let part = slashFraction(at: start + 1), part.value < 1, !self[start + 1].isGlued
    {
      phrase.value += part.value
      phrase.end = part.end
    }
    if word(phrase.end) == .point, let spoken = pointDigits(at: phrase.end) {
      phrase.value += spoken.value
      phrase.end = spoken.end
    }
    if word(phrase.end) == .dozen {
      phrase.value *= 12
      phrase.end += 1
    }
    return withHalf(scaled(phrase))
  }

  /// k, m, mm, b right behind digits, when no letter follows: not "5mo", and not "401k".
  private func letterPower(_ index: Int) -> Double? {
    guard !(self[index + 1].isGlued && self[index + 1].kind == .word) else { return nil }
    let number = self[index - 1]
    switch word(index) {
    case .k: return number.value == 401 && number.decimals == 0 ? nil : 1e3
    case .m: return self[index].isCapital ? 1e6 : nil
    case .mm, .mil: return 1e6
    case .b, .bn: return 1e9
    default: return nil
    }
  }

  /// "a hundred", "a couple of", but not the "an" of "an hour".
  private func article(at start: Int) -> NumberPhrase? {
    switch word(start + 1) {
    case .couple, .few, .dozen, .pair: return rough(at: start + 1, from: start)
    default: break
    }
    guard word(start) != .another, self[start + 1].lexeme.scale != nil else { return nil }
    return scaled(NumberPhrase(value: 1, end: start + 1, form: .words))
  }

  private func rough(at index: Int, from start: Int) -> NumberPhrase? {
    let value: Double
    switch word(index) {
    case .couple, .pair: value = 2
    case .few, .several: value = 3
    default: value = 12
    }
    let phrase = NumberPhrase(value: value, end: index + 1, form: .about)
    let next = word(index + 1) == .of ? index + 2 : index + 1
    guard self[next].lexeme.scale != nil else { return phrase }
    return scaled(NumberPhrase(value: value, end: next, form: .words))
  }

  /// "half a million".
  private func halfOfScale(at start: Int) -> NumberPhrase? {
    let part = word(start) == .half ? 0.5 : 0.25
    let index = word(start + 1) == .a ? start + 2 : start + 1
    if word(index) == .dozen { return NumberPhrase(value: 12 * part, end: index + 1, form: .words) }
    guard let scale = self[index].lexeme.scale, scale > 2 else { return nil }
    return NumberPhrase(value: NumberPhrase.power(scale) * part, end: index + 1, form: .words)
  }

  /// "six and a half", "two and three quarters".
  func withHalf(_ phrase: NumberPhrase) -> NumberPhrase {
    guard word(phrase.end) == .and, phrase.value < 1000 else { return phrase }
    let index = word(phrase.end + 1) == .a ? phrase.end + 2 : phrase.end + 1
    guard let part = fraction(at: index), word(part.end) != .of, word(part.end) != .now else {
      return phrase
    }
    var phrase = phrase
    phrase.value += part.value
    phrase.end = part.end
    return self[part.end].lexeme.scale == nil ? phrase : scaled(phrase)
  }

  /// A part below one: "half", "two thirds", "three quarters", "1/4".
  func fraction(at start: Int) -> (value: Double, end: Int)? {
    if word(start) == .half { return (0.5, start + 1) }
    if self[start].decimals == 1, self[start].digits == 0, self[start].value < 1,
      self[start].value > 0, self[start].end - self[start].start == 1
    {
      return (self[start].value, start + 1)
    }
    if let slash = slashFraction(at: start) { return slash }
    if let parts = denominator(start), parts <= 4 { return (1 / Double(parts), start + 1) }
    let count: Int
    if let cardinal = self[start].lexeme.cardinal, (1...9).contains(cardinal) {
      count = Int(cardinal)
    } else if self[start].kind == .number, self[start].digits == 1, !self[start].isOrdinal {
      count = Int(self[start].value)
    } else if word(start) == .a {
      count = 1
    } else {
      return nil
    }
    let next = skippingHyphen(start + 1)
    guard let parts = denominator(next), count < parts else { return nil }
    return (Double(count) / Double(parts), next + 1)
  }

  /// "third", "quarters", "fifths".
  private func denominator(_ index: Int) -> Int? {
    switch word(index) {
    case .quarter, .quarters: return 4
    case .thirds: return 3
    case .fourths: return 4
    case .fifths: return 5
    case .eighths: return 8
    case .tenths: return 10
    case .sixths: return 6
    case .sevenths: return 7
    case .ninths: return 9
    case .hundredths: return 100
    default: break
    }
    guard let ordinal = self[index].lexeme.ordinal, ordinal > 2, ordinal <= 10,
      self[index].kind == .word
    else { return nil }
    return Int(ordinal)
  }

  /// "1/2", digits glued to the slash.
  func slashFraction(at start: Int) -> (value: Double, end: Int)? {
    let (top, bottom) = (self[start], self[start + 2])
    guard top.kind == .number, isMark(start + 1, UInt8(ascii: "/")), self[start + 1].isGlued,
      bottom.kind == .number, bottom.isGlued, top.decimals == 0, bottom.decimals == 0,
      top.value < bottom.value, top.value > 0, !isMark(start + 3, UInt8(ascii: "/"))
    else { return nil }
    return (top.value / bottom.value, start + 3)
  }
}
