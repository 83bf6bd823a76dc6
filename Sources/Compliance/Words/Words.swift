import CallModel

/// A text as words: lower case, without punctuation, with marks where clauses and sentences end.
package struct Words: Hashable, Sendable {
  package let words: [Word]

  /// How the words begin, with and without the ending of a possessive.
  let sketch: WordSketch

  package struct Word: Hashable, Sendable {
    package let text: String

    /// The text as it was written.
    package let written: String

    /// What stands right after it.
    package fileprivate(set) var ends: Break

    /// The word without the ending of a possessive: `employer` for `employer's`.
    package let base: String

    /// How it begins, as the sketch of a text keeps it.
    let place: Int

    init(_ bytes: [UInt8], ends: Break) {
      written = String(decoding: bytes, as: UTF8.self)
      text = bytes.contains(where: Self.changes) ? written.lowercased() : written
      self.ends = ends
      let isPossessive =
        bytes.count > 1 && bytes[bytes.count - 2] == UInt8(ascii: "'")
        && bytes[bytes.count - 1] | 0x20 == UInt8(ascii: "s")
      base = isPossessive ? String(text.dropLast(2)) : text
      place = WordSketch.place(of: text)
    }

    /// Whether a word with this byte may look different in small letters.
    private static func changes(_ byte: UInt8) -> Bool { byte >= 128 || byte &- 65 < 26 }
  }

  package enum Break: Int, Comparable, Sendable {
    case none, comma, sentence

    package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  package init(_ text: String) {
    var words: [Word] = []
    var current: [UInt8] = []
    let bytes = Self.plain(text)
    func close(_ mark: Break) {
      if !current.isEmpty {
        words.append(Word(current, ends: mark))
        current.removeAll(keepingCapacity: true)
      } else if let last = words.indices.last {
        words[last].ends = max(words[last].ends, mark)
      }
    }
    for index in bytes.indices {
      let byte = bytes[index]
      if Self.isWord(byte) || Self.joins(bytes, index) {
        current.append(byte)
      } else {
        close(Self.mark(byte, bytes, index))
      }
    }
    close(.sentence)
    self.words = words
    var sketch = WordSketch()
    for word in words {
      sketch.insert(word.place)
      sketch.insert(word.base)
    }
    self.sketch = sketch
  }

  /// The bytes with typographic quotes and dashes made plain.
  private static func plain(_ text: String) -> [UInt8] {
    var result = Array(text.utf8)
    guard result.contains(where: { $0 >= 0x80 }) else { return result }
    result.removeAll(keepingCapacity: true)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}": result.append(UInt8(ascii: "'"))
      case "\u{201C}", "\u{201D}": result.append(UInt8(ascii: "\""))
      case "\u{2013}", "\u{2014}": result.append(UInt8(ascii: ","))
      default: result.append(contentsOf: UTF8.encode(scalar) ?? .init())
      }
    }
    return result
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 128...255:
      true
    case UInt8(ascii: "$"), UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "&"): true
    default: false
    }
  }

  /// An apostrophe inside a word, and a point, comma or colon between digits or in an address.
  private static func joins(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard index > 0, index + 1 < bytes.count, isWord(bytes[index - 1]), isWord(bytes[index + 1])
    else { return false }
    switch bytes[index] {
    case UInt8(ascii: "'"), UInt8(ascii: "."): return true
    case UInt8(ascii: ":"), UInt8(ascii: ","):
      return isDigit(bytes[index - 1]) && isDigit(bytes[index + 1])
    default: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func mark(_ byte: UInt8, _ bytes: [UInt8], _ index: Int) -> Break {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\n"):
      return .sentence
    case UInt8(ascii: "."): return isAbbreviation(bytes, index) ? .none : .sentence
    case UInt8(ascii: ","), UInt8(ascii: ":"): return .comma
    default: return .none
    }
  }

  /// A point after one letter or a short title, as in `p.m.`, `J.` or `Dr.`, ends no sentence.
  private static func isAbbreviation(_ bytes: [UInt8], _ index: Int) -> Bool {
    var start = index
    while start > 0, isWord(bytes[start - 1]) { start -= 1 }
    let word = bytes[start..<index]
    return word.count == 1 || abbreviations.contains { word.elementsEqual($0.utf8) }
  }

  private static let abbreviations = PersonTitle.abbreviations + ["Inc", "Co", "Corp", "Jr"]
}

extension Words.Word {
  /// Whether the word denies, such as `not`, `never` or `can't`.
  package var isNegative: Bool {
    if text.utf8.count >= 3, text.utf8.suffix(3).elementsEqual("n't".utf8) { return true }
    guard let first = text.utf8.first, "cdinw".utf8.contains(first) else { return false }
    switch text {
    case "not", "no", "never", "without", "cannot", "nobody", "none", "nothing", "nor", "neither",
      "dont", "cant", "wont", "didnt", "doesnt", "isnt":
      return true
    default: return false
    }
  }

  /// The number it stands for, in digits or as a word: up to twenty, and full tens to a hundred.
  package var number: Int? {
    if let number = Int(text) { return number }
    if let number = Self.numberWords.firstIndex(of: text) { return number }
    return Self.tenWords.firstIndex(of: text).map { 10 * $0 + 30 }
  }

  private static let tenWords = [
    "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred",
  ]

  private static let numberWords = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
  ]
}
