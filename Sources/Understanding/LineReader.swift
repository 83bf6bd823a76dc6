import CallModel

/// Turns a text into a line of words in one pass over its bytes.
struct LineReader {
  var line = Line()
  var gap = Word.Gap.none
  var startsSentence = true
  var isQuoted = false
  var isAfterHyphen = false

  static func read(_ text: String) -> Line {
    var text = text
    return text.withUTF8 { bytes in
      var reader = LineReader()
      reader.line.bytes = small(bytes)
      reader.line.words.reserveCapacity(bytes.count / 5 + 4)
      var scalars = Scalars(bytes)
      while !scalars.isAtEnd { reader.readToken(&scalars) }
      reader.line.shape.scalars = scalars.index
      return reader.line
    }
  }

  /// The bytes with small letters for the capitals of ASCII, and room for a few more.
  private static func small(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: bytes.count + 32) { small, count in
      for index in bytes.indices {
        let isCapital: UInt8 = bytes[index] &- 0x41 < 26 ? 1 : 0
        small.initializeElement(at: index, to: bytes[index] | isCapital &<< 5)
      }
      count = bytes.count
    }
  }

  private mutating func readToken(_ scalars: inout Scalars) {
    let (value, length) = scalars.peek()
    switch ScalarClass.of(value) {
    case .letter: readLetters(&scalars)
    case .digit: readDigits(&scalars, isMoney: false)
    case .space:
      if value == 0x0A { gap = .strong }
      scalars.skip(length)
    case .quote:
      isQuoted.toggle()
      gap = max(gap, .weak)
      startsSentence = true
      scalars.skip(length)
    case .apostrophe: scalars.skip(length)
    case .other: readSign(value, length, &scalars)
    }
  }

  private mutating func readSign(_ value: UInt32, _ length: Int, _ scalars: inout Scalars) {
    let start = scalars.index
    scalars.skip(length)
    switch value {
    case 0x24, 0xA3, 0x20AC:
      if ScalarClass.of(scalars.peek().value) == .digit { readDigits(&scalars, isMoney: true) }
    case 0x3F:
      append(.question, "?", start..<scalars.index)
      (gap, startsSentence) = (.strong, true)
    case 0x21:
      line.shape.exclamations += 1
      (gap, startsSentence) = (.strong, true)
    case 0x2E where endsTitle(at: start): break
    case 0x2E, 0x3B, 0x3A, 0x2026: (gap, startsSentence) = (.strong, true)
    case 0x2C, 0x2013, 0x2014, 0x28, 0x29, 0x2F: gap = max(gap, .weak)
    case 0x2D:
      isAfterHyphen = gap == .none && !line.words.isEmpty
      if ScalarClass.of(scalars.peek().value) == .space { gap = max(gap, .weak) }
    case 0x25:
      if let last = line.words.last, last.kind == .number {
        change(line.words.count - 1, to: .percent, "#pct", upTo: scalars.index)
      }
    case 0x2600...0x27BF, 0x1F000...0x1FBFF:
      append(.symbol, "#symbol", start..<scalars.index)
    default: break
    }
  }

  /// Whether a point at `place` belongs to a title before a name.
  ///
  /// "Ms. Ruiz" and "St. Anne" go on; "412 Oak St." ends a sentence.
  private func endsTitle(at place: Int) -> Bool {
    guard let last = line.words.last, last.isCapital || last.kind == .name,
      last.span.upperBound == place
    else { return false }
    let word = Hash.of(line.spelling(last))
    guard word == Self.saint else { return Self.titles.contains(word) }
    return line.words.count < 2 || line.words[line.words.count - 2].kind == .word
  }

  private static let saint = Hash.of("st")
  private static let titles = WordSet(
    PersonTitle.abbreviations.map { Hash.of($0.lowercased().utf8) })

  // MARK: Letters

  private mutating func readLetters(_ scalars: inout Scalars) {
    let start = scalars.index
    let first = scalars.offset
    var copy: Int?
    var capitals = 0
    var letters = 0
    var hash = Hash.seed
    var hasApostrophe = false
    let isCapital = scalars.peek().value.isCapital
    while !scalars.isAtEnd {
      let plain = scalars.plainLetters
      if !plain.isEmpty {
        for letter in plain {
          capitals += letter < 0x61 ? 1 : 0
          hash = Hash.step(hash, letter | 0x20)
          if copy != nil { line.bytes.append(letter | 0x20) }
        }
        letters += plain.count
        scalars.skipPlain(plain.count)
        continue
      }
      let (value, length) = scalars.peek()
      let scalarClass = ScalarClass.of(value)
      if scalarClass == .apostrophe {
        var ahead = scalars
        ahead.skip(length)
        guard ScalarClass.of(ahead.peek().value) == .letter else { break }
        hasApostrophe = true
        if value != 0x27, copy == nil { copy = copySpelling(first..<scalars.offset) }
        if copy != nil { line.bytes.append(0x27) }
        hash = Hash.step(hash, 0x27)
      } else if scalarClass == .letter {
        if value.isCapital { capitals += 1 }
        letters += 1
        if copy == nil { copy = copySpelling(first..<scalars.offset) }
        hash = appendFolded(value, length, scalars, hash)
        if value >= 0x2E80 {
          scalars.skip(length)
          break
        }
      } else {
        break
      }
      scalars.skip(length)
    }
    line.shape.letters += letters
    line.shape.capitals += capitals
    if letters >= 3 { line.shape.plainWords += 1 }
    if letters >= 3, capitals == letters { line.shape.shoutedWords += 1 }
    let isName = isCapital && !startsSentence && capitals < max(2, letters)
    let spelling = copy.map { $0..<line.bytes.count } ?? first..<scalars.offset
    place(
      hash, spelling, start..<scalars.index, isCapital, isName, mayOpen: hasApostrophe)
  }

  /// Begins a spelling of its own with what is plain in the text; where it starts.
  private mutating func copySpelling(_ plain: Range<Int>) -> Int {
    let start = line.bytes.count
    line.bytes += Array(line.bytes[plain])
    return start
  }

  /// Adds the small, unaccented form of one letter to the bytes.
  @inline(__always)
  private mutating func appendFolded(
    _ value: UInt32, _ length: Int, _ scalars: Scalars, _ hash: UInt64
  ) -> UInt64 {
    if let plain = Fold.ascii(value) {
      line.bytes.append(plain)
      return Hash.step(hash, plain)
    }
    var hash = hash
    for next in 0..<length {
      let byte = scalars.bytes[scalars.offset + next]
      line.bytes.append(byte)
      hash = Hash.step(hash, byte)
    }
    return hash
  }

  // MARK: Digits

  private mutating func readDigits(_ scalars: inout Scalars, isMoney: Bool) {
    let start = scalars.index - (isMoney ? 1 : 0)
    var digits = 0
    var marks: (colon: Bool, slash: Bool, hyphens: Int) = (false, false, 0)
    while !scalars.isAtEnd {
      let (value, length) = scalars.peek()
      if ScalarClass.of(value) == .digit {
        digits += 1
      } else {
        guard [0x2C, 0x2E, 0x2F, 0x3A, 0x2D].contains(value) else { break }
        var ahead = scalars
        ahead.skip(length)
        guard ScalarClass.of(ahead.peek().value) == .digit else { break }
        if value == 0x3A { marks.colon = true }
        if value == 0x2F { marks.slash = true }
        if value == 0x2D { marks.hyphens += 1 }
      }
      scalars.skip(length)
    }
    let suffix = readSuffix(&scalars)
    let span = start..<scalars.index
    startsSentence = false
    if isMoney { return append(.money, "#money", span) }
    if suffix == .ordinal { return append(.ordinal, "#ord", span) }
    if suffix == .time || marks.colon { return append(.time, "#time", span) }
    if marks.slash || marks.hyphens == 2 && digits == 8 { return append(.date, "#date", span) }
    if digits >= 7 { return append(.phone, "#phone", span) }
    appendNumber(span)
  }

  private enum Suffix { case none, ordinal, time }

  /// Letters glued to digits: `th`, `pm`, `k`.
  private mutating func readSuffix(_ scalars: inout Scalars) -> Suffix {
    var hash = Hash.seed
    var ahead = scalars
    var count = 0
    while ScalarClass.of(ahead.peek().value) == .letter, count < 4 {
      let (value, length) = ahead.peek()
      hash = Hash.step(hash, UInt8(truncatingIfNeeded: value | 0x20))
      ahead.skip(length)
      count += 1
    }
    guard count > 0, count < 4 else { return .none }
    let suffix: Suffix? =
      Self.ordinalEndings.contains(hash)
      ? .ordinal : Self.clock.contains(hash) ? .time : hash == Self.k ? Suffix.none : nil
    guard let suffix else { return .none }
    scalars = ahead
    return suffix
  }

  private static let ordinalEndings: WordSet = [
    Hash.of("st"), Hash.of("nd"), Hash.of("rd"), Hash.of("th"),
  ]
  private static let k = Hash.of("k")
}

extension UInt32 {
  @inline(__always)
  fileprivate var isCapital: Bool {
    (0x41...0x5A).contains(self) || (0xC0...0xDE).contains(self)
  }
}
