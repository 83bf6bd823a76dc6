import CallModel

/// Shares of the balance.
extension ValueLine {
  /// "half of it", "the full balance", "all of it", "in full".
  mutating func readShare(at start: Int) -> Int? {
    switch word(start) {
    case .the, .all, .whole, .full, .entire, .total: return readWhole(at: start)
    case .in where word(start + 1) == .full:
      return keep(.shareOfBalance(permille: 1000), start, start + 2)
    case .everything where word(start + 1) == .i || word(start + 1) == .you:
      return word(start + 2) == .owe
        ? keep(.shareOfBalance(permille: 1000), start, start + 3) : nil
    default: return nil
    }
  }

  private mutating func readWhole(at start: Int) -> Int? {
    var index = word(start) == .the ? start + 1 : start
    switch word(index) {
    case .all:
      guard word(index + 1) == .of, let end = debtEnd(at: index + 2), start == index else {
        return nil
      }
      return keep(.shareOfBalance(permille: 1000), start, end)
    case .whole, .full, .entire, .total: index += 1
    default: return nil
    }
    if word(index) == .remaining || word(index) == .outstanding { index += 1 }
    guard has(.debt, index) || word(index) == .thing && !isNoun(index + 1) else { return nil }
    if word(start) == .total || word(index - 1) == .total, start == index - 1 { return nil }
    return keep(.shareOfBalance(permille: 1000), start, index + 1)
  }

  /// "it", "that", "the balance", "my debt", "what I owe".
  private func debtEnd(at start: Int) -> Int? {
    switch word(start) {
    case .it, .that, .this, .them, .everything: return start + 1
    case .the, .my, .your, .our:
      var index = start + 1
      for _ in 0..<2 where !has(.debt, index) && word(index) != .thing {
        switch word(index) {
        case .full, .whole, .total, .entire, .remaining, .outstanding, .current: index += 1
        default: break
        }
      }
      return has(.debt, index) || word(index) == .thing ? index + 1 : nil
    case .what: return word(start + 2) == .owe ? start + 3 : nil
    default: return nil
    }
  }

  /// "half of it", "a quarter of the balance", "two thirds", "half" where an amount may stand.
  mutating func readFraction(at start: Int, _ phrase: NumberPhrase?) -> Int? {
    var index = start
    if word(start) == .a { index += 1 }
    let isBelow = (phrase?.value ?? 0) < 10
    guard isBelow, let part = fraction(at: index) ?? fraction(at: start), part.value < 1 else {
      return nil
    }
    let permille = Int((part.value * 1000).rounded())
    let isNamed = word(start) == .half || word(start) != .a && part.end > start + 1
    if word(part.end) == .of {
      if let end = debtEnd(at: part.end + 1) {
        return keep(.shareOfBalance(permille: permille), start, end)
      }
      return isScaled(part.end + 1) ? nil : part.end + 1
    }
    if word(start) == .half, let end = debtEnd(at: part.end) {
      return keep(.shareOfBalance(permille: permille), start, end)
    }
    if isMark(index + 1, UInt8(ascii: "/")) { return readSlash(start, part) }
    guard isNamed, word(part.end) != .a, !isNoun(part.end) || isMoneyCueNear(start) && false else {
      return word(start) == .half && isNoun(part.end) ? part.end : nil
    }
    if word(start) == .half || start - moneyCue <= 6 || has(.function, part.end) {
      return keep(
        .shareOfBalance(permille: permille), start, part.end, others: [.number(part.value)])
    }
    return keep(.number(part.value), start, part.end)
  }

  private func isMoneyCueNear(_ start: Int) -> Bool { start - moneyCue <= 6 }

  private func isScaled(_ index: Int) -> Bool {
    let next = word(index) == .a ? index + 1 : index
    return self[next].lexeme.scale != nil || word(next) == .grand
  }

  private mutating func readSlash(_ start: Int, _ part: (value: Double, end: Int)) -> Int? {
    if let end = debtEnd(at: part.end) {
      return keep(
        .shareOfBalance(permille: Int((part.value * 1000).rounded())), start, end)
    }
    return keep(.number(part.value), start, part.end)
  }
}
