/// One group of moves while it learns.
struct BlockLearner {
  private let trainer: LinearTrainer
  private let block: Int
  private let plan: LinearTrainer.Plan
  let weights: UnsafeMutablePointer<SIMD16<Float>>
  private(set) var bias: SIMD16<Float>
  private var biasSum = SIMD16<Float>(repeating: 1)

  /// What each slot of the example at hand speaks for, and what it is to learn.
  private let sums: UnsafeMutablePointer<SIMD16<Float>>
  private let slopes: UnsafeMutablePointer<SIMD16<Float>>

  /// How many more times each example is passed over.
  private var rests: [UInt8]

  init(_ trainer: LinearTrainer, block: Int, rowCount: Int, plan: LinearTrainer.Plan) {
    self.trainer = trainer
    self.block = block
    self.plan = plan
    bias = .init(repeating: plan.start)
    // Half of the lines that make none of these moves wait for the second round.
    rests = (0..<trainer.count).map {
      trainer.labels[$0 * trainer.blocks + block] == .zero ? UInt8($0 / 2 % 2) : 0
    }
    weights = .allocate(capacity: max(1, rowCount))
    weights.initialize(repeating: .zero, count: max(1, rowCount))
    let slots = zip(trainer.massStarts, trainer.massStarts.dropFirst()).map { $1 - $0 }.max() ?? 0
    sums = .allocate(capacity: slots + 1)
    sums.initialize(repeating: .zero, count: slots + 1)
    slopes = .allocate(capacity: slots + 1)
    slopes.initialize(repeating: .zero, count: slots + 1)
  }

  func free() {
    weights.deallocate()
    sums.deallocate()
    slopes.deallocate()
  }

  /// Goes through the examples in this order.
  mutating func learn(_ order: [Int32], rates: [Float]) {
    trainer.rows.withUnsafeBufferPointer { rows in
      trainer.values.withUnsafeBufferPointer { values in
        trainer.slots.withUnsafeBufferPointer { slots in
          for example in order {
            // What was known well is asked again only later.
            guard rests[Int(example)] == 0 else {
              rests[Int(example)] -= 1
              continue
            }
            let range = trainer.starts[Int(example)]..<trainer.starts[Int(example) + 1]
            let slotRange = trainer.massStarts[Int(example)]..<trainer.massStarts[Int(example) + 1]
            for slot in 0..<slotRange.count { sums[slot] = .zero }
            var slot = 0
            var sum = SIMD16<Float>.zero
            for index in range {
              if Int(slots[index]) != slot {
                sums[slot] = sum
                (slot, sum) = (Int(slots[index]), .zero)
              }
              sum += weights[Int(rows[index])] * values[index]
            }
            sums[slot] = sum
            guard findSlopes(Int(example), slotRange) else {
              rests[Int(example)] = 3
              continue
            }
            for index in range {
              let row = Int(rows[index])
              weights[row] -= slopes[Int(slots[index])] * (values[index] * rates[row])
            }
          }
        }
      }
    }
  }

  /// What is to be learned from an example, slot by slot; false when nothing is.
  @inline(__always)
  private mutating func findSlopes(_ example: Int, _ slotRange: Range<Int>) -> Bool {
    let count = slotRange.count / Tally.slots
    let best = strongest(count, slotRange.lowerBound)
    let label = trainer.labels[example * trainer.blocks + block]
    var slope = Curve.logistic(best.score) - label
    slope.replace(with: 0, where: (slope .< plan.idle) .& (slope .> -plan.idle))
    guard slope != .zero else { return false }
    slope *= trainer.importance[example]
    biasSum += slope * slope
    bias -= plan.rate * 0.2 * slope / biasSum.squareRoot()
    let step = slope * best.scale
    guard count > 1 else {
      for slot in 0..<slotRange.count { slopes[slot] = step }
      return true
    }
    for slot in 0..<slotRange.count { slopes[slot] = .zero }
    for lane in 0..<LinearModel.lanes where step[lane] != 0 {
      let (first, last) = (Int(best.first[lane]), Int(best.last[lane]))
      slopes[first * Tally.slots + Tally.opening][lane] = step[lane]
      for clause in first...last {
        slopes[clause * Tally.slots + Tally.inside][lane] = step[lane]
        if clause > first { slopes[clause * Tally.slots + Tally.crossing][lane] = step[lane] }
      }
    }
    return true
  }

  /// For each move the stretch of clauses that speaks for it most.
  private struct Strongest {
    var score = SIMD16<Float>(repeating: -.greatestFiniteMagnitude)
    var scale = SIMD16<Float>.zero
    var first = SIMD16<Int32>.zero
    var last = SIMD16<Int32>.zero
  }

  @inline(__always)
  private func strongest(_ count: Int, _ massStart: Int) -> Strongest {
    var best = Strongest()
    for last in 0..<count {
      var sum = SIMD16<Float>.zero
      var mass: Float = 0
      for first in stride(from: last, through: max(0, last - Segmenter.longest + 1), by: -1) {
        let slot = first * Tally.slots
        sum += sums[slot + Tally.inside]
        mass += trainer.masses[massStart + slot + Tally.inside]
        if first < last {
          sum += sums[slot + Tally.slots + Tally.crossing]
          mass += trainer.masses[massStart + slot + Tally.slots + Tally.crossing]
        }
        let scale = MoveModel.scale(mass + trainer.masses[massStart + slot + Tally.opening])
        let score = (sum + sums[slot + Tally.opening]) * scale + bias
        let isBetter = score .> best.score
        best.score.replace(with: score, where: isBetter)
        best.scale.replace(with: scale, where: isBetter)
        best.first.replace(with: Int32(first), where: isBetter)
        best.last.replace(with: Int32(last), where: isBetter)
      }
    }
    return best
  }
}
