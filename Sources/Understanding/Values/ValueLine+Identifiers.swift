import CallModel

/// What tells one person or account from another: last four, zip, account number.
extension ValueLine {
  /// What the words before have announced, so that the digits after them are no amount.
  enum Identity {
    case lastFour, zip, number

    /// How many digits it has at the least and at the most.
    var digits: ClosedRange<Int> {
      switch self {
      case .lastFour: 4...4
      case .zip: 5...5
      case .number: 3...19
      }
    }
  }

  /// Follows "account number is", "last four of your social are", "zip".
  mutating func noticeIdentity(_ index: Int) {
    let token = self[index]
    if token.kind == .mark {
      if token.mark == UInt8(ascii: "#") || token.mark == UInt8(ascii: ":") || token.mark == 46 {
        return
      }
      identity = nil
      return
    }
    if token.lexeme.roles.contains(.identifies) {
      if identity != .lastFour { identity = token.word == .zip ? .zip : .number }
    } else if !token.lexeme.roles.contains(.links) {
      identity = nil
    }
  }

  mutating func readIdentifier(at start: Int) -> Int? {
    if isLastFour(start) {
      identity = .lastFour
      return readIdentifier(after: start)
    }
    if let identity, let next = readNamed(identity, at: start) { return next }
    return self[start].kind == .number ? readShaped(at: start) : nil
  }

  /// "last four", "last 4 digits of": the words, not yet the number.
  private func isLastFour(_ start: Int) -> Bool {
    guard word(start - 1) == .last, word(start) == .four || self[start].value == 4 else {
      return false
    }
    let next = start + 1
    return has(.links, next) || has(.identifies, next) || self[next].kind == .number
      || self[next].lexeme.cardinal != nil || self[next].kind == .mark
  }

  /// The words between "last four" and its digits, and the digits.
  private mutating func readIdentifier(after start: Int) -> Int? {
    var index = start + 1
    for _ in 0..<8 where self[index].kind == .word || isMark(index, UInt8(ascii: ":")) {
      guard isMark(index, UInt8(ascii: ":")) || has(.links, index) || has(.identifies, index),
        self[index].lexeme.cardinal == nil
      else { break }
      index += 1
    }
    return readNamed(.lastFour, at: index) ?? start + 1
  }

  private mutating func readNamed(_ identity: Identity, at start: Int) -> Int? {
    if self[start].kind == .number {
      guard self[start].decimals == 0, !self[start].hasComma,
        !isMark(start - 1, UInt8(ascii: "$")), self[start].lexeme.unit == nil
      else { return nil }
      return keepGlued(start, identity.digits)
    }
    guard self[start].lexeme.cardinal != nil else { return nil }
    var digits: [UInt8] = []
    let limit = min(identity.digits.upperBound, 12)
    guard let end = spokenDigits(at: start, upTo: limit, into: &digits),
      identity.digits.contains(digits.count), digits.count >= 4,
      self[end].lexeme.scale == nil, !isMoneyUnit(end)
    else { return nil }
    return keep(.identifier(String(decoding: digits, as: UTF8.self)), start, end)
  }

  /// A run of letters, digits and dashes without a space: "AB-12345", "26-CV-01871"; groups of
  /// digits with spaces for a social security or card number.
  private mutating func keepGlued(_ start: Int, _ counts: ClosedRange<Int>) -> Int? {
    var letters: [UInt8] = []
    var digits = 0
    var end = start
    while end - start < 12 {
      let token = self[end]
      if end > start, !token.isGlued {
        guard token.kind == .number, self[end - 1].kind == .number, token.decimals == 0,
          !token.hasComma, digits < 16, counts.upperBound > 5
        else { break }
      }
      if token.kind == .mark {
        guard token.mark == UInt8(ascii: "-"), self[end + 1].isGlued,
          self[end + 1].kind != .mark
        else { break }
      } else if token.kind == .number {
        guard token.decimals == 0, !token.isOrdinal else { break }
        digits += Int(token.digits)
        appendDigits(of: end, to: &letters)
      } else {
        letters += spelling(end)
      }
      end += 1
    }
    guard digits >= counts.lowerBound || (digits > 0 && letters.count >= 4),
      digits <= counts.upperBound, !isUnitLike(end)
    else { return nil }
    return keep(.identifier(String(decoding: letters, as: UTF8.self)), start, end)
  }

  /// The letters of a word in capitals, which is how they stand in an account number.
  private func spelling(_ index: Int) -> [UInt8] {
    bytes[Int(self[index].firstByte)..<Int(self[index].endByte)].compactMap { byte in
      (byte | 32) &- 97 < 26 ? byte & 0xDF : nil
    }
  }

  /// "AB-12345" after "reference number".
  mutating func readLettered(at start: Int) -> Int? {
    guard identity != nil, self[start + 1].isGlued, self[start].kind == .word else { return nil }
    var index = start + 1
    if isMark(index, UInt8(ascii: "-")) { index += 1 }
    guard self[index].kind == .number, self[index].isGlued, self[index].digits >= 2 else {
      return nil
    }
    return keepGlued(start, 2...19)
  }

  /// Numbers that show by their shape what they are: 123-45-6789, a card's sixteen digits, a zip
  /// behind a state.
  private mutating func readShaped(at start: Int) -> Int? {
    let token = self[start]
    guard token.decimals == 0, !token.hasComma, !token.isOrdinal else { return nil }
    if token.digits == 3, isDash(start + 1), self[start + 2].digits == 2, isDash(start + 3),
      self[start + 4].digits == 4, self[start + 4].isGlued
    {
      return keepGlued(start, 9...9)
    }
    if token.digits == 4,
      self[start + 1].digits == 4 || isDash(start + 1) && self[start + 2].digits == 4
    {
      return keepGlued(start, 16...16)
    }
    if (13...16).contains(token.digits) { return keepGlued(start, 13...16) }
    guard token.digits == 5, self[start - 1].kind == .word, self[start - 1].word == .other,
      self[start - 1].isCapital, self[start - 1].end - self[start - 1].start == 2
    else { return nil }
    return keepGlued(start, 5...9)
  }

  private func isDash(_ index: Int) -> Bool {
    isMark(index, UInt8(ascii: "-")) && self[index].isGlued
  }
}
