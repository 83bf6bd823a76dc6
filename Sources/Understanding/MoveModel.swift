import CallModel

/// What has been learned about the moves of one side of the line.
struct MoveModel: Sendable {
  let kinds: [Move.Kind]

  /// Whether each kind is a harmful one.
  ///
  /// What speaks for any of these is learned beside them, in the lane after the last kind.
  let isHarmful: [Bool]

  /// How much sooner than others each move is believed.
  let eases: [Float]
  let featurizer: Featurizer

  /// Words that are names, however they are written.
  let names: WordSet
  let splitter: ClauseSplitter
  let linear: LinearModel

  /// For each kind, who must mean the words; `nil` where it does not matter.
  let scopes: [Scope?]
  let memory: SampleMemory

  /// The lane of the whole family of harmful moves, or `nil` when there are none.
  var harmLane: Int? { isHarmful.contains(true) ? kinds.count : nil }

  /// What a segment's score is worth beside the number of its features.
  @inline(__always)
  static func scale(_ mass: Float) -> Float { 1 / max(1, mass).squareRoot() }

  /// Scores of the clauses of a line, ready to be joined into those of any segment.
  func tally(_ line: Line, after previous: Line?) -> Tally {
    let clauses = splitter.split(line)
    let features = featurizer.features(of: line, clauses: clauses, after: previous)
    return Tally(features, clauses: clauses, by: linear)
  }

  /// The scores of the segment from clause `first` to clause `last`, before the logistic curve.
  func scores(_ sums: inout SegmentSums, from first: Int, through last: Int) -> [SIMD16<Float>] {
    sums.restart(endingWith: last)
    for clause in (first...last).reversed() { sums.take(clause) }
    let scale = sums.scale
    return linear.bias.indices.map { sums.score(block: $0, scale: scale, bias: linear.bias[$0]) }
  }
}
