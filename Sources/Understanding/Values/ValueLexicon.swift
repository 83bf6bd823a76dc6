import CallModel

/// The known words, in a table that is looked up by the packed letters of a word.
struct ValueLexicon: Sendable {
  private var spellings: [Spelling]
  private var lexemes: [Lexeme]
  private var longNames: [Spelling] = []

  private static let bits = 11
  static let shared = ValueLexicon()

  private init() {
    spellings = Array(repeating: Spelling(), count: 1 << ValueLexicon.bits)
    lexemes = Array(repeating: Lexeme(), count: 1 << ValueLexicon.bits)
    for word in ValueWord.allCases where word != .other { change(word.rawValue) { $0.word = word } }
    for (spelling, word) in ValueLexicon.otherSpellings { change(spelling) { $0.word = word } }
    for (spelling, value) in ValueLexicon.cardinals { change(spelling) { $0.cardinal = value } }
    for (spelling, value) in ValueLexicon.ordinals { change(spelling) { $0.ordinal = value } }
    for (spelling, value) in ValueLexicon.scales { change(spelling) { $0.scale = value } }
    for (spelling, value) in ValueLexicon.months { change(spelling) { $0.month = value } }
    for (spelling, value) in ValueLexicon.weekdays { change(spelling) { $0.weekday = value } }
    for (spelling, unit) in ValueLexicon.units { change(spelling) { $0.unit = unit } }
    for (role, words) in ValueLexicon.roles {
      for word in words.split(separator: " ") { change(String(word)) { $0.roles.insert(role) } }
    }
    longNames = (ValueLexicon.months.map(\.0) + ValueLexicon.weekdays.map(\.0))
      .filter { ValueLexicon.isFullName($0) }.map { Spelling($0) }
    for index in lexemes.indices { lexemes[index].mayBegin = ValueLexicon.begins(lexemes[index]) }
  }

  private static func begins(_ lexeme: Lexeme) -> Bool {
    var bare = lexeme
    if neverFirst.contains(lexeme.word) { bare.word = .other }
    return !bare.isUnknown
  }

  subscript(spelling: Spelling) -> Lexeme {
    let found = lexemes[place(of: spelling)]
    if spelling.count >= 6, spellings[place(of: spelling)].count == 0,
      let name = misspelt(spelling)
    {
      return lexemes[place(of: name)]
    }
    return found
  }

  private func place(of spelling: Spelling) -> Int {
    var index = Int(truncatingIfNeeded: spelling.slot >> UInt64(64 - ValueLexicon.bits))
    while spellings[index].count != 0, spellings[index] != spelling {
      index = (index + 1) & (spellings.count - 1)
    }
    return index
  }

  private mutating func change(_ spelling: String, _ edit: (inout Lexeme) -> Void) {
    let key = Spelling(spelling)
    let index = place(of: key)
    spellings[index] = key
    edit(&lexemes[index])
  }

  private static func isFullName(_ name: String) -> Bool {
    name.utf8.count >= 6 && (name.hasSuffix("day") || name.hasSuffix("ry") || name.hasSuffix("er"))
  }

  /// The month or weekday that a word of six letters or more is one slip away from.
  private func misspelt(_ word: Spelling) -> Spelling? {
    guard word.count <= 10 else { return nil }
    for name in longNames where name[0] == word[0] && abs(name.count - word.count) <= 1 {
      if isOneSlip(word, name) { return name }
    }
    return nil
  }

  /// Whether one letter changed, missing, added or swapped turns one into the other.
  private func isOneSlip(_ left: Spelling, _ right: Spelling) -> Bool {
    var head = 0
    while head < min(left.count, right.count), left[head] == right[head] { head += 1 }
    var tail = 0
    while tail < min(left.count, right.count) - head,
      left[left.count - 1 - tail] == right[right.count - 1 - tail]
    { tail += 1 }
    let (leftRest, rightRest) = (left.count - head - tail, right.count - head - tail)
    if leftRest <= 1, rightRest <= 1 { return true }
    return leftRest == 2 && rightRest == 2 && left[head] == right[head + 1]
      && left[head + 1] == right[head]
  }
}
