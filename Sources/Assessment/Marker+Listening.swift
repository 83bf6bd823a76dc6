import CallModel

extension Marker {
  private static let reflects: Move.Kind = "reflects"
  private static let showsEmpathy: Move.Kind = "shows_empathy"

  /// Reflections ÷ (reflections + six tenths of the questions + 1); one that adds meaning counts
  /// half as much again, and an acknowledged feeling as half of one.
  func reflections() -> Appraisal {
    guard otherWords >= 15 else {
      return Appraisal(notApplicable: "the other side said too little to give anything back")
    }
    var weight = 0.0
    var shown: [(saying: Int, span: Range<Int>)] = []
    for (index, saying) in timeline.sayings.enumerated() where saying.isCollector {
      let reflecting = saying.turn.utterance.moves.filter { $0.kind == Self.reflects }
      let empathic = saying.turn.utterance.moves.filter { $0.kind == Self.showsEmpathy }
      weight += 0.5 * empathic.reduce(0) { $0 + sureness(of: $1) }
      var read: [Range<Int>] = []
      for sentence in saying.sentences where sentence.isReflection {
        let isComplex = sentence.cues[.feels] != nil || sentence.added >= 3
        weight += isComplex ? 1.5 : 1
        read.append(span(index, sentence))
        shown.append((index, span(index, sentence)))
      }
      // A reading without the form counts for less.
      for move in reflecting
      where !read.contains(where: { $0.overlaps(move.span) }) && !isArguing(move, in: saying) {
        weight += 0.7 * sureness(of: move)
        shown.append((index, move.span))
      }
    }
    let questions = Double(questions.count)
    let share = weight / (weight + 0.6 * questions + 1)
    return Appraisal(
      share, shown: shown, last: lastAfterLongAnswer(),
      steps: [
        .init("reflections, by weight", weight), .init("questions", questions),
        .init("reflections ÷ (reflections + 0.6 × questions + 1)", share),
      ])
  }

  /// Whether the words of a move blame, belittle or direct, whatever else was heard in them.
  private func isArguing(_ move: Move, in saying: Timeline.Saying) -> Bool {
    saying.sentences.contains { sentence in
      let argues =
        sentence.isHarmful || sentence.cues[.confronts] != nil
        || sentence.cues[.minimises] != nil || sentence.cues[.directs] != nil
      return argues && saying.speech.span(of: sentence.words).overlaps(move.span)
    }
  }

  /// The last saying after the other side said much and nothing was given back.
  private func lastAfterLongAnswer() -> Int? {
    for index in timeline.sayings.indices.reversed() where timeline.sayings[index].isCollector {
      guard index > 0, !timeline.sayings[index - 1].isCollector,
        timeline.sayings[index - 1].speech.words.count >= 6,
        !timeline.sayings[index].sentences.contains(where: \.isReflection)
      else { continue }
      return index
    }
    return nil
  }

  /// The person's own words taken up, against the words that only tell.
  func takesUpWords() -> Appraisal {
    guard otherWords >= 15 else {
      return Appraisal(notApplicable: "the other side said too little to take up")
    }
    var taken = 0
    var shown: [(saying: Int, span: Range<Int>)] = []
    for (index, saying) in timeline.sayings.enumerated() where saying.isCollector {
      for sentence in saying.sentences where sentence.takenUp > 0 && sentence.cues[.directs] == nil
      {
        let span = span(index, sentence)
        guard !saying.spans.touch(span, as: .harmful) else { continue }
        taken += sentence.takenUp
        shown.append((index, span))
      }
    }
    let share = Double(taken) / (Double(taken) + Double(tellingWords) / 24 + 2)
    return Appraisal(
      share, shown: shown, last: lastAfterLongAnswer(),
      steps: [
        .init("words taken up", Double(taken)), .init("words that only tell", Double(tellingWords)),
        .init("taken up ÷ (taken up + telling ÷ 24 + 2)", share),
      ])
  }

  /// The other side's share of what is said, courtesies and disclosures left out.
  func talkBalance() -> Appraisal {
    guard otherWords >= 10 else {
      return Appraisal(notApplicable: "the other side said too little to compare")
    }
    let theirs = Double(otherWords + 8) / Double(otherWords + tellingWords + 16)
    return Appraisal(
      (theirs - 0.1) / 0.55,
      steps: [
        .init("words of the other side", Double(otherWords)),
        .init("words that only tell", Double(tellingWords)),
        .init("their share, half for nobody's sixteen", theirs),
        .init("(share - 0.1) ÷ 0.55", (theirs - 0.1) / 0.55),
      ])
  }

  /// How often the moves come, and leave to choose, in the length of the conversation.
  func density(_ moves: [Move.Kind], per: Int) -> Appraisal {
    guard otherWords + tellingWords >= 20 else {
      return Appraisal(notApplicable: "the conversation is too short to tell")
    }
    var places = timeline.places(of: moves).filter { $0.isCollector && !isFormal($0) }.map {
      (saying: $0.saying, span: $0.move.span, weight: sureness(of: $0.move))
    }
    for (index, saying) in timeline.sayings.enumerated() where saying.isCollector {
      for sentence in saying.sentences
      where (sentence.cues[.frees] ?? sentence.cues[.permits]) != nil
        && sentence.cues[.formal] == nil
      {
        let span = span(index, sentence)
        if !places.contains(where: { $0.saying == index && $0.span.overlaps(span) }) {
          places.append((index, span, 1))
        }
      }
    }
    places.sort { ($0.saying, $0.span.lowerBound) < ($1.saying, $1.span.lowerBound) }
    let count = places.reduce(0) { $0 + $1.weight }
    let share = count / (count + 0.5 + length / Double(per))
    return Appraisal(
      share, shown: places.map { ($0.saying, $0.span) },
      steps: [
        .init("times", count), .init("words", length),
        .init("times ÷ (times + 0.5 + words ÷ \(per))", share),
      ])
  }
}
