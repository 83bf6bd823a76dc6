/// What each clause of a line, and each place between two, speaks for.
struct Tally {
  static let inside = 0
  static let crossing = 1
  static let opening = 2

  /// What is counted apart for each clause.
  static let slots = 3
  let clauses: [Clause]
  let sums: [SIMD16<Float>]
  let masses: [Float]

  init(_ features: [Feature], clauses: [Clause], by linear: LinearModel) {
    let slots = clauses.count * Self.slots
    var masses = [Float](repeating: 0, count: slots)
    sums = withUnsafeTemporaryAllocation(of: LaneCounts.self, capacity: slots * linear.blocks) {
      counts in
      counts.initialize(repeating: LaneCounts())
      linear.add(features, to: counts)
      return counts.map(\.worth)
    }
    for feature in features {
      guard let slot = Self.slot(of: feature) else { continue }
      masses[slot] += feature.weight * feature.weight
    }
    self.clauses = clauses
    self.masses = masses
  }

  /// Where a feature is counted, or `nil` when it spans more than two clauses.
  @inline(__always)
  static func slot(of feature: Feature) -> Int? {
    if feature.isOpening { return Int(feature.first) * slots + opening }
    if feature.first == feature.last { return Int(feature.first) * slots + inside }
    return feature.last == feature.first + 1 ? Int(feature.last) * slots + crossing : nil
  }
}

/// What a segment speaks for, as it grows clause by clause from its end towards its beginning.
struct SegmentSums {
  private let tally: Tally
  private let blocks: Int
  private var sums: [SIMD16<Float>]
  private var mass: Float = 0
  private var first = 0
  private var last = -1

  init(_ tally: Tally, blocks: Int) {
    self.tally = tally
    self.blocks = blocks
    sums = .init(repeating: .zero, count: blocks)
  }

  /// Begins anew with an empty segment before the clause after `last`.
  mutating func restart(endingWith last: Int) {
    self.last = last
    first = last + 1
    mass = 0
    for block in sums.indices { sums[block] = .zero }
  }

  /// Joins the clause before those that are in.
  @inline(__always)
  mutating func take(_ clause: Int) {
    if first <= last { add(first * Tally.slots + Tally.crossing) }
    add(clause * Tally.slots + Tally.inside)
    first = clause
  }

  @inline(__always)
  private mutating func add(_ slot: Int) {
    mass += tally.masses[slot]
    let start = slot * blocks
    tally.sums.withUnsafeBufferPointer { all in
      sums.withUnsafeMutableBufferPointer { sums in
        for block in 0..<blocks { sums[block] += all[start + block] }
      }
    }
  }

  /// How much one count is worth in the segment as it is.
  var scale: Float { MoveModel.scale(mass + tally.masses[first * Tally.slots + Tally.opening]) }

  /// How much speaks for moves at all; scores count from `floor` up to `cap`.
  func evidence(_ bias: [SIMD16<Float>], from floor: Float, to cap: Float) -> Float {
    let (floor, cap) = (SIMD16(repeating: floor), SIMD16(repeating: cap))
    let scale = scale
    let opening = (first * Tally.slots + Tally.opening) * blocks
    var sum = SIMD16<Float>.zero
    tally.sums.withUnsafeBufferPointer { all in
      sums.withUnsafeBufferPointer { sums in
        bias.withUnsafeBufferPointer { bias in
          for block in 0..<blocks {
            var score = (sums[block] + all[opening + block]) * scale + bias[block]
            score.replace(with: floor, where: score .< floor)
            score.replace(with: cap, where: score .> cap)
            sum += score - floor
          }
        }
      }
    }
    return sum.sum()
  }

  @inline(__always)
  func score(block: Int, scale: Float, bias: SIMD16<Float>) -> SIMD16<Float> {
    let opening = tally.sums[(first * Tally.slots + Tally.opening) * blocks + block]
    return (sums[block] + opening) * scale + bias
  }
}
