/// Finds the features of a line: words, neighbours, spelling, meaning and form.
struct Featurizer: Sendable {
  let lexicon: Lexicon

  /// Stems seen in more than one sample; any other is an unknown word.
  var knownStems: WordSet?

  /// What a word means to its neighbours: a concept, a class, a stem, or that it is unknown; and
  /// where in the lexicon's concepts stands what else it may mean.
  struct Meaning {
    var main: UInt64
    var others = 0..<0
  }

  func meanings(of line: Line) -> [Meaning] {
    line.words.map { word in
      let places = lexicon.places(of: word, in: line)
      if let first = places.first {
        return Meaning(main: lexicon.concepts[first], others: places.dropFirst())
      }
      if word.kind != .word { return Meaning(main: word.form) }
      if let knownStems, !knownStems.contains(word.stem) { return Meaning(main: Self.unknown) }
      return Meaning(main: word.stem)
    }
  }

  func features(of line: Line, clauses: [Clause], after previous: Line? = nil) -> [Feature] {
    var sink = FeatureSink(capacity: line.words.count * 20)
    let meanings = meanings(of: line)
    for (number, clause) in clauses.enumerated() {
      addWords(of: clause, number, line, meanings, to: &sink)
      addForm(of: clause, number, line, meanings, to: &sink)
    }
    addNeighbours(clauses, line, meanings, to: &sink)
    addDenials(clauses, line, meanings, to: &sink)
    if let previous {
      addPrevious(previous, to: &sink)
      addReply(to: previous, clauses, line, to: &sink)
    }
    return sink.features
  }

  // MARK: Words

  private func addWords(
    of clause: Clause, _ number: Int, _ line: Line, _ meanings: [Meaning],
    to sink: inout FeatureSink
  ) {
    for index in clause.words {
      let word = line.words[index]
      if word.kind != .name { sink.add(.form, word.form, 1, number) }
      let meaning = meanings[index]
      if meaning.main != word.form { sink.add(.meaning, meaning.main, 1, number) }
      sink.add(.mood, Hash.join(clause.mood.rawValue, meaning.main), 0.7, number)
      for place in meaning.others {
        let concept = lexicon.concepts[place]
        sink.add(.meaning, concept, 1, number)
        sink.add(.mood, Hash.join(clause.mood.rawValue, concept), 0.7, number)
      }
      if word.kind == .word, word.stem != meaning.main, knownStems?.contains(word.stem) ?? true {
        sink.add(.mood, Hash.join(clause.mood.rawValue, word.stem), 0.7, number)
      }
      if word.kind == .word { addSpelling(word, line, number, to: &sink) }
      lexicon.phrases(endingAt: index, in: line) { concept in
        sink.add(.meaning, concept, 1, number)
        sink.add(.mood, Hash.join(clause.mood.rawValue, concept), 0.7, number)
      }
    }
  }

  /// Parts of four letters of a word, its ends marked.
  private func addSpelling(_ word: Word, _ line: Line, _ number: Int, to sink: inout FeatureSink) {
    let count = word.bytes.count
    guard count > 3, count < 24 else { return }
    let end = UInt32(UInt8(ascii: "^"))
    var part = end
    for (place, index) in word.bytes.enumerated() {
      part = part << 8 | UInt32(line.bytes[index])
      if place >= 2 { sink.add(.spelling, UInt64(part), 0.5, number) }
    }
    sink.add(.spelling, UInt64(part << 8 | end), 0.5, number)
  }

  // MARK: Form

  private func addForm(
    of clause: Clause, _ number: Int, _ line: Line, _ meanings: [Meaning],
    to sink: inout FeatureSink
  ) {
    let first = clause.words.lowerBound
    sink.add(.mood, clause.mood.rawValue, 0.7, number)
    sink.add(.opening, line.words[first].form, 1, number, isOpening: true)
    if clause.words.count > 1 {
      sink.add(
        .opening, Hash.join(meanings[first].main, meanings[first + 1].main), 1, number,
        isOpening: true)
    }
  }

  // MARK: Neighbours

  private func addNeighbours(
    _ clauses: [Clause], _ line: Line, _ meanings: [Meaning], to sink: inout FeatureSink
  ) {
    for (number, clause) in clauses.enumerated() {
      for index in clause.words where index > 0 {
        let two = meanings[index].main
        let one = meanings[index - 1].main
        let place = (clauses.owner(of: index - 1, upTo: number), number)
        sink.add(.meaningPair, Hash.join(one, two), 1, place)
        guard index > 1 else { continue }
        let far = (clauses.owner(of: index - 2, upTo: number), number)
        sink.add(.skip, Hash.join(meanings[index - 2].main, two), 0.7, far)
      }
    }
  }

  /// What is said under a denial or in quotation marks.
  private func addDenials(
    _ clauses: [Clause], _ line: Line, _ meanings: [Meaning], to sink: inout FeatureSink
  ) {
    for (number, clause) in clauses.enumerated() {
      var since = Int.max
      for index in clause.words {
        let meaning = meanings[index].main
        if line.words[index].isQuoted { sink.add(.quoted, meaning, 0.5, number) }
        if Self.denials.contains(line.words[index].form) {
          since = 0
        } else if since < 6 {
          since += 1
          sink.add(.denied, meaning, 0.7, number)
          sink.add(.denied, Hash.join(clause.mood.rawValue, meaning), 0.5, number)
        }
      }
    }
  }

  static let denials: WordSet = [
    Hash.of("not"), Hash.of("no"), Hash.of("never"), Hash.of("nobody"), Hash.of("nothing"),
    Hash.of("without"),
  ]

  /// The meaning of a word that no lesson has taught.
  static let unknown = Hash.of("#name")
}

extension [Clause] {
  /// The clause, up to clause `last`, in which a word stands.
  fileprivate func owner(of word: Int, upTo last: Int) -> Int {
    var number = last
    while number > 0, word < self[number].words.lowerBound { number -= 1 }
    return number
  }
}
