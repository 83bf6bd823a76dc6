import CallModel

/// What one known word can mean before its neighbours are looked at.
struct Lexeme: Sendable {
  var word = ValueWord.other

  /// 0…99 for a number word below a hundred.
  var cardinal: Int8?

  /// The place in a row that an ordinal word names: "third" is 3.
  var ordinal: Int8?

  /// The power of ten of "hundred", "thousand" and so on.
  var scale: Int8?

  /// 1…12.
  var month: Int8?

  /// 0…6, Monday first.
  var weekday: Int8?
  var unit: CalendarUnit?
  var roles: Roles = []

  /// Whether a value may begin with it.
  var mayBegin = false

  /// Whether nothing is known of it but perhaps its role.
  var isUnknown: Bool {
    word == .other && cardinal == nil && ordinal == nil && scale == nil && month == nil
      && weekday == nil && unit == nil
  }

  /// Whether a word glued to digits leaves them a number: "5mo", but not "180ml".
  var isKnownAfterDigits: Bool {
    !isUnknown && word != .k
  }

  /// What a word does for the meaning of the values near it.
  struct Roles: OptionSet, Sendable {
    let rawValue: UInt16

    /// Speaks of what has happened: a bare date after it lies behind.
    static let past = Roles(rawValue: 1)

    /// Speaks of what is to come: a bare date after it lies ahead.
    static let future = Roles(rawValue: 2)

    /// A bare number after it is money.
    static let money = Roles(rawValue: 4)

    /// May stand right after a whole amount; any other word there is the thing counted.
    static let function = Roles(rawValue: 8)

    /// A number after it tells one person or account from another.
    static let identifies = Roles(rawValue: 16)

    /// May stand between such a word and its number.
    static let links = Roles(rawValue: 32)

    /// A number after it is a label, never money.
    static let labels = Roles(rawValue: 64)

    /// A number after it is a telephone number when it is long enough.
    static let telephones = Roles(rawValue: 128)

    /// A number after it may be an hour.
    static let timeCue = Roles(rawValue: 256)

    /// A day of the month may follow it without "the".
    static let dateCue = Roles(rawValue: 512)

    /// One of what a debt is called: "balance", "amount", "debt".
    static let debt = Roles(rawValue: 1024)

    /// Names a birth, so a date near it lies far behind.
    static let birth = Roles(rawValue: 2048)

    /// A thing that bills number: the second letter, the third notice.
    static let counted = Roles(rawValue: 4096)
  }
}
