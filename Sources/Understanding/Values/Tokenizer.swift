/// Cuts the bytes of a line into tokens, once, from left to right.
///
/// It never looks at a byte more than twice, and takes any bytes at all.
struct Tokenizer {
  let bytes: [UInt8]
  let lexicon: ValueLexicon
  private var byte = 0
  private var scalar: Int32 = 0
  private var tokens: [Token] = []
  private var isGlued = false

  init(_ bytes: [UInt8], lexicon: ValueLexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    tokens.reserveCapacity(bytes.count / 4 + 4)
  }

  static func tokens(of bytes: [UInt8], lexicon: ValueLexicon) -> [Token] {
    var tokenizer = Tokenizer(bytes, lexicon: lexicon)
    tokenizer.run()
    return tokenizer.tokens
  }

  private mutating func run() {
    while byte < bytes.count {
      let current = bytes[byte]
      switch current {
      case 32, 9:
        step(1, 1)
        isGlued = false
      case 10, 11, 12, 13:
        isGlued = false
        append(.mark, bytes: 1, scalars: 1, mark: 10)
        isGlued = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"): readNumber()
      case UInt8(ascii: ".") where startsDecimal: readNumber()
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        readWord()
      case 0x80...: readWide()
      case UInt8(ascii: "@"):
        append(.word, bytes: 1, scalars: 1)
        tokens[tokens.count - 1].lexeme = lexicon[Spelling("at")]
      default: append(.mark, bytes: 1, scalars: 1, mark: current)
      }
    }
  }

  private var startsDecimal: Bool {
    guard byte + 1 < bytes.count, isDigit(byte + 1) else { return false }
    guard byte == 0 || !isDigit(byte - 1) else { return false }
    var end = byte + 1
    while isDigit(end) { end += 1 }
    return !(end < bytes.count && bytes[end] == UInt8(ascii: ".") && isDigit(end + 1))
  }

  private func isDigit(_ index: Int) -> Bool {
    index < bytes.count && bytes[index] &- 48 < 10
  }

  private mutating func step(_ count: Int, _ scalars: Int) {
    byte += count
    scalar += Int32(scalars)
  }

  private mutating func append(
    _ kind: Token.Kind, bytes count: Int, scalars: Int, mark: UInt8 = 0,
    lexeme: Lexeme = Lexeme(), isCapital: Bool = false
  ) {
    tokens.append(
      Token(
        kind: kind, lexeme: lexeme, start: scalar, end: scalar + Int32(scalars),
        firstByte: Int32(byte), endByte: Int32(byte + count), isGlued: isGlued, mark: mark,
        isCapital: isCapital))
    step(count, scalars)
    isGlued = true
  }

  /// Digits with thousands commas, one decimal point and an ordinal ending.
  private mutating func readNumber() {
    var index = byte
    var value = 0.0
    var digits = 0
    var hasComma = false
    while index < bytes.count {
      if isDigit(index) {
        value = value * 10 + Double(bytes[index] - 48)
        digits += 1
        index += 1
      } else if bytes[index] == UInt8(ascii: ","), isThousand(after: index, digits, hasComma) {
        hasComma = true
        index += 1
      } else {
        break
      }
    }
    var decimals = 0
    if index < bytes.count, bytes[index] == UInt8(ascii: "."), isDigit(index + 1) {
      var end = index + 1
      while isDigit(end) { end += 1 }
      let isDotted = end < bytes.count && bytes[end] == UInt8(ascii: ".") && isDigit(end + 1)
      let followsDot = byte >= 2 && bytes[byte - 1] == UInt8(ascii: ".") && isDigit(byte - 2)
      if !isDotted, !followsDot {
        decimals = end - index - 1
        value += fraction(index + 1..<end)
        index = end
      }
    }
    guard index > byte else { return append(.mark, bytes: 1, scalars: 1, mark: bytes[byte]) }
    append(.number, bytes: index - byte, scalars: index - byte)
    let last = tokens.count - 1
    tokens[last].value = value
    tokens[last].digits = UInt8(clamping: digits)
    tokens[last].decimals = UInt8(clamping: decimals)
    tokens[last].hasComma = hasComma
    if decimals == 0 { readOrdinalEnding(last) }
  }

  private func fraction(_ range: Range<Int>) -> Double {
    var whole = 0.0
    var scale = 1.0
    for index in range.prefix(15) {
      whole = whole * 10 + Double(bytes[index] - 48)
      scale *= 10
    }
    return whole / scale
  }

  private func isThousand(after comma: Int, _ digits: Int, _ hasComma: Bool) -> Bool {
    guard digits > 0, digits <= 3 || hasComma else { return false }
    return isDigit(comma + 1) && isDigit(comma + 2) && isDigit(comma + 3) && !isDigit(comma + 4)
  }

  private mutating func readOrdinalEnding(_ last: Int) {
    guard byte + 1 < bytes.count, byte + 2 >= bytes.count || !isLetter(bytes[byte + 2]) else {
      return
    }
    switch (bytes[byte] | 32, bytes[byte + 1] | 32) {
    case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
      (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
      tokens[last].isOrdinal = true
      tokens[last].end += 2
      tokens[last].endByte += 2
      step(2, 2)
    default: break
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 }

  /// Letters and the apostrophes between them; the spelling is looked up without apostrophes.
  private mutating func readWord() {
    var key = Spelling()
    var index = byte
    var scalars = 0
    var hasApostrophe = false
    while index < bytes.count {
      let current = bytes[index]
      if isLetter(current) {
        key.append(current | 32)
        index += 1
      } else if current == UInt8(ascii: "'"), index + 1 < bytes.count,
        isLetter(bytes[index + 1])
      {
        index += 1
        hasApostrophe = true
      } else if isCurlyApostrophe(index), index + 3 < bytes.count, isLetter(bytes[index + 3]) {
        index += 3
        hasApostrophe = true
      } else {
        break
      }
      scalars += 1
    }
    var lexeme = lexicon[key]
    // "we'd" is no Wednesday.
    if hasApostrophe, key.count <= 4 { lexeme.weekday = nil }
    append(
      .word, bytes: index - byte, scalars: scalars, lexeme: lexeme,
      isCapital: bytes[byte] < UInt8(ascii: "a"))
    skipAddress(after: lexeme.word)
  }

  /// The rest of a web address, whose digits mean nothing here.
  private mutating func skipAddress(after word: ValueWord) {
    switch word {
    case .http, .https, .www: break
    default: return
    }
    guard byte < bytes.count, bytes[byte] == UInt8(ascii: ":") || bytes[byte] == UInt8(ascii: ".")
    else { return }
    while byte < bytes.count, bytes[byte] > 32 {
      // A byte that goes on with a scalar adds none.
      step(1, bytes[byte] & 0xC0 == 0x80 ? 0 : 1)
    }
  }

  private func isCurlyApostrophe(_ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
      && bytes[index + 2] == 0x99
  }

  /// One scalar beyond ASCII: dashes, currency signs and fractions keep their meaning.
  private mutating func readWide() {
    let first = bytes[byte]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    let count = min(length, bytes.count - byte)
    let code =
      count > 1
      ? UInt32(first) << 16 | UInt32(bytes[byte + 1]) << 8
        | UInt32(count > 2 ? bytes[byte + 2] : 0)
      : 0
    switch code {
    case 0xC2A000, 0xE280AF, 0xE28089, 0xE2808B:
      step(count, 1)
      isGlued = false
    case 0xE28090, 0xE28091, 0xE28092, 0xE28093, 0xE28094, 0xE28892:
      append(.mark, bytes: count, scalars: 1, mark: UInt8(ascii: "-"))
    case 0xC2A300, 0xE282AC: append(.mark, bytes: count, scalars: 1, mark: UInt8(ascii: "$"))
    case 0xC2A200: append(.mark, bytes: count, scalars: 1, mark: Token.centSign)
    case 0xC2BD00: appendFraction(count, 0.5)
    case 0xC2BC00: appendFraction(count, 0.25)
    case 0xC2BE00: appendFraction(count, 0.75)
    case 0xE28593: appendFraction(count, 1.0 / 3)
    case 0xE28594: appendFraction(count, 2.0 / 3)
    default: append(.mark, bytes: count, scalars: 1, mark: Token.unknownSign)
    }
  }

  private mutating func appendFraction(_ count: Int, _ value: Double) {
    append(.number, bytes: count, scalars: 1)
    tokens[tokens.count - 1].value = value
    tokens[tokens.count - 1].decimals = 1
  }
}

extension Token {
  /// Stands for "¢".
  static let centSign: UInt8 = 1

  /// Stands for a letter or sign of no meaning here.
  static let unknownSign: UInt8 = 2
}
