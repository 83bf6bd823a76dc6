/// One word of a line as the reader hears it: contractions opened, amounts and names made general.
struct Word: Sendable {
  /// What the word is, as a hash of its plain spelling or of its class.
  var form: UInt64

  /// The same without its ending, so that "paid off" meets "pays off".
  var stem: UInt64

  /// Where its plain spelling stands in the line's bytes; empty for a class.
  var bytes: Range<Int>

  /// Where it stands in the text, in Unicode scalars.
  var span: Range<Int>
  var kind: Kind

  /// Punctuation that stands between the word before and this one.
  var gap: Gap = .none

  /// Whether it was written with a capital letter.
  var isCapital = false

  /// Whether it stands between quotation marks.
  var isQuoted = false

  enum Kind: UInt8, Sendable {
    case word, name, number, money, percent, ordinal, month, weekday, time, date, phone, symbol
    case question, exclamation

    var isAmount: Bool { self == .number || self == .money }
  }

  /// How strongly the punctuation before a word parts it from what came before.
  enum Gap: UInt8, Comparable, Sendable {
    case none, weak, strong
    static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
  }
}
