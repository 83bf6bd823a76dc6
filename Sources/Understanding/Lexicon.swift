/// A word book made ready for looking words up.
struct Lexicon: Sendable {
  /// Concepts of a word by its hash, the first of them foremost.
  let words: ConceptTable

  /// Concepts of word beginnings of three letters and more, and the first three of each.
  let beginnings: ConceptTable
  let roots: WordSet

  /// Concepts of phrases, by the joined hashes of their words, and the last two words of each.
  let phrases: ConceptTable
  let endings: WordSet

  /// The concepts of `words`, and after them those of `beginnings`.
  let concepts: [UInt64]

  init(
    words: ConceptTable, beginnings: ConceptTable, roots: WordSet, phrases: ConceptTable,
    endings: WordSet
  ) {
    self.words = words
    self.beginnings = beginnings
    self.roots = roots
    self.phrases = phrases
    self.endings = endings
    concepts = words.concepts + beginnings.concepts
  }

  init(_ entries: [WordBook.Entry]) {
    var words: [UInt64: [UInt64]] = [:]
    var beginnings = words
    var phrases = words
    var roots: Set<UInt64> = []
    var endings: Set<UInt64> = []
    for entry in entries {
      let concept = Self.key(of: entry.name)
      for text in entry.words {
        let heard = LineReader.read(text).words
        if text.hasSuffix("*"), heard.count == 1 {
          beginnings[Hash.of(text.utf8.dropLast()), default: []].append(concept)
          roots.insert(Hash.of(text.utf8.dropLast().prefix(Self.rootLength)))
        } else if heard.count == 1 {
          words[heard[0].form, default: []].append(concept)
        } else if (2...Self.longestPhrase).contains(heard.count) {
          phrases[Self.key(of: heard[...]), default: []].append(concept)
          endings.insert(Self.key(of: heard.suffix(2)))
        }
      }
    }
    self.init(
      words: ConceptTable(words), beginnings: ConceptTable(beginnings), roots: WordSet(roots),
      phrases: ConceptTable(phrases), endings: WordSet(endings))
  }

  /// The same with every word of some lines that has concepts looked up already, so that reading
  /// them again is quick.
  func studying(_ lines: [Line]) -> Lexicon {
    var words = words.dictionary
    for line in lines {
      for word in line.words where word.kind == .word && words[word.form] == nil {
        let found = places(of: word, in: line)
        if !found.isEmpty { words[word.form] = Array(concepts[found]) }
      }
    }
    return Lexicon(
      words: ConceptTable(words), beginnings: beginnings, roots: roots, phrases: phrases,
      endings: endings)
  }

  static func key(of name: String) -> UInt64 {
    Hash.join(Hash.of("concept"), Hash.of(name.utf8))
  }

  private static func key(of words: ArraySlice<Word>) -> UInt64 {
    words.reduce(Hash.seed) { Hash.join($0, $1.form) }
  }

  private static let rootLength = 3

  /// In words.
  private static let longestPhrase = 4

  /// Where the concepts that a word stands for are in `concepts`: those of the whole word, or of its
  /// longest known beginning.
  func places(of word: Word, in line: Line) -> Range<Int> {
    if let places = words[word.form] { return places }
    guard word.bytes.count >= Self.rootLength else { return 0..<0 }
    var hash = Hash.seed
    var found = 0..<0
    for index in word.bytes {
      hash = Hash.step(hash, line.bytes[index])
      let length = index - word.bytes.lowerBound + 1
      if length == Self.rootLength, !roots.contains(hash) { return found }
      if length >= Self.rootLength, let places = beginnings[hash] { found = places }
    }
    let first = words.concepts.count
    return found.isEmpty ? found : (first + found.lowerBound)..<(first + found.upperBound)
  }

  /// Calls `body` with each concept of the phrases that end with the word at `index`, the shortest
  /// phrase first.
  @inline(__always)
  func phrases(endingAt index: Int, in line: Line, _ body: (_ concept: UInt64) -> Void) {
    guard index > 0 else { return }
    let before = Hash.join(Hash.seed, line.words[index - 1].form)
    guard endings.contains(Hash.join(before, line.words[index].form)) else { return }
    for start in (max(0, index - Self.longestPhrase + 1)..<index).reversed() {
      guard let places = phrases[Self.key(of: line.words[start...index])] else { continue }
      for place in places { body(phrases.concepts[place]) }
    }
  }
}
