/// A stretch of clauses that is read as one, with how likely it makes each move.
struct Segment {
  var clauses: ClosedRange<Int>
  var chances: [SIMD16<Float>]

  func words(in tally: Tally) -> Range<Int> {
    tally.clauses[clauses.lowerBound].words
      .lowerBound..<tally.clauses[clauses.upperBound].words.upperBound
  }
}

/// Chooses where a line turns, so that what is said in each part is as sure as possible.
struct Segmenter {
  /// A segment has at most this many clauses.
  static let longest = 6

  /// What one more part costs, by the sign that parts it.
  struct Costs {
    var punctuation: Float = 0.15
    var comma: Float = 0.5
    var conjunction: Float = 0.5
    var runOn: Float = 0.7

    /// What a part without any move costs.
    var empty: Float = 0.3

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
    // best[i] is the least cost of the clauses before i, and where the last part starts.
    var best = [(cost: Float, start: Int, chances: [SIMD16<Float>])](
      repeating: (0, 0, []), count: count + 1)
    for end in 1...count {
      best[end].cost = .infinity
      for start in max(0, end - Self.longest)..<end {
        let chances = model.score(tally, from: start, through: end - 1).map(Curve.logistic)
        let cost =
          best[start].cost + costs.cost(tally.clauses[start].parting) + doubt(chances)
        if cost < best[end].cost { best[end] = (cost, start, chances) }
      }
    }
    var segments: [Segment] = []
    var end = count
    while end > 0 {
      let start = best[end].start
      segments.append(Segment(clauses: start...(end - 1), chances: best[end].chances))
      end = start
    }
    return segments.reversed()
  }

  /// How unsure the reading of a part is: for each move, how far its chance is from 0 and from 1.
  private func doubt(_ chances: [SIMD16<Float>]) -> Float {
    var sum: Float = 0
    var most: Float = 0
    for chance in chances {
      let other = 1 - chance
      sum += chance.replacing(with: other, where: chance .> other).sum()
      most = max(most, chance.max())
    }
    return sum + (most < 0.4 ? costs.empty : 0)
  }
}
