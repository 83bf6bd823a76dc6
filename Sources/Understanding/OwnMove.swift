package import CallModel

/// A move that only one scenario knows, with the sentences that teach it.
package struct OwnMove: Hashable, Sendable {
  package let kind: Move.Kind
  package let samples: [String]

  package init(_ kind: Move.Kind, samples: [String]) {
    self.kind = kind
    self.samples = samples
  }
}

/// Hears a scenario's own moves by how near a stretch of a line comes to one of their sentences.
struct OwnMoves: Sendable {
  private let entries: [(kind: Move.Kind, sketches: [Sketch])]

  init(_ moves: [OwnMove], model: MoveModel) {
    entries = moves.map { move in
      let sketches = move.samples.map { text in
        let line = LineReader.read(text)
        let clauses = model.splitter.split(line)
        return model.sketch(model.featurizer.features(of: line, clauses: clauses), of: nil)
      }
      return (move.kind, sketches)
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  /// The moves that a line makes or nearly makes, each with the stretch of clauses that is nearest.
  func moves(of line: Line, by model: MoveModel) -> [Move] {
    guard !isEmpty, line.words.count <= MoveModel.window else { return [] }
    let clauses = model.splitter.split(line)
    let features = model.featurizer.features(of: line, clauses: clauses)
    var best = [(likeness: Float, clauses: ClosedRange<Int>)](
      repeating: (0, 0...0), count: entries.count)
    for first in clauses.indices {
      for last in first..<min(clauses.count, first + Self.longest) {
        let sketch = model.sketch(features, of: first...last)
        for (place, entry) in entries.enumerated() {
          let likeness = entry.sketches.map { sketch.likeness(to: $0) }.max() ?? 0
          if likeness > best[place].likeness { best[place] = (likeness, first...last) }
        }
      }
    }
    return zip(entries, best).compactMap { entry, best in
      let confidence = Decision.confidence((best.likeness - Self.level) * Self.steepness)
      guard confidence >= Decision.nearly else { return nil }
      let words =
        clauses[best.clauses.lowerBound].words
        .lowerBound..<clauses[
          best.clauses.upperBound
        ].words.upperBound
      return Move(entry.kind, confidence: confidence, span: line.span(of: words))
    }
  }

  /// A stretch has at most this many clauses.
  private static let longest = 3

  /// How near a stretch must come, and how soon it is near enough.
  private static let level: Float = 0.42
  private static let steepness: Float = 14
}

/// What stands in a stretch of words, the rare counting more than the common.
struct Sketch: Sendable {
  private let keys: [UInt32]
  private let values: [Float]
  private let length: Float

  init(_ parts: [(key: UInt32, value: Float)]) {
    var (keys, values): ([UInt32], [Float]) = ([], [])
    for part in parts.sorted(by: { ($0.key, $0.value) < ($1.key, $1.value) })
    where keys.last != part.key {
      keys.append(part.key)
      values.append(part.value)
    }
    self.keys = keys
    self.values = values
    length = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// From 0, nothing in common, to 1, the same.
  func likeness(to other: Self) -> Float {
    guard length > 0, other.length > 0 else { return 0 }
    var (one, two, sum) = (0, 0, Float(0))
    while one < keys.count, two < other.keys.count {
      if keys[one] == other.keys[two] {
        sum += values[one] * other.values[two]
        one += 1
        two += 1
      } else if keys[one] < other.keys[two] {
        one += 1
      } else {
        two += 1
      }
    }
    return sum / (length * other.length)
  }
}

extension MoveModel {
  /// A sketch of some clauses, or of all when `clauses` is `nil`.
  func sketch(_ features: [Feature], of clauses: ClosedRange<Int>?) -> Sketch {
    Sketch(
      features.compactMap { feature in
        if let clauses,
          !clauses.contains(Int(feature.first)) || !clauses.contains(Int(feature.last))
        {
          return nil
        }
        let row = linear.index[feature.key]?.number
        let rarity = row.map { Float(linear.rarities[$0]) } ?? Self.rarest
        return (feature.key, feature.weight * rarity * rarity)
      })
  }

  /// The rarity of what stands in hardly any sample.
  private static let rarest: Float = 12
}
