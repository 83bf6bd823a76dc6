import CallModel

/// How one sentence is said, whatever it is about.
struct SentenceReading: Sendable {
  let words: Range<Int>
  let form: Form

  /// What its phrases show, and the word at which each starts.
  let cues: CuePlaces

  /// How many words of meaning it takes up from what the other side said just before.
  let takenUp: Int

  /// How many words of meaning it has besides.
  let added: Int

  /// Whether its words stand in a move that never counts as talking at somebody.
  let isFree: Bool

  /// Whether its words stand in a move that does harm.
  let isHarmful: Bool

  /// Whether its words stand in a move that puts forward or settles terms.
  let settles: Bool

  /// Whether its words tell of the debt.
  let isOfDebt: Bool

  /// The word that is no mere beginning such as "and" or "well".
  let start: Int

  /// How many sentences of more than a mere beginning came before it in the block.
  let position: Int

  enum Form: Sendable {
    case statement, openQuestion, closedQuestion

    /// A statement with a question mark: "So you moved out in July?"
    case offeredBack
  }

  var isQuestion: Bool { form == .openQuestion || form == .closedQuestion }

  /// Whether it starts by putting forward what somebody could do.
  var suggests: Bool { cues[.suggests].map { $0 <= words.lowerBound + 2 } ?? false }

  /// Whether it gives back what the other side has just said.
  ///
  /// Either it starts like it ("so you", "it sounds like") and takes up a word of theirs, or it is
  /// one of the first things said and most of what it says was theirs. "It sounds like" alone is
  /// none, nor is what tells, blames or belittles.
  var isReflection: Bool {
    guard !isQuestion, !isHarmful, cues[.directs] == nil, !suggests,
      cues[.confronts] == nil, cues[.minimises] == nil, cues[.formal] == nil
    else { return false }
    // What was never put into words is given back as what the person is, has or feels.
    if cues[.mirrors] == start, position < 1, added >= 2, !isOfDebt { return true }
    guard takenUp > 0 else { return false }
    let speaksOfSelf = cues[.owns] == words.lowerBound
    if let start = cues[.reflects], start <= words.lowerBound + 3 {
      return start == words.lowerBound || !speaksOfSelf
    }
    let isTheirs = takenUp >= 2 || 3 * takenUp >= takenUp + added
    return isTheirs && position < 2 && !speaksOfSelf
  }

  /// Reads the sentences of a conversation in order, knowing what was said just before.
  struct Reader {
    private let rubric: Rubric
    private var block = -1
    private var heard = StemSet()
    private var pushed = StemSet()
    private var saying = StemSet()
    private var pushing = StemSet()
    private var position = 0

    /// The words of meaning of the sentence at hand, each once.
    private var stems: [UInt64] = []
    private static let asksOpenQuestion: Move.Kind = "asks_open_question"
    private static let asksClosedQuestion: Move.Kind = "asks_closed_question"

    init(_ rubric: Rubric) { self.rubric = rubric }

    mutating func read(
      _ speech: Speech, of turn: Turn, in block: Int, spans: Timeline.Spans
    ) -> [SentenceReading] {
      if block != self.block {
        // What somebody brought up themselves just before is not the other side's.
        heard.removeAll()
        for stem in saying.stems where !pushed.contains(stem) { heard.insert(stem) }
        swap(&pushed, &pushing)
        saying.removeAll()
        pushing.removeAll()
        position = 0
        self.block = block
      }
      return speech.sentences.map { sentence in
        takeStems(of: sentence, in: speech)
        let reading = read(sentence, of: speech, turn.utterance, spans)
        if !stems.isEmpty, !reading.isFree { position += 1 }
        for stem in stems { saying.insert(stem) }
        // Courtesies, disclosures and what is given back bring up nothing of one's own.
        if !reading.isFree, !reading.isReflection { for stem in stems { pushing.insert(stem) } }
        return reading
      }
    }

    private mutating func takeStems(of sentence: Speech.Sentence, in speech: Speech) {
      stems.removeAll(keepingCapacity: true)
      for word in speech.words[sentence.words]
      where word.stem != 0 && !rubric.cues.isCommon(word) && !stems.contains(word.stem) {
        stems.append(word.stem)
      }
    }

    private func read(
      _ sentence: Speech.Sentence, of speech: Speech, _ utterance: Utterance,
      _ spans: Timeline.Spans
    ) -> SentenceReading {
      let cues = rubric.cues.found(in: speech.words, sentence.words)
      let span = speech.span(of: sentence.words)
      let takenUp = stems.count { heard.contains($0) }
      return SentenceReading(
        words: sentence.words, form: form(sentence, cues, speech, utterance), cues: cues,
        takenUp: takenUp, added: stems.count - takenUp,
        isFree: spans.areFree(in: span, asking: sentence.asks),
        isHarmful: spans.touch(span, as: .harmful),
        settles: spans.touch(span, as: .settles),
        isOfDebt: spans.touch(span, as: .aboutDebt),
        start: firstWord(of: sentence, in: speech),
        position: position)
    }

    private func form(
      _ sentence: Speech.Sentence, _ cues: CuePlaces, _ speech: Speech, _ utterance: Utterance
    ) -> Form {
      guard sentence.asks else {
        // Without punctuation only the reading tells a question.
        let span = speech.span(of: sentence.words)
        func makes(_ kind: Move.Kind) -> Bool {
          utterance.moves.contains { $0.span.overlaps(span) && $0.kind == kind }
        }
        if makes(Self.asksOpenQuestion) { return .openQuestion }
        return makes(Self.asksClosedQuestion) ? .closedQuestion : .statement
      }
      let start = firstWord(of: sentence, in: speech)
      if cues[.facts] == start { return .closedQuestion }
      if cues[.opens] == start { return .openQuestion }
      if cues[.closes] == start { return .closedQuestion }
      if cues[.reflects] == start || cues[.reflects] == sentence.words.lowerBound {
        return .offeredBack
      }
      if let open = cues[.opens], cues[.facts] != open { return .openQuestion }
      return .closedQuestion
    }

    /// The first word that is not a mere beginning such as "and" or "well".
    private func firstWord(of sentence: Speech.Sentence, in speech: Speech) -> Int {
      var index = sentence.words.lowerBound
      while index < sentence.words.upperBound - 1, rubric.cues.isFill(speech.words[index]) {
        index += 1
      }
      return index
    }
  }
}
