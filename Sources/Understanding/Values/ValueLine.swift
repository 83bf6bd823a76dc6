import CallModel

/// One line while it is being read: its tokens, what was found and what the words so far lead to.
///
/// Every reader takes a token's place and gives the place after what it consumed, or `nil`. None
/// looks further than a few tokens, so the time grows with the length of the line only.
struct ValueLine {
  let tokens: [Token]
  let bytes: [UInt8]
  let today: Day?
  var found: [Piece] = []

  /// Whether the words before speak of what has happened.
  var isPast = false

  /// Whether this sentence speaks of a birth.
  var isBirth = false

  /// The last word of money, of a telephone and of spreading in this sentence.
  var moneyCue = -100
  var phoneCue = -100
  var spreadCue = -100

  /// What the next digits identify, while the words since lead on to them.
  var identity: Identity?

  /// The last date found, for "the Friday after".
  var lastDay: Day?

  /// How many days this day is counted from: "a week from the Friday after Easter".
  private var depth = 0

  /// One value over its tokens, `from..<to`.
  struct Piece {
    var content: Value.Content
    var others: [Value.Content] = []
    var from: Int
    var to: Int
  }

  init(tokens: [Token], bytes: [UInt8], today: Day?) {
    self.tokens = tokens
    self.bytes = bytes
    self.today = today
  }

  subscript(index: Int) -> Token {
    index >= 0 && index < tokens.count ? tokens[index] : .none
  }

  /// The day that another is counted from, a few steps deep at most.
  func baseDay(at start: Int) -> DayPhrase? {
    guard depth < 2 else { return nil }
    var inner = self
    inner.depth += 1
    return inner.dayPhrase(at: start)
  }

  func word(_ index: Int) -> ValueWord { self[index].lexeme.word }

  func isMark(_ index: Int, _ mark: UInt8) -> Bool { self[index].mark == mark }

  func has(_ role: Lexeme.Roles, _ index: Int) -> Bool {
    self[index].lexeme.roles.contains(role)
  }

  /// The place after a hyphen that joins two words, or the same place.
  func skippingHyphen(_ index: Int) -> Int {
    isMark(index, UInt8(ascii: "-")) && self[index + 1].kind != .mark ? index + 1 : index
  }

  /// Keeps a value and gives the place after its words.
  mutating func keep(
    _ content: Value.Content, _ from: Int, _ to: Int, others: [Value.Content] = []
  ) -> Int {
    found.append(Piece(content: content, others: others, from: from, to: to))
    return to
  }

  mutating func read() {
    var index = 0
    while index < tokens.count {
      if let next = readValue(at: index), next > index {
        identity = nil
        index = next
      } else {
        notice(index)
        index += 1
      }
    }
    joinInstalments()
  }

  /// The values as the caller gets them, with spans in Unicode scalars.
  var values: [Value] {
    found.map { piece in
      Value(
        piece.content, span: Int(self[piece.from].start)..<Int(self[piece.to - 1].end),
        otherReadings: piece.others)
    }
  }

  /// The readers in the order in which they may claim a token.
  private mutating func readValue(at index: Int) -> Int? {
    let token = tokens[index]
    if token.kind == .mark {
      switch token.mark {
      case UInt8(ascii: "$"): return readMoney(at: index)
      case UInt8(ascii: "("), UInt8(ascii: "+"): return readPhone(at: index)
      case UInt8(ascii: "/"): return readRate(at: index)
      case UInt8(ascii: "-"): return readNegative(at: index)
      default: return nil
      }
    }
    if token.kind == .number || token.lexeme.cardinal != nil {
      return readPhone(at: index) ?? readIdentifier(at: index) ?? readDate(at: index)
        ?? readTime(at: index) ?? readQuantity(at: index)
    }
    guard token.lexeme.mayBegin, !leadsNowhere(index) else { return readLettered(at: index) }
    return readDate(at: index) ?? readTime(at: index) ?? readRate(at: index)
      ?? readShare(at: index) ?? readQuantity(at: index) ?? readLettered(at: index)
  }

  /// Whether only a word for what is counted or named could begin a value here, and another follows.
  private func leadsNowhere(_ index: Int) -> Bool {
    switch tokens[index].word {
    case .the, .a, .an, .in, .this: break
    default: return false
    }
    let next = self[index + 1]
    return next.kind == .word && next.lexeme.isUnknown
  }

  /// Remembers what a word says about the values after it.
  private mutating func notice(_ index: Int) {
    let token = tokens[index]
    if token.endsSentence, !(token.mark == UInt8(ascii: ".") && self[index + 1].isGlued) {
      if token.mark != UInt8(ascii: ".") || self[index - 1].end - self[index - 1].start > 3 {
        forget()
      }
      return
    }
    noticeIdentity(index)
    if token.word == .spread { spreadCue = index }
    let roles = token.lexeme.roles
    guard !roles.isEmpty else { return }
    if roles.contains(.past), !(token.word == .paid && has(.future, index - 1)) {
      isPast = !isGetting(index)
    }
    if roles.contains(.future) { isPast = false }
    if roles.contains(.money) { moneyCue = index }
    if roles.contains(.telephones) { phoneCue = index }
    if roles.contains(.birth) { isBirth = true }
  }

  /// "get paid" and "be paid" speak of every payday, not of a past one.
  private func isGetting(_ index: Int) -> Bool {
    guard word(index) == .paid else { return false }
    return word(index - 1) == .get || word(index - 1) == .be
  }

  private mutating func forget() {
    isPast = false
    isBirth = false
    moneyCue = -100
    phoneCue = -100
    spreadCue = -100
    identity = nil
  }
}
