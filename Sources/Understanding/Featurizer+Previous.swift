extension Featurizer {
  /// What the other side said just before, with its own keys.
  func addPrevious(_ previous: Line, to sink: inout FeatureSink) {
    for word in previous.words.suffix(40) {
      let places = lexicon.places(of: word, in: previous)
      let meaning = places.first.map { lexicon.concepts[$0] } ?? word.stem
      sink.add(.previous, meaning, 0.25, 0, isOpening: true)
    }
  }

  /// What each clause is said in reply to, such as a question or a denial, and how: by its form and
  /// by its first word; the first clauses also by the word with which the other side began.
  func addReply(
    to previous: Line, _ clauses: [Clause], _ line: Line, to sink: inout FeatureSink
  ) {
    let remark = Self.remark(previous)
    let opening = previous.words.first.map { Hash.join($0.form, 9) }
    for (number, clause) in clauses.enumerated() {
      if number < 2, let opening {
        sink.add(.reply, Hash.join(opening, clause.mood.rawValue), 0.7, number)
      }
      sink.add(.reply, Hash.join(remark, clause.mood.rawValue), 0.7, number)
      let first = line.words[clause.words.lowerBound].form
      sink.add(.reply, Hash.join(remark, Hash.join(3, first)), 0.7, number)
    }
  }

  /// What kind of remark a line is.
  private static func remark(_ line: Line) -> UInt64 {
    var remark: UInt64 = 1
    if asks(line) { remark += 1 }
    if line.words.contains(where: { denials.contains($0.form) }) { remark += 2 }
    if line.words.count < 4 { remark += 4 }
    if line.words.contains(where: { termKinds.contains($0.kind) }) { remark += 8 }
    return remark
  }

  /// What sums and days are made of.
  private static let termKinds: [Word.Kind] = [.number, .money, .date, .ordinal, .weekday]

  private static func asks(_ line: Line) -> Bool {
    if line.words.contains(where: { $0.kind == .question }) { return true }
    guard let first = line.words.first?.form else { return false }
    return ClauseSplitter.questionWords.contains(first)
      || ClauseSplitter.auxiliaries.contains(first)
  }
}
