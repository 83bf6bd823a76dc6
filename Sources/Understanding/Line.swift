/// A text as a row of words, read once from its bytes.
package struct Line: Sendable {
  /// Where the words have their plain spellings: the text in small letters, and after it what is
  /// spelt otherwise there.
  var bytes: [UInt8] = []
  var words: [Word] = []
  var shape = Shape()

  /// What can be seen without understanding anything.
  struct Shape: Sendable {
    var letters = 0
    var capitals = 0
    var exclamations = 0
    var scalars = 0

    /// Words written wholly in capitals, of at least three letters.
    var shoutedWords = 0
    var plainWords = 0

    var isMostlyCapitals: Bool { letters >= 6 && capitals * 10 > letters * 7 }
  }

  init() {}

  package init(_ text: String) { self = LineReader.read(text) }

  /// Where some words stand in the text, in Unicode scalars.
  func span(of range: Range<Int>) -> Range<Int> {
    words[range.lowerBound].span.lowerBound..<words[range.upperBound - 1].span.upperBound
  }

  func spelling(_ word: Word) -> ArraySlice<UInt8> { bytes[word.bytes] }
}
