import CallModel

extension Marker {
  /// The collector's questions in order, those of moves that never count and those that settle terms
  /// left out.
  var questions: [(saying: Int, sentence: SentenceReading)] {
    var found: [(Int, SentenceReading)] = []
    for (index, saying) in timeline.sayings.enumerated() where saying.isCollector {
      for sentence in saying.sentences
      where sentence.isQuestion && !sentence.isFree && !settles(sentence) {
        found.append((index, sentence))
      }
    }
    return found
  }

  /// Whether a sentence settles terms; where there is no debt, nothing does.
  private func settles(_ sentence: SentenceReading) -> Bool {
    sentence.settles && timeline.provisos.contains(.debt)
  }

  /// Open questions ÷ all questions, as if half of one more and nothing of another were open.
  func openQuestions() -> Appraisal {
    let questions = questions
    let open = questions.filter { $0.sentence.form == .openQuestion }
    guard !questions.isEmpty || otherWords >= 20 else {
      return Appraisal(notApplicable: "the conversation is too short to tell")
    }
    let share = (Double(open.count) + 0.5) / (Double(questions.count) + 2)
    let closed = questions.last { $0.sentence.form == .closedQuestion }
    return Appraisal(
      share, shown: open.map { ($0.saying, span($0.saying, $0.sentence)) }, last: closed?.saying,
      steps: [
        .init("open questions", Double(open.count)), .init("questions", Double(questions.count)),
        .init("(open + 0.5) ÷ (questions + 2)", share),
      ])
  }

  /// A question is left standing until it is answered.
  func oneQuestionAtATime() -> Appraisal {
    let questions = questions
    guard !questions.isEmpty else { return Appraisal(notApplicable: "nothing was asked") }
    var stacked: [Int] = []
    for (first, second) in zip(questions, questions.dropFirst())
    where timeline.sayings[first.saying].block == timeline.sayings[second.saying].block {
      stacked.append(first.saying)
    }
    let share = 1 - Double(stacked.count) / Double(questions.count + 1)
    return Appraisal(
      share, last: stacked.last,
      steps: [
        .init("questions asked on top of another", Double(stacked.count)),
        .init("questions", Double(questions.count)),
      ])
  }

  /// No third closed question follows two others without a word of listening between.
  func noInterrogation() -> Appraisal {
    var withClosed = 0
    var inRuns = 0
    var run = 0
    var last: Int?
    for block in timeline.blocks where block.isCollector {
      let sentences = block.sayings.flatMap { timeline.sayings[$0].sentences }
      let asksClosed = sentences.contains {
        $0.form == .closedQuestion && !$0.isFree && !settles($0)
      }
      let listens = sentences.contains { isListening($0) } || block.sayings.contains { hears($0) }
      if listens { run = 0 }
      guard asksClosed else { continue }
      withClosed += 1
      run += 1
      if run > 2 {
        inRuns += 1
        last = block.sayings.lowerBound
      }
      if listens { run = 0 }
    }
    guard withClosed > 0 else {
      return otherWords >= 20
        ? Appraisal(1, steps: [.init("closed questions", 0)])
        : Appraisal(notApplicable: "the conversation is too short to tell")
    }
    let share = 1 - Double(inRuns) / Double(withClosed)
    return Appraisal(
      share, last: last,
      steps: [
        .init("turns with a closed question", Double(withClosed)),
        .init("of those the third in a row without listening, or later", Double(inRuns)),
      ])
  }

  private func isListening(_ sentence: SentenceReading) -> Bool {
    sentence.form == .openQuestion || sentence.isReflection
  }

  private func hears(_ saying: Int) -> Bool {
    let utterance = timeline.sayings[saying].turn.utterance
    return Marker.listening.contains { utterance.makes($0) }
  }

  private static let listening: [Move.Kind] = [
    "reflects", "shows_empathy", "affirms", "normalizes", "acknowledges_vulnerability",
    "asks_open_question",
  ]

  /// Nothing is asked again that was told, and no question twice in the same words.
  func nothingAskedTwice(_ answers: [RubricItem.Answer]) -> Appraisal {
    var repeats: [Timeline.Place] = []
    for answer in answers {
      guard let told = timeline.places(of: answer.told).first(where: { !$0.isCollector }) else {
        continue
      }
      let asked = timeline.places(of: answer.moves).filter(\.isCollector)
      // What was asked before it was told may be asked; once more after that is once too often.
      let before = Set(asked.filter { $0 < told }.map(\.move.kind))
      repeats += asked.filter { told < $0 && before.contains($0.move.kind) }
    }
    let questions = questions
    guard !questions.isEmpty || !repeats.isEmpty else {
      return Appraisal(notApplicable: "nothing was asked")
    }
    var seen: Set<[UInt64]> = []
    var same = 0
    var last = repeats.max()?.saying
    for question in questions {
      let words = timeline.sayings[question.saying].speech.words[question.sentence.words]
      let stems = words.map(\.stem).filter { $0 != 0 }
      guard stems.count >= 2, !seen.insert(stems).inserted else { continue }
      same += 1
      last = max(last ?? 0, question.saying)
    }
    let share = 1 / (1 + 0.5 * Double(repeats.count + same))
    return Appraisal(
      share, shown: repeats.map { ($0.saying, $0.move.span) }, last: last,
      steps: [
        .init("asked again after it was told", Double(repeats.count)),
        .init("asked twice in the same words", Double(same)),
      ])
  }

  func span(_ saying: Int, _ sentence: SentenceReading) -> Range<Int> {
    timeline.sayings[saying].speech.span(of: sentence.words)
  }
}
