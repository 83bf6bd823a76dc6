import CallModel

/// What has been learned about the moves of one side of the line.
struct MoveModel: Sendable {
  let kinds: [Move.Kind]

  /// The harmful kinds, or `nil` when there are none.
  let harm: Family?

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

  /// Kinds that are heard together as well as one by one.
  struct Family: Sendable {
    /// Their lanes, in rising order.
    let members: [Int]

    /// Where what speaks for any of them is learned: the lane after the last kind.
    let lane: Int

    /// The members among so many kinds, or `nil` when there are none.
    init?(_ members: [Int], of kinds: Int) {
      guard !members.isEmpty else { return nil }
      self.members = members
      lane = kinds
    }

    /// Scores in which each member is raised by what speaks for the family.
    func raising(_ scores: consuming [Float]) -> [Float] {
      let lift = Decision.lift(scores[lane])
      for member in members { scores[member] += lift }
      return scores
    }
  }

  /// What a segment's score is worth beside the number of its features.
  @inline(__always)
  static func scale(_ mass: Float) -> Float { 1 / max(1, mass).squareRoot() }

  /// Scores of the clauses of a line, ready to be joined into those of any segment.
  func tally(_ line: Line, after previous: Line?) -> Tally {
    let clauses = splitter.split(line)
    let features = featurizer.features(of: line, clauses: clauses, after: previous)
    return Tally(features, clauses: clauses, by: linear)
  }
}
