import CallModel

extension MoveModel {
  /// A move that is at least this likely is made.
  static let threshold = 0.25

  /// A move that is at least this likely is nearly made.
  static let nearly: Float = 0.12

  /// Every move that a line makes or nearly makes, in the order of their spans.
  func moves(of line: Line, after previous: Line?) -> [Move] {
    let tally = tally(line, after: previous)
    var found: [Move?] = .init(repeating: nil, count: kinds.count)
    for segment in Segmenter(model: self).segments(of: tally) {
      let words = segment.words(in: tally)
      let span =
        line.words[words.lowerBound].span
        .lowerBound..<line.words[words.upperBound - 1].span
        .upperBound
      for lane in kinds.indices {
        let chance = segment.chances[lane / LinearModel.lanes][lane % LinearModel.lanes]
        guard chance >= Self.nearly, Double(chance) > found[lane]?.confidence ?? 0 else { continue }
        if let scope = scopes[lane],
          !scope.allows(words, clauses: tally.clauses[segment.clauses], in: line)
        {
          continue
        }
        found[lane] = Move(kinds[lane], confidence: Double(chance), span: span)
      }
    }
    return found.compactMap(\.self).sorted {
      ($0.span.lowerBound, $1.confidence, $0.kind) < ($1.span.lowerBound, $0.confidence, $1.kind)
    }
  }
}
