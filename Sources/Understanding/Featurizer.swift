/// Finds the features of a line: words, neighbours, spelling, meaning and form.
struct Featurizer: Sendable {
  let lexicon: Lexicon

  /// Stems seen in more than one sample; any other is an unknown word.
  var knownStems: Set<UInt64>?

  /// What each word means to its neighbours: a concept, a class, a stem, or that it is unknown.
  func meanings(of line: Line) -> [UInt64] {
    line.words.map { word in
      if let concept = lexicon.concept(of: word, in: line) { return concept }
      if word.kind != .word { return word.form }
      if let knownStems, !knownStems.contains(word.stem) { return Self.unknown }
      return word.stem
    }
  }

  func features(of line: Line, clauses: [Clause], after previous: Line?) -> [Feature] {
    var sink = Sink()
    sink.features.reserveCapacity(line.words.count * 22)
    let meanings = meanings(of: line)
    for (number, clause) in clauses.enumerated() {
      addWords(of: clause, number, line, meanings, to: &sink)
      addForm(of: clause, number, line, meanings, to: &sink)
    }
    addNeighbours(clauses, line, meanings, to: &sink)
    if let previous { addPrevious(previous, to: &sink) }
    return sink.features
  }

  // MARK: Words

  private func addWords(
    of clause: Clause, _ number: Int, _ line: Line, _ meanings: [UInt64], to sink: inout Sink
  ) {
    for index in clause.words {
      let word = line.words[index]
      if word.kind != .name { sink.add(.form, word.form, 1, number) }
      if meanings[index] != word.form { sink.add(.meaning, meanings[index], 1, number) }
      sink.add(.mood, Hash.join(clause.mood.rawValue, meanings[index]), 0.7, number)
      if word.kind == .word || word.kind == .name { addSpelling(word, line, number, to: &sink) }
      for (concept, _) in lexicon.phrases(endingAt: index, in: line) {
        sink.add(.meaning, concept, 1, number)
        sink.add(.mood, Hash.join(clause.mood.rawValue, concept), 0.7, number)
      }
    }
  }

  /// Parts of three to five letters of a word, its ends marked.
  private func addSpelling(_ word: Word, _ line: Line, _ number: Int, to sink: inout Sink) {
    let count = word.bytes.count
    guard count > 3, count < 24 else { return }
    let byte = { (index: Int) -> UInt8 in
      index == 0 || index == count + 1
        ? UInt8(ascii: "^") : line.bytes[word.bytes.lowerBound + index - 1]
    }
    for start in 0..<count {
      var hash = Hash.seed
      for length in 1...5 where start + length <= count + 2 {
        hash = Hash.step(hash, byte(start + length - 1))
        if length >= 3 { sink.add(.spelling, hash, 0.35, number) }
      }
    }
  }

  // MARK: Form

  private func addForm(
    of clause: Clause, _ number: Int, _ line: Line, _ meanings: [UInt64], to sink: inout Sink
  ) {
    let (first, last) = (clause.words.lowerBound, clause.words.upperBound - 1)
    sink.add(.mood, clause.mood.rawValue, 0.7, number)
    sink.add(.opening, line.words[first].form, 1, number, role: .opening)
    sink.add(.ending, meanings[last], 0.7, number, role: .ending)
    if last > first {
      sink.add(
        .opening, Hash.join(meanings[first], meanings[first + 1]), 1, number, role: .opening)
      sink.add(
        .ending, Hash.join(meanings[last - 1], meanings[last]), 0.7, number, role: .ending)
    }
  }

  // MARK: Neighbours

  private func addNeighbours(
    _ clauses: [Clause], _ line: Line, _ meanings: [UInt64], to sink: inout Sink
  ) {
    var owner = [Int](repeating: 0, count: line.words.count)
    for (number, clause) in clauses.enumerated() {
      for index in clause.words { owner[index] = number }
    }
    for index in line.words.indices.dropFirst() {
      let (one, two) = (meanings[index - 1], meanings[index])
      let place = (owner[index - 1], owner[index])
      let forms = Hash.join(line.words[index - 1].form, line.words[index].form)
      sink.add(.pair, forms, 1, place)
      let pair = Hash.join(one, two)
      sink.add(.meaningPair, pair, 1, place)
      guard index > 1 else { continue }
      let far = (owner[index - 2], owner[index])
      sink.add(.triple, Hash.join(Hash.join(meanings[index - 2], one), two), 0.8, far)
      sink.add(.skip, Hash.join(meanings[index - 2], two), 0.7, far)
      guard index > 2 else { continue }
      let farther = (owner[index - 3], owner[index])
      sink.add(.farSkip, Hash.join(meanings[index - 3], two), 0.6, farther)
    }
  }

  /// What the other side said just before, with its own keys.
  private func addPrevious(_ previous: Line, to sink: inout Sink) {
    for word in previous.words.suffix(40) {
      let meaning = lexicon.concept(of: word, in: previous) ?? word.stem
      sink.add(.previous, meaning, 0.5, 0, role: .opening)
    }
  }

  /// The meaning of a word that no lesson has taught.
  static let unknown = Hash.of("#name")

  /// Collects features, each kind with keys of its own.
  private struct Sink {
    var features: [Feature] = []

    @inline(__always)
    mutating func add(
      _ kind: Kind, _ hash: UInt64, _ weight: Float, _ clause: Int,
      role: Feature.Role = .inside
    ) {
      append(kind, hash, weight, (clause, clause), role)
    }

    @inline(__always)
    mutating func add(_ kind: Kind, _ hash: UInt64, _ weight: Float, _ clauses: (Int, Int)) {
      append(kind, hash, weight, clauses, .inside)
    }

    @inline(__always)
    private mutating func append(
      _ kind: Kind, _ hash: UInt64, _ weight: Float, _ clauses: (Int, Int), _ role: Feature.Role
    ) {
      let mixed = Hash.join(kind.rawValue &* 0x5851_F42D_4C95_7F2D, hash)
      features.append(
        Feature(
          key: UInt32(truncatingIfNeeded: mixed >> 17), weight: weight,
          first: Int32(clauses.0), last: Int32(clauses.1), role: role))
    }
  }

  private enum Kind: UInt64 {
    case form = 1, meaning, mood, spelling, opening, ending, pair, meaningPair, triple, skip
    case farSkip, previous
  }
}
