/// Words that mean the same in this trade, and words that colour how a line sounds.
package struct WordBook: Hashable, Sendable {
  /// Concepts by name: words, word beginnings ending in `*`, and phrases of up to three words.
  package let concepts: [Entry]

  /// Tones by name, such as `warm`, `hostile`, `hedge` and `jargon`, with the same kinds of words.
  package let tones: [Entry]

  package init(concepts: [Entry] = [], tones: [Entry] = []) {
    self.concepts = concepts.sorted { $0.name < $1.name }
    self.tones = tones.sorted { $0.name < $1.name }
  }

  package struct Entry: Hashable, Sendable {
    package let name: String
    package let words: [String]

    package init(_ name: String, _ words: [String]) {
      self.name = name
      self.words = words
    }
  }
}
