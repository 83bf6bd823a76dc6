import CallModel

/// The words and sentences of one turn.
struct Speech: Sendable {
  let words: [Word]
  let sentences: [Sentence]

  struct Word: Sendable {
    let hash: UInt64

    /// Tells the word from others of a different stem; 0 when it is too short to carry meaning.
    let stem: UInt64

    /// Its place, in Unicode scalars of the turn's text.
    let span: Range<Int>
  }

  struct Sentence: Sendable {
    /// Its words, as a range of the turn's words; never empty.
    let words: Range<Int>
    let asks: Bool
  }

  init(_ text: String) {
    var reader = Reader()
    var text = text
    text.withUTF8 { bytes in
      reader.words.reserveCapacity(bytes.count / 5 + 2)
      var index = 0
      while index < bytes.count {
        let plain = reader.takePlain(bytes, from: index)
        if plain == 0 { reader.take(bytes, at: index) }
        index += max(1, plain)
      }
      reader.endSentence(asks: false)
    }
    words = reader.words
    sentences = reader.sentences
  }

  /// The words of `text` as they are compared.
  static func hashes(of text: String) -> [UInt64] { Speech(text).words.map(\.hash) }

  /// The words from the first to the last of `range`, as a span of Unicode scalars.
  func span(of range: Range<Int>) -> Range<Int> {
    words[range.lowerBound].span.lowerBound..<words[range.upperBound - 1].span.upperBound
  }
}

extension Speech {
  /// Reads UTF-8 byte by byte; FNV-1a hashes of letters in small ASCII form.
  private struct Reader {
    var words: [Word] = []
    var sentences: [Sentence] = []
    private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
    private var hash = basis
    private var stem: UInt64 = 0
    private var letters = 0
    private var start = 0
    private var end = 0
    private var scalar = 0
    private var sentenceStart = 0

    /// Bytes of a punctuation mark of three bytes that are still to come.
    private var pending = 0

    /// Takes the letters and digits of ASCII that follow each other, and says how many.
    mutating func takePlain(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int) -> Int {
      var index = first
      var (hash, stem, letters) = (hash, stem, letters)
      while index < bytes.count {
        let byte = bytes[index]
        let lower = byte | 0x20
        guard lower &- 97 < 26 || byte &- 48 < 10 else { break }
        hash = (hash ^ UInt64(lower)) &* 0x100_0000_01B3
        letters += 1
        // Words with the same first five letters count as the same word.
        if letters <= 5 { stem = hash }
        index += 1
      }
      guard index > first else { return 0 }
      if self.letters == 0 { start = scalar }
      (self.hash, self.stem, self.letters) = (hash, stem, letters)
      scalar += index - first
      end = scalar
      return index - first
    }

    /// Takes any other byte.
    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
      let byte = bytes[index]
      let isFirstOfScalar = byte & 0xC0 != 0x80
      defer { if isFirstOfScalar { scalar += 1 } }
      if pending > 0 {
        pending -= 1
        return
      }
      // U+2000 to U+203F, the curly quotes and dashes, start with E2 80.
      if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
        pending = 2
        if bytes[index + 2] | 1 != 0x99 { endWord() }
        return
      }
      if byte == UInt8(ascii: "'") { return }
      if byte >= 0x80 {
        add(byte, isFirstOfScalar)
        return
      }
      endWord()
      let next = index + 1 < bytes.count ? bytes[index + 1] : 32
      let isDecimal = byte == UInt8(ascii: ".") && next >= 48 && next <= 57
      if byte == UInt8(ascii: "."), Self.endsTitle(bytes, index) { return }
      switch byte {
      case UInt8(ascii: "?"): endSentence(asks: true)
      case UInt8(ascii: ".") where !isDecimal: endSentence(asks: false)
      case UInt8(ascii: "!"), UInt8(ascii: ";"), 10: endSentence(asks: false)
      default: break
      }
    }

    /// Whether the point at `index` belongs to a title before a name.
    ///
    /// "Ms. Ruiz" and "St. Anne" go on; "412 Oak St." ends a sentence.
    private static func endsTitle(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
      var start = index
      while start > 0, index - start < 5, (bytes[start - 1] | 0x20) &- 97 < 26 { start -= 1 }
      guard start < index, bytes[start] < 97 else { return false }
      let title = bytes[start..<index]
      guard title.elementsEqual("St".utf8) else {
        return PersonTitle.abbreviations.contains { title.elementsEqual($0.utf8) }
      }
      var before = start
      while before > 0, bytes[before - 1] != 32 || before == start { before -= 1 }
      return before == start || bytes[before] >= 97
    }

    private mutating func add(_ byte: UInt8, _ isFirstOfScalar: Bool) {
      if letters == 0 { start = scalar }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      if isFirstOfScalar { letters += 1 }
      if letters <= 5 { stem = hash }
      end = isFirstOfScalar ? scalar + 1 : scalar
    }

    private mutating func endWord() {
      guard letters > 0 else { return }
      words.append(Word(hash: hash, stem: letters >= 3 ? stem : 0, span: start..<end))
      hash = Self.basis
      stem = 0
      letters = 0
    }

    mutating func endSentence(asks: Bool) {
      endWord()
      if sentenceStart < words.count {
        sentences.append(Sentence(words: sentenceStart..<words.count, asks: asks))
      }
      sentenceStart = words.count
    }
  }
}
