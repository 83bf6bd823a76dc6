/// A stretch of clauses that is read as one, with what speaks for each move.
struct Segment {
  var clauses: ClosedRange<Int>

  /// Before the logistic curve.
  var scores: [SIMD16<Float>]

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

  let model: MoveModel
  var costs = Costs()

  func segments(of tally: Tally) -> [Segment] {
    let count = tally.clauses.count
    guard count > 0 else { return [] }
    // best[i] is the most that speaks for the clauses before i, and where the last part starts.
    var best = [(worth: Float, start: Int, scores: [SIMD16<Float>])](
      repeating: (0, 0, []), count: count + 1)
    for end in 1...count {
      best[end].worth = -.infinity
      for start in max(0, end - Self.longest)..<end {
        let scores = model.score(tally, from: start, through: end - 1)
        let worth =
          best[start].worth + evidence(scores) - costs.cost(tally.clauses[start].parting)
        if worth > best[end].worth { best[end] = (worth, start, scores) }
      }
    }
    var segments: [Segment] = []
    var end = count
    while end > 0 {
      let start = best[end].start
      segments.append(Segment(clauses: start...(end - 1), scores: best[end].scores))
      end = start
    }
    return segments.reversed()
  }

  /// How much speaks for moves at all.
  private func evidence(_ scores: [SIMD16<Float>]) -> Float {
    var sum = SIMD16<Float>.zero
    let (floor, cap) = (
      SIMD16<Float>(repeating: costs.floor), SIMD16<Float>(repeating: costs.cap)
    )
    for score in scores { sum += score.clamped(lowerBound: floor, upperBound: cap) - floor }
    return sum.sum()
  }
}
