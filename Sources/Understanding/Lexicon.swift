/// A word book made ready for looking words up.
struct Lexicon: Sendable {
  /// Concepts of a word by its hash, the first of them foremost.
  let words: ConceptTable

  /// Concepts of word beginnings.
  let beginnings: ConceptTable

  /// Concepts of phrases, by the joined hashes of their words.
  let phrases: ConceptTable

  /// The last words of all phrases.
  let enders: WordSet

  init(
    words: ConceptTable, beginnings: ConceptTable, phrases: ConceptTable, enders: WordSet
  ) {
    self.words = words
    self.beginnings = beginnings
    self.phrases = phrases
    self.enders = enders
  }

  init(_ entries: [WordBook.Entry]) {
    var words: [UInt64: [UInt64]] = [:]
    var beginnings = words
    var phrases = words
    var enders: Set<UInt64> = []
    for entry in entries {
      let concept = Self.key(of: entry.name)
      for text in entry.words {
        let heard = LineReader.read(text).words
        if text.hasSuffix("*"), heard.count == 1 {
          beginnings[Hash.of(text.utf8.dropLast()), default: []].append(concept)
        } else if heard.count == 1 {
          words[heard[0].form, default: []].append(concept)
        } else if (2...4).contains(heard.count) {
          phrases[Self.key(of: heard[...]), default: []].append(concept)
          enders.insert(heard[heard.count - 1].form)
        }
      }
    }
    self.init(
      words: ConceptTable(words), beginnings: ConceptTable(beginnings),
      phrases: ConceptTable(phrases), enders: WordSet(enders))
  }

  /// The same with every word of some lines looked up already, so that reading them again is quick.
  func studying(_ lines: [Line]) -> Lexicon {
    var words = words.dictionary
    for line in lines {
      for word in line.words where word.kind == .word && words[word.form] == nil {
        words[word.form] = Array(concepts(of: word, in: line))
      }
    }
    return Lexicon(
      words: ConceptTable(words), beginnings: beginnings, phrases: phrases, enders: enders)
  }

  static func key(of name: String) -> UInt64 {
    Hash.join(Hash.of("concept"), Hash.of(name.utf8))
  }

  private static func key(of words: ArraySlice<Word>) -> UInt64 {
    words.reduce(Hash.seed) { Hash.join($0, $1.form) }
  }

  /// The concepts that a word stands for, whole or by its longest known beginning.
  func concepts(of word: Word, in line: Line) -> ArraySlice<UInt64> {
    if let concepts = words[word.form] { return concepts }
    guard !beginnings.isEmpty, word.bytes.count > 2 else { return [] }
    var hash = Hash.seed
    var found: ArraySlice<UInt64> = []
    for index in word.bytes {
      hash = Hash.step(hash, line.bytes[index])
      if index - word.bytes.lowerBound >= 2, let concepts = beginnings[hash] { found = concepts }
    }
    return found
  }

  /// The concepts of phrases that end with the word at `index`, with their first words.
  func phrases(endingAt index: Int, in line: Line) -> [(concept: UInt64, start: Int)] {
    guard enders.contains(line.words[index].form) else { return [] }
    var found: [(UInt64, Int)] = []
    for start in (max(0, index - 3)..<max(index, 0)).reversed() {
      var key = Hash.seed
      for place in start...index { key = Hash.join(key, line.words[place].form) }
      guard let concepts = phrases[key] else { continue }
      for concept in concepts { found.append((concept, start)) }
    }
    return found
  }
}
