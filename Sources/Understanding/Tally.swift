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
      masses.withUnsafeMutableBufferPointer { linear.add(features, to: counts, masses: $0) }
      return counts.map(\.worth)
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
  private let all: UnsafeBufferPointer<SIMD16<Float>>
  private let masses: UnsafeBufferPointer<Float>
  private let bias: UnsafeBufferPointer<SIMD16<Float>>
  private let sums: UnsafeMutableBufferPointer<SIMD16<Float>>
  private var mass: Float = 0
  private var first = 0
  private var last = -1

  /// Calls `body` with sums over a tally, beside which `bias` speaks for each lane.
  static func over<Result>(
    _ tally: Tally, bias: [SIMD16<Float>], _ body: (inout SegmentSums) -> Result
  ) -> Result {
    tally.sums.withUnsafeBufferPointer { all in
      tally.masses.withUnsafeBufferPointer { masses in
        bias.withUnsafeBufferPointer { bias in
          withUnsafeTemporaryAllocation(of: SIMD16<Float>.self, capacity: bias.count) { sums in
            sums.initialize(repeating: .zero)
            var segment = SegmentSums(all: all, masses: masses, bias: bias, sums: sums)
            return body(&segment)
          }
        }
      }
    }
  }

  private init(
    all: UnsafeBufferPointer<SIMD16<Float>>, masses: UnsafeBufferPointer<Float>,
    bias: UnsafeBufferPointer<SIMD16<Float>>, sums: UnsafeMutableBufferPointer<SIMD16<Float>>
  ) {
    self.all = all
    self.masses = masses
    self.bias = bias
    self.sums = sums
  }

  /// Begins anew with an empty segment before the clause after `last`.
  mutating func restart(endingWith last: Int) {
    self.last = last
    first = last + 1
    mass = 0
    sums.update(repeating: .zero)
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
    mass += masses[slot]
    let start = slot * sums.count
    for block in sums.indices { sums[block] += all[start + block] }
  }

  private var opening: Int { first * Tally.slots + Tally.opening }

  /// How much one count is worth in the segment as it is.
  private var scale: Float { MoveModel.scale(mass + masses[opening]) }

  /// How much speaks for moves at all, but for the lane `without`; scores count from `floor` up to
  /// `cap`.
  func evidence(from floor: Float, to cap: Float, without lane: Int?) -> Float {
    let (floor, cap) = (SIMD16(repeating: floor), SIMD16(repeating: cap))
    let scale = scale
    let start = opening * sums.count
    let left = lane.map { (block: $0 / LinearModel.lanes, lane: $0 % LinearModel.lanes) }
    var sum = SIMD16<Float>.zero
    for block in sums.indices {
      var score = (sums[block] + all[start + block]) * scale + bias[block]
      if let left, left.block == block { score[left.lane] = floor[0] }
      score.replace(with: floor, where: score .< floor)
      score.replace(with: cap, where: score .> cap)
      sum += score - floor
    }
    return sum.sum()
  }

  /// The scores of all lanes, group after group, before the logistic curve.
  var scores: [Float] {
    let scale = scale
    let start = opening * sums.count
    return [Float](unsafeUninitializedCapacity: sums.count * LinearModel.lanes) { scores, count in
      let bytes = UnsafeMutableRawBufferPointer(scores)
      for block in sums.indices {
        bytes.storeBytes(
          of: (sums[block] + all[start + block]) * scale + bias[block],
          toByteOffset: block * MemoryLayout<SIMD16<Float>>.stride, as: SIMD16<Float>.self)
      }
      count = scores.count
    }
  }
}
