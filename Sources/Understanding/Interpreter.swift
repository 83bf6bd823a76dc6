package import CallModel

/// Reads what people type: which moves a line makes, what it names, how it sounds.
///
/// It knows no scenario and no law. The same lessons and the same line give the same answer on every
/// machine.
package struct Interpreter: Sendable {
  let collector: MoveModel
  let otherSide: MoveModel
  let tones: ToneReader

  /// What only the scenario at hand knows.
  private var own: OwnMoves?

  /// Whom the conversation is about.
  private var names: KnownNames?

  /// Learns from lessons, from whole turns, and from a word book of what means the same; each side
  /// from its own.
  package init(lessons: [Lesson], turns: [Sample] = [], wordBook: WordBook = WordBook()) {
    let lexicon = Lexicon(wordBook.concepts)
    let model = { (speaker: Speaker) in
      MoveModel(
        lessons: lessons.filter { $0.speaker == speaker },
        turns: turns.filter { $0.speaker == speaker }, lexicon: lexicon)
    }
    collector = model(.collector)
    otherSide = model(.debtor)
    tones = ToneReader(lexicon: Lexicon(wordBook.tones))
  }

  init(collector: MoveModel, otherSide: MoveModel, tones: ToneReader) {
    self.collector = collector
    self.otherSide = otherSide
    self.tones = tones
  }

  /// The same reader, listening for the moves of one scenario besides the shared ones.
  package func hearing(_ moves: [OwnMove]) -> Interpreter {
    var interpreter = self
    interpreter.own = moves.isEmpty ? nil : OwnMoves(moves, model: collector)
    return interpreter
  }

  /// The same reader, knowing the names of one conversation.
  package func knowing(_ names: KnownNames) -> Interpreter {
    var interpreter = self
    interpreter.names = names
    return interpreter
  }

  /// What is known about a line before it is read.
  package struct Context: Sendable {
    package var speaker: Speaker

    /// What the other side said just before.
    package var previous: Line?

    /// The day of the call, from which "next Friday" is counted.
    package var today: Day?

    package init(speaker: Speaker = .collector, previous: String? = nil, today: Day? = nil) {
      self.init(speaker: speaker, after: previous.map(Line.init), today: today)
    }

    /// The same after a line that is read already.
    package init(speaker: Speaker, after previous: Line?, today: Day? = nil) {
      self.speaker = speaker
      self.previous = previous
      self.today = today
    }
  }

  package func read(_ text: String, in context: Context = .init()) -> Utterance {
    read(text, as: Line(text), in: context)
  }

  /// Reads a text of which the words are known already.
  package func read(_ text: String, as line: Line, in context: Context) -> Utterance {
    context.speaker == .collector
      ? read(text, as: line, in: context, by: collector)
      : read(text, as: line, in: context, by: otherSide)
  }

  private func read(
    _ text: String, as line: Line, in context: Context, by model: MoveModel
  ) -> Utterance {
    let line = hear(line, by: model)
    guard !line.words.isEmpty else { return Utterance(text) }
    var moves = model.moves(of: line, after: context.previous.map { hear($0, by: model) })
    if let names, context.speaker == .collector { moves = names.hearing(moves, in: line) }
    if let own, context.speaker == .collector {
      moves = MoveModel.inOrder(moves + own.moves(of: line, by: collector))
    }
    let near = moves.filter { $0.confidence < Decision.threshold }
    if !near.isEmpty { moves.removeAll { $0.confidence < Decision.threshold } }
    return Utterance(
      text, moves: moves, nearMoves: near,
      values: ValueReader(today: context.today).read(text), tone: tones.read(line),
      otherLanguage: LanguageGuess.otherLanguage(of: line, text: text))
  }

  /// The words of a line, with the names that are known made general.
  private func hear(_ line: Line, by model: MoveModel) -> Line {
    names?.masking(line, known: model.isOrdinary) ?? line
  }
}
