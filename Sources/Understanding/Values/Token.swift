/// One word, number or mark of a line, with its place.
struct Token: Sendable {
  var kind: Kind
  var lexeme = Lexeme()

  /// The place in Unicode scalars, as a half-open range.
  var start: Int32
  var end: Int32

  /// Where its bytes are in the line's UTF-8.
  var firstByte: Int32
  var endByte: Int32

  /// Whether nothing stands between it and the token before.
  var isGlued: Bool

  /// The ASCII code of a mark, 0 for anything else.
  var mark: UInt8 = 0

  /// Digits before and after the decimal point, as written.
  var digits: UInt8 = 0
  var decimals: UInt8 = 0
  var hasComma = false

  /// Whether "st", "nd", "rd" or "th" is part of it.
  var isOrdinal = false

  /// Whether a word starts with a capital.
  var isCapital = false
  var value = 0.0

  enum Kind: Sendable { case word, number, mark }

  /// What stands where no token is: before the first and after the last.
  static let none = Token(
    kind: .mark, start: 0, end: 0, firstByte: 0, endByte: 0, isGlued: false, mark: 10)

  var word: ValueWord { lexeme.word }

  /// Whether a sentence ends here.
  var endsSentence: Bool {
    switch mark {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), 10: true
    default: false
    }
  }
}
