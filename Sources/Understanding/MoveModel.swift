import CallModel

/// What has been learned about the moves of one side of the line.
struct MoveModel: Sendable {
  let kinds: [Move.Kind]
  let featurizer: Featurizer
  let splitter: ClauseSplitter
  let linear: LinearModel

  /// For each kind, who must mean the words; `nil` where it does not matter.
  let scopes: [Scope?]

  /// What a segment's score is worth beside the number of its features.
  static func scale(_ mass: Float) -> Float { 1 / max(1, mass).squareRoot() }

  /// Scores of the clauses of a line, ready to be joined into those of any segment.
  func tally(_ line: Line, after previous: Line?) -> Tally {
    let clauses = splitter.split(line)
    var tally = Tally(clauses: clauses, blocks: linear.blocks)
    let features = featurizer.features(of: line, clauses: clauses, after: previous)
    tally.sums.withUnsafeMutableBufferPointer { sums in
      guard let base = sums.baseAddress else { return }
      for feature in features {
        guard let slot = Tally.slot(of: feature) else { continue }
        tally.masses[slot] += feature.weight * feature.weight
        guard let row = linear.index[feature.key] else { continue }
        linear.add(row: row, to: base + slot * linear.blocks)
      }
    }
    return tally
  }

  /// The scores of the segment from clause `first` to clause `last`, before the logistic curve.
  func score(_ tally: Tally, from first: Int, through last: Int) -> [SIMD16<Float>] {
    var sums = [SIMD16<Int32>](repeating: .zero, count: linear.blocks)
    var mass: Float = 0
    let add = { (slot: Int, sums: inout [SIMD16<Int32>]) in
      for block in sums.indices { sums[block] &+= tally.sums[slot * sums.count + block] }
    }
    for clause in first...last {
      add(clause * 4 + Tally.inside, &sums)
      mass += tally.masses[clause * 4 + Tally.inside]
      guard clause > first else { continue }
      add(clause * 4 + Tally.crossing, &sums)
      mass += tally.masses[clause * 4 + Tally.crossing]
    }
    add(first * 4 + Tally.opening, &sums)
    add(last * 4 + Tally.ending, &sums)
    mass += tally.masses[first * 4 + Tally.opening] + tally.masses[last * 4 + Tally.ending]
    let scale = linear.unit * Self.scale(mass)
    return sums.indices.map { SIMD16<Float>(sums[$0]) * scale + linear.bias[$0] }
  }
}

/// What each clause of a line, and each place between two, speaks for.
struct Tally {
  static let (inside, crossing, opening, ending) = (0, 1, 2, 3)
  let clauses: [Clause]
  var sums: [SIMD16<Int32>]
  var masses: [Float]

  init(clauses: [Clause], blocks: Int) {
    self.clauses = clauses
    sums = .init(repeating: .zero, count: clauses.count * 4 * blocks)
    masses = .init(repeating: 0, count: clauses.count * 4)
  }

  /// Where a feature is counted, or `nil` when it spans more than two clauses.
  @inline(__always)
  static func slot(of feature: Feature) -> Int? {
    switch feature.role {
    case .opening: Int(feature.first) * 4 + opening
    case .ending: Int(feature.first) * 4 + ending
    case .inside:
      feature.first == feature.last
        ? Int(feature.first) * 4 + inside
        : feature.last == feature.first + 1 ? Int(feature.last) * 4 + crossing : nil
    }
  }
}
