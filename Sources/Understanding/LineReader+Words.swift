extension LineReader {
  /// Puts a written word in its place: opened, made general, or as it stands.
  mutating func place(
    _ hash: UInt64, _ bytes: Range<Int>, _ span: Range<Int>, _ isCapital: Bool, _ isName: Bool,
    mayOpen: Bool
  ) {
    defer { (startsSentence, isAfterHyphen) = (false, false) }
    if let entry = WordForms.entry(hash) {
      switch entry {
      case .words(let words):
        for word in words { append(.word, word, span) }
        return
      case .filler: if !isAfterHyphen { return }
      case .number, .scale:
        if case .scale = entry, line.words.last?.kind != .number, line.words.last?.kind != .money {
          break
        }
        return appendNumber(span)
      case .ordinal: return append(.ordinal, "#ord", span)
      case .month: return append(.month, "#month", span)
      case .weekday: return append(.weekday, "#weekday", span)
      }
    }
    if let last = line.words.last, last.kind == .number, gap == .none {
      if Self.currency.contains(hash) {
        return change(line.words.count - 1, to: .money, "#money", upTo: span.upperBound)
      }
      if Self.percent.contains(hash) {
        return change(line.words.count - 1, to: .percent, "#pct", upTo: span.upperBound)
      }
      if Self.clock.contains(hash) {
        return change(line.words.count - 1, to: .time, "#time", upTo: span.upperBound)
      }
    }
    if isName, hash != Self.i { return appendName(hash, bytes, span) }
    guard mayOpen else { return appendPlain(hash, bytes, span, isCapital) }
    openAndAppend(hash, bytes, span, isCapital)
  }

  /// Splits an ending such as `'ll` or `n't` off a word that has one.
  mutating func openAndAppend(
    _ hash: UInt64, _ bytes: Range<Int>, _ span: Range<Int>, _ isCapital: Bool
  ) {
    let spelling = line.bytes[bytes]
    guard let mark = spelling.lastIndex(of: UInt8(ascii: "'")), mark > bytes.lowerBound else {
      return appendPlain(hash, bytes, span, isCapital)
    }
    let ending = spelling[(mark + 1)...]
    if ending.elementsEqual("t".utf8), spelling[mark - 1] == UInt8(ascii: "n"),
      mark - 1 > bytes.lowerBound
    {
      let stem = bytes.lowerBound..<(mark - 1)
      appendPlain(Hash.of(line.bytes[stem]), stem, span, isCapital)
      append(.word, "not", span)
    } else if let word = WordForms.endings[Hash.of(ending)] {
      let stem = bytes.lowerBound..<mark
      appendPlain(Hash.of(line.bytes[stem]), stem, span, isCapital)
      append(.word, word, span)
    } else {
      appendPlain(hash, bytes, span, isCapital)
    }
  }

  // MARK: Adding words

  /// Numbers that follow each other are one number.
  mutating func appendNumber(_ span: Range<Int>) {
    if let last = line.words.last, last.kind == .number || last.kind == .money, gap == .none {
      change(
        line.words.count - 1, to: last.kind, last.kind == .money ? "#money" : "#num",
        upTo: span.upperBound)
    } else {
      append(.number, "#num", span)
    }
  }

  mutating func appendName(_ hash: UInt64, _ bytes: Range<Int>, _ span: Range<Int>) {
    append(.name, "#name", span, bytes: bytes, stem: hash)
  }

  mutating func appendPlain(
    _ hash: UInt64, _ bytes: Range<Int>, _ span: Range<Int>, _ isCapital: Bool
  ) {
    let stem = line.bytes.withUnsafeBufferPointer { all in
      let spelling = UnsafeBufferPointer(rebasing: all[bytes])
      return Hash.of(spelling.prefix(Stem.length(of: spelling)))
    }
    push(
      Word(
        form: hash, stem: stem, bytes: bytes, span: span, kind: .word, isCapital: isCapital))
  }

  mutating func append(
    _ kind: Word.Kind, _ spelling: StaticString, _ span: Range<Int>, bytes: Range<Int>? = nil,
    stem: UInt64? = nil
  ) {
    let start = line.bytes.count
    if kind == .word { spelling.withUTF8Buffer { line.bytes.append(contentsOf: $0) } }
    let form = Hash.of(spelling)
    push(
      Word(
        form: form, stem: stem ?? form, bytes: bytes ?? start..<line.bytes.count, span: span,
        kind: kind))
  }

  mutating func push(_ word: Word) {
    var word = word
    word.gap = line.words.isEmpty || word.kind == .question ? .none : gap
    word.isQuoted = isQuoted
    gap = .none
    line.words.append(word)
  }

  mutating func change(
    _ index: Int, to kind: Word.Kind, _ spelling: StaticString, upTo end: Int
  ) {
    line.words[index].kind = kind
    line.words[index].form = Hash.of(spelling)
    line.words[index].stem = line.words[index].form
    line.words[index].span = line.words[index].span.lowerBound..<end
  }

  static let currency: WordSet = [
    Hash.of("dollars"), Hash.of("dollar"), Hash.of("bucks"), Hash.of("buck"), Hash.of("cents"),
    Hash.of("usd"), Hash.of("rupees"), Hash.of("pounds"), Hash.of("quid"),
  ]
  static let percent: WordSet = [Hash.of("percent"), Hash.of("pct")]
  static let clock: WordSet = [
    Hash.of("am"), Hash.of("pm"), Hash.of("oclock"), Hash.of("o'clock"),
  ]
  private static let i = Hash.of("i")
}
