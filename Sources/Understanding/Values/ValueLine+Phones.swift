import CallModel

/// Telephone numbers in the shapes Americans write and say them.
extension ValueLine {
  mutating func readPhone(at start: Int) -> Int? {
    if self[start].kind == .word { return readSpokenPhone(at: start) }
    var index = start
    if isMark(index, UInt8(ascii: "+")) { index += 1 }
    guard isMark(index, UInt8(ascii: "(")) || self[index].kind == .number,
      !isMark(start - 1, UInt8(ascii: "$"))
    else { return nil }
    var groups: [(first: Int, count: Int)] = []
    var end = index
    while groups.count < 5, let group = nextGroup(index, groups.isEmpty) {
      groups.append((group, Int(self[group].digits)))
      end = group + 1
      index = group + 1
    }
    while !groups.isEmpty, !isPhone(groups.map(\.count), start, groups[0].first, end) {
      groups.removeLast()
      end = (groups.last?.first ?? start) + 1
    }
    guard !groups.isEmpty else { return nil }
    var digits: [UInt8] = []
    for group in groups { appendDigits(of: group.first, to: &digits) }
    return keep(.phone(String(decoding: digits, as: UTF8.self)), start, end)
  }

  /// The next run of digits, behind at most a closing bracket, a separator and a space.
  private func nextGroup(_ start: Int, _ isFirst: Bool) -> Int? {
    var index = start
    for _ in 0..<3 where self[index].kind == .mark {
      switch self[index].mark {
      case UInt8(ascii: "("), UInt8(ascii: ")"): index += 1
      case UInt8(ascii: "-") where !isFirst, UInt8(ascii: ".") where !isFirst: index += 1
      default: return nil
      }
    }
    let token = self[index]
    guard token.kind == .number, token.decimals == 0, !token.hasComma, !token.isOrdinal,
      token.digits <= 11
    else { return nil }
    return index
  }

  private func isPhone(_ counts: [Int], _ start: Int, _ first: Int, _ end: Int) -> Bool {
    if self[end].isGlued, self[end].kind != .mark { return false }
    let isCued = start - phoneCue <= 8 && identity == nil
    switch counts {
    case [3, 3, 4], [3, 7]: return true
    case [6, 4]: return isCued
    case [1, 3, 3, 4], [1, 10]: return self[first].value == 1
    case [10]: return identity == nil && self[first].value >= 2e9
    case [11]: return identity == nil && self[first].value >= 1.2e10 && self[first].value < 2e10
    case [3, 4]:
      let hasMark = self[first + 1].kind == .mark
      return (hasMark && self[first + 1].isGlued || isCued) && identity == nil
    case [7]: return isCued
    default: return false
    }
  }

  func appendDigits(of index: Int, to digits: inout [UInt8]) {
    let token = self[index]
    for byte in bytes[Int(token.firstByte)..<Int(token.endByte)] where byte &- 48 < 10 {
      digits.append(byte)
    }
  }

  /// "three one two five five five oh one eight eight", "eight hundred five five five …".
  private mutating func readSpokenPhone(at start: Int) -> Int? {
    guard let first = self[start].lexeme.cardinal, first < 10, word(start) != .oh,
      isDigitWord(skippingHyphen(start + 1)) || self[start + 1].lexeme.scale == 2
    else { return nil }
    var digits: [UInt8] = []
    guard let end = spokenDigits(at: start, upTo: 11, into: &digits) else { return nil }
    let isWhole = digits.count == 10 || (digits.count == 11 && digits[0] == 49)
    let isLocal = digits.count == 7 && start - phoneCue <= 8
    guard identity == nil, isWhole || isLocal else { return nil }
    return keep(.phone(String(decoding: digits, as: UTF8.self)), start, end)
  }

  private func isDigitWord(_ index: Int) -> Bool {
    if word(index) == .double || word(index) == .triple { return true }
    return self[index].lexeme.cardinal != nil
  }

  /// Digits said one by one, with "double five" and pairs such as "fifty five", to a limit.
  func spokenDigits(at start: Int, upTo limit: Int, into digits: inout [UInt8]) -> Int? {
    var index = start
    while digits.count < limit {
      var place = index
      if place > start, self[place].kind == .mark, self[place].mark != 10 { place += 1 }
      if word(place) == .double || word(place) == .triple, let digit = digitWord(place + 1) {
        let count = word(place) == .double ? 2 : 3
        digits += Array(repeating: digit, count: count)
        index = place + 2
      } else if let pair = belowHundred(at: place), pair.value >= 10 {
        digits.append(UInt8(pair.value / 10) + 48)
        digits.append(UInt8(pair.value % 10) + 48)
        index = pair.end
      } else if let digit = digitWord(place) {
        digits.append(digit)
        index = place + 1
        if self[index].lexeme.scale == 2 {
          digits += [48, 48]
          index += 1
        }
      } else {
        break
      }
    }
    return digits.isEmpty ? nil : index
  }

  private func digitWord(_ index: Int) -> UInt8? {
    if word(index) == .o { return 48 }
    guard self[index].kind == .word, let digit = self[index].lexeme.cardinal, digit < 10 else {
      return nil
    }
    return UInt8(digit) + 48
  }
}
