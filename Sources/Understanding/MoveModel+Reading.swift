import CallModel

extension MoveModel {
  /// A longer line is read in pieces of this many words.
  static let window = 600

  /// Whether a word is one that many people use, and no name.
  func isOrdinary(_ word: Word) -> Bool {
    !names.contains(word.form) && featurizer.knownStems?.contains(word.stem) ?? false
  }

  /// Every move that a line makes or nearly makes, in the order of their spans.
  func moves(of line: Line, after previous: Line?) -> [Move] {
    let line = line.masking(names)
    let previous = previous?.masking(names)
    var found: [Hearing] = []
    found.reserveCapacity(8)
    guard line.words.count > Self.window else {
      read(line, after: previous, into: &found)
      recall(line, after: previous, into: &found)
      return moves(found)
    }
    for start in stride(from: 0, to: line.words.count, by: Self.window) {
      var piece = line
      piece.words = Array(line.words[start..<min(start + Self.window, line.words.count)])
      read(piece, after: start == 0 ? previous : nil, into: &found)
    }
    return moves(found)
  }

  /// How surely a move was heard, and in which words.
  private struct Hearing {
    let lane: Int
    var confidence: Double
    var span: Range<Int>
  }

  private func moves(_ found: [Hearing]) -> [Move] {
    Self.inOrder(
      found.map { Move(kinds[$0.lane], confidence: $0.confidence, span: $0.span) })
  }

  /// A line that was taught makes what it was taught to make, and no more.
  private func recall(_ line: Line, after previous: Line?, into found: inout [Hearing]) {
    guard let taught = memory.moves(of: line, after: previous) else { return }
    for place in found.indices where found[place].confidence >= Decision.threshold {
      guard !taught.contains(UInt16(found[place].lane)) else { continue }
      found[place].confidence = Decision.doubted
    }
    for lane in taught.map(Int.init) where lane < kinds.count {
      if let place = found.firstIndex(where: { $0.lane == lane }) {
        found[place].confidence = max(Decision.recalled, found[place].confidence)
      } else {
        let span = line.span(of: line.words.indices)
        found.append(Hearing(lane: lane, confidence: Decision.recalled, span: span))
      }
    }
  }

  static func inOrder(_ moves: [Move]) -> [Move] {
    moves.sorted {
      ($0.span.lowerBound, $1.confidence, $0.kind) < ($1.span.lowerBound, $0.confidence, $1.kind)
    }
  }

  private func read(_ line: Line, after previous: Line?, into found: inout [Hearing]) {
    let tally = tally(line, after: previous)
    for segment in Segmenter().segments(of: tally, bias: linear.bias, family: harm) {
      let words = segment.words(in: tally)
      let span = line.span(of: words)
      let scores = segment.scores
      let top = scores.withUnsafeBufferPointer { $0.prefix(kinds.count).max() } ?? 0
      for lane in kinds.indices where scores[lane] >= Decision.hopeless {
        let score = scores[lane]
        let plain = score - Decision.least(for: score, beside: top)
        guard plain + Decision.mostEase >= Decision.nearest else { continue }
        let surplus = plain + eases[lane]
        guard surplus >= Decision.nearest else { continue }
        let confidence = Decision.confidence(surplus)
        guard confidence >= Decision.nearly else { continue }
        let place = found.firstIndex { $0.lane == lane }
        if let place, found[place].confidence >= confidence { continue }
        if let scope = scopes[lane],
          !scope.allows(words, clauses: tally.clauses[segment.clauses], in: line)
        {
          continue
        }
        let hearing = Hearing(lane: lane, confidence: confidence, span: span)
        if let place { found[place] = hearing } else { found.append(hearing) }
      }
    }
  }
}

/// When a score is enough to say that a move is made.
enum Decision {
  /// A move that is at least this likely is made.
  static let threshold = 0.5

  /// A move that is at least this likely is nearly made.
  static let nearly = 0.25

  /// How sure a move is that was taught in just these words.
  static let recalled = 0.9

  /// How sure a move is that just these words were taught not to make.
  static let doubted = 0.4

  /// What the strongest move of a segment must reach before the logistic curve.
  private static let lead: Float = -2.75

  /// How much sooner a harmful move is believed that its own words must bear out, and how much
  /// later one that any words may make: who is wrongly accused does not trust the card again.
  ///
  /// For the same reason it is sooner believed that a wish or a need was met.
  static func ease(_ lesson: Lesson) -> Float {
    if lesson.group == .respecting { return 0.4 }
    guard !lesson.cues.isEmpty || !lesson.excuses.isEmpty else { return 0 }
    return lesson.cues.isEmpty ? -0.1 : mostEase
  }
  static let mostEase: Float = 0.8

  /// What is added to the score of each harmful move where the family as a whole scores so much.
  @inline(__always)
  static func lift(_ family: Float) -> Float { share * (max(-6, min(2, family)) + 1) }

  /// How much the family counts beside a harmful move's own score.
  private static let share: Float = 0.4

  /// What any other move must reach, unless it is as strong as the strongest.
  private static let company: Float = -0.75

  /// How far another move may be behind the strongest and level with it.
  private static let level: Float = 0.1

  /// How far another move may be behind the strongest at all.
  private static let reach: Float = 6

  /// What a score must reach so that its move is made: the strongest move of a segment is believed
  /// sooner than any other, and others not at all when they are far behind it.
  @inline(__always)
  static func least(for score: Float, beside top: Float) -> Float {
    score >= top ? lead : max(min(company, max(lead, top - level)), top - reach)
  }

  /// A score so far below what it must reach cannot be nearly made.
  static let nearest: Float = -1.1

  /// A score below this comes into question beside no other.
  static let hopeless = lead + nearest - mostEase

  static func confidence(_ surplus: Float) -> Double { Double(Curve.logistic(surplus)) }
}
