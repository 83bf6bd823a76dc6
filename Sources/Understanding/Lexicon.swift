/// A word book made ready for looking words up.
struct Lexicon: Sendable {
  let words: [UInt64: UInt64]
  let beginnings: [UInt64: UInt64]
  let phrases: [UInt64: UInt64]
  let longestPhrase: Int

  init(_ entries: [WordBook.Entry]) {
    var words: [UInt64: UInt64] = [:]
    var beginnings: [UInt64: UInt64] = [:]
    var phrases: [UInt64: UInt64] = [:]
    var longest = 1
    for entry in entries {
      let concept = Self.key(of: entry.name)
      for text in entry.words {
        let heard = LineReader.read(text).words
        if text.hasSuffix("*") {
          beginnings[Hash.of(text.utf8.dropLast())] = concept
        } else if heard.count == 1 {
          words[heard[0].form] = concept
        } else if heard.count > 1 {
          longest = max(longest, heard.count)
          phrases[heard.reduce(Hash.seed) { Hash.join($0, $1.form) }] = concept
        }
      }
    }
    self.words = words
    self.beginnings = beginnings
    self.phrases = phrases
    longestPhrase = min(longest, 4)
  }

  static func key(of name: String) -> UInt64 {
    Hash.join(Hash.of("concept"), Hash.of(name.utf8))
  }

  /// The concept that a word stands for, whole or by its beginning.
  func concept(of word: Word, in line: Line) -> UInt64? {
    if let concept = words[word.form] { return concept }
    guard !beginnings.isEmpty, word.bytes.count > 3 else { return nil }
    var hash = Hash.seed
    var found: UInt64?
    for index in word.bytes {
      hash = Hash.step(hash, line.bytes[index])
      if index - word.bytes.lowerBound >= 2, let concept = beginnings[hash] { found = concept }
    }
    return found
  }

  /// The concepts of phrases that end with the word at `index`, with their lengths in words.
  func phrases(endingAt index: Int, in line: Line) -> [(concept: UInt64, length: Int)] {
    guard longestPhrase > 1 else { return [] }
    var found: [(UInt64, Int)] = []
    for length in 2...longestPhrase where index + 1 >= length {
      var hash = Hash.seed
      for word in line.words[(index + 1 - length)...index] { hash = Hash.join(hash, word.form) }
      if let concept = phrases[hash] { found.append((concept, length)) }
    }
    return found
  }
}
