/// Numbers in words, as they are said: "eighteen forty-two", "two hundred and five thousand".
extension ValueLine {
  /// One to ninety-nine in words.
  func belowHundred(at start: Int) -> (value: Int, end: Int)? {
    guard self[start].kind == .word, let first = self[start].lexeme.cardinal else { return nil }
    guard first >= 20 else { return (Int(first), start + 1) }
    let next = skippingHyphen(start + 1)
    if let unit = self[next].lexeme.cardinal, (1...9).contains(unit), word(next) != .oh {
      return (Int(first + unit), next + 1)
    }
    return (Int(first), start + 1)
  }

  func words(at start: Int) -> NumberPhrase? {
    guard let first = belowHundred(at: start) else { return nil }
    var phrase = NumberPhrase(value: Double(first.value), end: first.end, form: .words)
    let next = skippingHyphen(first.end)
    if word(next) == .point, let spoken = pointDigits(at: next) {
      phrase.value += spoken.value
      phrase.end = spoken.end
      return scaled(phrase)
    }
    if word(next) == .dozen {
      phrase.value *= 12
      phrase.end = next + 1
      return phrase
    }
    if let scale = self[next].lexeme.scale {
      if scale == 2, first.value > 10, first.value % 10 != 0 { phrase.form = .hundreds }
      return scaled(phrase)
    }
    return pair(phrase, first.value, at: next) ?? withHalf(phrase)
  }

  /// The scale words and smaller parts that follow a number: "2.5 million", "hundred and fifty".
  func scaled(_ phrase: NumberPhrase) -> NumberPhrase {
    var total = 0.0
    var group = phrase.value
    var end = phrase.end
    var mayGrow = false
    var last = 1.0
    for _ in 0..<16 {
      let next = skippingHyphen(end)
      if let scale = self[next].lexeme.scale {
        if scale == 2 {
          group *= 100
        } else if group == 0 {
          total *= NumberPhrase.power(scale)
        } else {
          total += group * NumberPhrase.power(scale)
          group = 0
        }
        last = NumberPhrase.power(scale)
        end = next + 1
        mayGrow = true
      } else if mayGrow, let part = part(at: end, after: group) {
        group += Double(part.value)
        end = part.end
        mayGrow = false
      } else {
        break
      }
    }
    guard end > phrase.end else { return phrase }
    var result = phrase
    result.value = total + group
    result.end = end
    if mayGrow, let part = scaledPart(at: end) {
      result.value += part.value * last
      result.end = part.end
    }
    if word(result.end) == .point, let spoken = pointDigits(at: result.end) {
      result.value += spoken.value
      result.end = spoken.end
    }
    return mayGrow ? result : withHalf(result)
  }

  /// "a million and a half" is half a million more.
  private func scaledPart(at end: Int) -> (value: Double, end: Int)? {
    guard word(end) == .and else { return nil }
    let index = word(end + 1) == .a ? end + 2 : end + 1
    guard let part = fraction(at: index), part.value < 1, word(part.end) != .of,
      self[part.end].lexeme.scale == nil
    else { return nil }
    return part
  }

  /// The tens and units after a scale word, with or without "and".
  private func part(at end: Int, after group: Double) -> (value: Int, end: Int)? {
    var index = skippingHyphen(end)
    let hasAnd = word(index) == .and
    if hasAnd { index += 1 }
    let isDigits = self[index].kind == .number
    guard let part = smallNumber(at: index), part.value > 0,
      !isDigits || hasAnd && !isUnitLike(part.end) && !isNoun(part.end)
        || self[part.end].lexeme.scale == 2 && group == 0,
      !(hasAnd && fraction(at: index) != nil)
    else { return nil }
    let next = self[skippingHyphen(part.end)]
    if next.lexeme.scale == 2, group > 0 { return nil }
    if hasAnd, next.word == .cents || next.word == .dollars || next.word == .payments {
      return next.word == .dollars ? part : nil
    }
    return part
  }

  /// "two fifty", "four oh five", "eighteen forty-two seventeen".
  private func pair(_ phrase: NumberPhrase, _ first: Int, at next: Int) -> NumberPhrase? {
    guard first >= 1 else { return nil }
    var phrase = phrase
    if word(next) == .oh, let unit = self[next + 1].lexeme.cardinal, (1...9).contains(unit) {
      phrase.value = Double(first * 100) + Double(unit)
      phrase.end = next + 2
    } else {
      guard let second = belowHundred(at: next), second.value >= 10 else { return nil }
      phrase.value = Double(first * 100 + second.value)
      phrase.end = second.end
    }
    phrase.form = .pair
    if let cents = belowHundred(at: skippingHyphen(phrase.end)), cents.value >= 10,
      self[cents.end].lexeme.scale == nil
    {
      phrase.cents = Double(cents.value)
      phrase.end = cents.end
    }
    return phrase
  }

  /// What is said after "point": "five", "two five", "75".
  func pointDigits(at point: Int) -> (value: Double, end: Int)? {
    var index = point + 1
    if self[index].kind == .number, self[index].decimals == 0, self[index].digits <= 6 {
      var scale = 1.0
      for _ in 0..<self[index].digits { scale *= 10 }
      return (self[index].value / scale, index + 1)
    }
    if let tens = belowHundred(at: index), tens.value >= 10 {
      return (Double(tens.value) / 100, tens.end)
    }
    var value = 0.0
    var scale = 1.0
    while index < point + 10, let digit = self[index].lexeme.cardinal, digit < 10 {
      value = value * 10 + Double(digit)
      scale *= 10
      index += 1
    }
    return index == point + 1 ? nil : (value / scale, index)
  }
}

extension NumberPhrase {
  static func power(_ scale: Int8) -> Double {
    switch scale {
    case 2: 1e2
    case 3: 1e3
    case 6: 1e6
    case 9: 1e9
    case 12: 1e12
    default: 1
    }
  }
}
