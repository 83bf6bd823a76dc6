import CallModel

/// How one sentence is said, whatever it is about.
struct SentenceReading: Sendable {
  let words: Range<Int>
  let form: Form

  /// What its phrases show, and the word at which each starts.
  let cues: [Cue: Int]

  /// How many words of meaning it takes up from what the other side said just before.
  let takenUp: Int

  /// How many words of meaning it has besides.
  let added: Int

  /// Whether its words stand in a move that never counts as talking at somebody.
  let isFree: Bool

  enum Form: Sendable {
    case statement, openQuestion, closedQuestion

    /// A statement with a question mark: "So you moved out in July?"
    case offeredBack
  }

  var isQuestion: Bool { form == .openQuestion || form == .closedQuestion }

  /// Reads the sentences of a conversation in order, knowing what was said just before.
  struct Reader {
    private let rubric: Rubric
    private var block = -1
    private var heard: Set<UInt64> = []
    private var saying: Set<UInt64> = []

    init(_ rubric: Rubric) { self.rubric = rubric }

    mutating func read(_ speech: Speech, of turn: Turn, in block: Int) -> [SentenceReading] {
      if block != self.block {
        heard = saying
        saying = []
        self.block = block
      }
      for word in speech.words where word.stem != 0 && !rubric.cues.common.contains(word.hash) {
        saying.insert(word.stem)
      }
      return speech.sentences.map { read($0, of: speech, turn.utterance) }
    }

    private func read(
      _ sentence: Speech.Sentence, of speech: Speech, _ utterance: Utterance
    ) -> SentenceReading {
      let cues = rubric.cues.found(in: speech.words, sentence.words)
      let span = speech.span(of: sentence)
      let moves = utterance.moves.filter { $0.span.overlaps(span) }.map(\.kind)
      var takenUp: Set<UInt64> = []
      var added: Set<UInt64> = []
      for word in speech.words[sentence.words]
      where word.stem != 0 && !rubric.cues.common.contains(word.hash) {
        if heard.contains(word.stem) { takenUp.insert(word.stem) } else { added.insert(word.stem) }
      }
      return SentenceReading(
        words: sentence.words, form: form(sentence, cues, speech, moves), cues: cues,
        takenUp: takenUp.count, added: added.count,
        isFree: moves.contains { rubric.free.contains($0) })
    }

    private func form(
      _ sentence: Speech.Sentence, _ cues: [Cue: Int], _ speech: Speech, _ moves: [Move.Kind]
    ) -> Form {
      guard sentence.asks else {
        // Without punctuation only the reading tells a question.
        if moves.contains("asks_open_question") { return .openQuestion }
        return moves.contains("asks_closed_question") ? .closedQuestion : .statement
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
      while index < sentence.words.upperBound - 1,
        rubric.cues.found(in: speech.words, index..<index + 1)[.fills] != nil
      {
        index += 1
      }
      return index
    }
  }
}
