/// A stretch of clauses that is read as one, with what speaks for each move.
struct Segment {
  var clauses: ClosedRange<Int>

  /// The score of each lane before the logistic curve.
  var scores: [Float]

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

  /// The parts of a line; `bias` speaks for each lane whatever is said, and a family of moves is
  /// no move of its own.
  func segments(
    of tally: Tally, bias: [SIMD16<Float>], family: MoveModel.Family?
  ) -> [Segment] {
    let count = tally.clauses.count
    guard count > 0 else { return [] }
    return SegmentSums.over(tally, bias: bias) { sums in
      guard count > 1 else { return [segment(0...0, &sums, family)] }
      // best[i] is the most that speaks for the clauses before i, and where the last part starts.
      return withUnsafeTemporaryAllocation(of: Best.self, capacity: count + 1) { best in
        best[0] = Best(worth: 0, start: 0)
        for end in 1...count {
          best[end] = Best(worth: -.infinity, start: 0)
          sums.restart(endingWith: end - 1)
          for start in (max(0, end - Self.longest)..<end).reversed() {
            sums.take(start)
            let evidence = sums.evidence(from: costs.floor, to: costs.cap, without: family?.lane)
            let worth =
              best[start].worth + evidence - costs.cost(tally.clauses[start].parting)
            if worth > best[end].worth { best[end] = Best(worth: worth, start: start) }
          }
        }
        var segments: [Segment] = []
        var end = count
        while end > 0 {
          let start = best[end].start
          segments.append(segment(start...(end - 1), &sums, family))
          end = start
        }
        return segments.reversed()
      }
    }
  }

  private struct Best: BitwiseCopyable {
    let worth: Float
    let start: Int
  }

  private func segment(
    _ clauses: ClosedRange<Int>, _ sums: inout SegmentSums, _ family: MoveModel.Family?
  ) -> Segment {
    sums.restart(endingWith: clauses.upperBound)
    for clause in clauses.reversed() { sums.take(clause) }
    let scores = sums.scores
    return Segment(clauses: clauses, scores: family?.raising(scores) ?? scores)
  }
}
