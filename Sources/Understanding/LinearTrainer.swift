import CallModel
import Dispatch

/// Learns a linear model from lines of which the moves are known and their places are not.
///
/// A move is as likely as the stretch of clauses that speaks for it most, and only that stretch
/// learns. Groups of moves learn apart from each other, each on one thread, in the same fixed order
/// of examples: the result is the same whatever the number of threads.
struct LinearTrainer {
  /// The rows of all examples, one after another, with what each counts and where.
  private(set) var rows: [Int32] = []
  private(set) var values: [Float] = []
  private(set) var slots: [UInt16] = []

  /// Where each example starts in `rows`, and the end of the last.
  private(set) var starts: [Int] = [0]

  /// How much stands in each slot of each example, and where its slots start.
  private(set) var masses: [Float] = []
  private(set) var massStarts: [Int] = [0]

  /// One group after another for each example: 1 for a lane that it speaks for, 0 for any other.
  private(set) var labels: [SIMD16<Float>] = []

  /// How much each example counts.
  private(set) var importance: [Float] = []
  let blocks: Int

  struct Plan {
    var epochs = 4
    var rate: Float = 5

    /// Mistakes smaller than this teach nothing.
    var idle: Float = 0.03

    /// Where every bias starts.
    var start: Float = -4
  }

  init(blocks: Int) { self.blocks = blocks }

  var count: Int { starts.count - 1 }

  /// Takes in a line with the rows of its features and the lanes it speaks for.
  mutating func add(
    _ features: [(row: Int32, value: Float, slot: UInt16)], masses: [Float], lanes: [Int],
    importance: Float
  ) {
    // What stands in one slot comes together, so that it can be added up at once.
    for feature in features.enumerated().sorted(by: {
      ($0.element.slot, $0.offset) < ($1.element.slot, $1.offset)
    }).map(\.element) {
      rows.append(feature.row)
      values.append(feature.value)
      slots.append(feature.slot)
    }
    starts.append(rows.count)
    self.masses += masses
    massStarts.append(self.masses.count)
    let first = labels.count
    labels += Array(repeating: .zero, count: blocks)
    for lane in lanes { labels[first + lane / LinearModel.lanes][lane % LinearModel.lanes] = 1 }
    self.importance.append(importance)
  }

  /// Weights in groups, row after row, and the bias of each group.
  func train(rowCount: Int, plan: Plan) -> (weights: [SIMD16<Float>], bias: [SIMD16<Float>]) {
    let order = order(of: plan)
    let rates = rates(rowCount, plan)
    var weights = [SIMD16<Float>](repeating: .zero, count: rowCount * blocks)
    var bias = [SIMD16<Float>](repeating: .zero, count: blocks)
    weights.withUnsafeMutableBufferPointer { weights in
      bias.withUnsafeMutableBufferPointer { bias in
        nonisolated(unsafe) let weights = weights
        nonisolated(unsafe) let bias = bias
        DispatchQueue.concurrentPerform(iterations: blocks) { block in
          var learner = BlockLearner(self, block: block, rowCount: rowCount, plan: plan)
          learner.learn(order, rates: rates)
          for row in 0..<rowCount { weights[row * blocks + block] = learner.weights[row] }
          bias[block] = learner.bias
          learner.free()
        }
      }
    }
    return (weights, bias)
  }

  /// All examples once for each epoch, shuffled.
  private func order(of plan: Plan) -> [Int32] {
    var order = (0..<count).map(Int32.init)
    var generator = SeededGenerator(seed: 7)
    var all: [Int32] = []
    all.reserveCapacity(count * plan.epochs)
    for _ in 0..<plan.epochs {
      for index in order.indices.reversed() where index > 0 {
        order.swapAt(index, generator.next(below: index + 1))
      }
      all += order
    }
    return all
  }

  /// How fast each row learns: the more it is seen, the slower.
  private func rates(_ rowCount: Int, _ plan: Plan) -> [Float] {
    var seen = [Float](repeating: 0.1, count: rowCount)
    for (row, value) in zip(rows, values) { seen[Int(row)] += value * value }
    return seen.map { plan.rate / $0.squareRoot() }
  }
}
