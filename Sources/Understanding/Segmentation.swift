/// A stretch of clauses that is read as one, with what speaks for each move.
struct Segment {
  var clauses: ClosedRange<Int>

  /// Before the logistic curve.
  var scores: [SIMD16<Float>]

  /// The score of a lane.
  subscript(_ lane: Int) -> Float { scores[lane / LinearModel.lanes][lane % LinearModel.lanes] }

  func words(in tally: Tally) -> Range<Int> {
    tally.clauses[clauses.lowerBound].words
      .lowerBound..<tally.clauses[clauses.upperBound].words.upperBound
  }
}

/// Chooses where a line turns, so that as much as possible speaks for some move in each part.
struct Segmenter {
  /// A segment has at most this many clauses.
  static let longest = 6

  /// What one more part costs, by the sign that parts it.
  struct Costs {
    var punctuation: Float = 0.5
    var comma: Float = 2
    var conjunction: Float = 2
    var runOn: Float = 3

    /// Scores count from here on up to `cap`.
    var floor: Float = -1.5
    var cap: Float = 3

    func cost(_ parting: Clause.Parting) -> Float {
      switch parting {
      case .start: 0
      case .punctuation: punctuation
      case .comma: comma
      case .conjunction: conjunction
      case .runOn: runOn
      }
    }
  }

  var costs = Costs()

  func segments(of tally: Tally, by model: MoveModel) -> [Segment] {
    let count = tally.clauses.count
    var sums = SegmentSums(tally, blocks: model.linear.blocks)
    guard count > 1 else {
      return count == 0
        ? [] : [Segment(clauses: 0...0, scores: model.scores(&sums, from: 0, through: 0))]
    }
    // A family of moves is no move of its own.
    var bias = model.linear.bias
    if let lane = model.harmLane { bias[lane / LinearModel.lanes][lane % LinearModel.lanes] = -1e3 }
    // best[i] is the most that speaks for the clauses before i, and where the last part starts.
    var best = [(worth: Float, start: Int)](repeating: (0, 0), count: count + 1)
    for end in 1...count {
      best[end].worth = -.infinity
      sums.restart(endingWith: end - 1)
      for start in (max(0, end - Self.longest)..<end).reversed() {
        sums.take(start)
        let worth =
          best[start].worth + sums.evidence(bias, from: costs.floor, to: costs.cap)
          - costs.cost(tally.clauses[start].parting)
        if worth > best[end].worth { best[end] = (worth, start) }
      }
    }
    var segments: [Segment] = []
    var end = count
    while end > 0 {
      let start = best[end].start
      let scores = model.scores(&sums, from: start, through: end - 1)
      segments.append(Segment(clauses: start...(end - 1), scores: scores))
      end = start
    }
    return segments.reversed()
  }
}
