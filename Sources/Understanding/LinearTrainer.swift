import CallModel
import Dispatch

/// Learns a linear model from examples by stochastic descent, with a slower rate for what is seen often.
///
/// Groups of moves learn apart from each other, each on one thread, in the same fixed order of
/// examples: the result is the same whatever the number of threads.
struct LinearTrainer {
  /// The rows of all examples, one after another, with what each counts.
  var rows: [Int32] = []
  var values: [Float] = []

  /// Where each example starts in `rows`, and the end of the last.
  var starts: [Int] = [0]

  /// One group after another for each example: 1 for a move that it makes, 0 for any
  /// other, and −1 where it is not known.
  var labels: [SIMD16<Float>] = []

  /// How much each example counts.
  var importance: [Float] = []
  let blocks: Int

  struct Plan {
    var epochs = 6
    var rate: Float = 3
    var idle: Float = 0.02
    var start: Float = -4
  }

  init(blocks: Int) { self.blocks = blocks }

  var count: Int { starts.count - 1 }

  mutating func add(
    _ features: [(row: Int32, value: Float)], labels: [SIMD16<Float>], importance: Float
  ) {
    for feature in features {
      rows.append(feature.row)
      values.append(feature.value)
    }
    starts.append(rows.count)
    self.labels += labels
    self.importance.append(importance)
  }

  /// Weights in groups, row after row, and the bias of each group.
  func train(rowCount: Int, plan: Plan) -> (weights: [SIMD16<Float>], bias: [SIMD16<Float>]) {
    var order = Array(0..<count)
    var generator = SeededGenerator(seed: 7)
    var orders: [Int32] = []
    orders.reserveCapacity(count * plan.epochs)
    for _ in 0..<plan.epochs {
      for index in order.indices.reversed() where index > 0 {
        order.swapAt(index, generator.next(below: index + 1))
      }
      orders += order.map(Int32.init)
    }
    var weights = [SIMD16<Float>](repeating: .zero, count: rowCount * blocks)
    var bias = [SIMD16<Float>](repeating: .zero, count: blocks)
    weights.withUnsafeMutableBufferPointer { weights in
      bias.withUnsafeMutableBufferPointer { bias in
        nonisolated(unsafe) let weights = weights
        nonisolated(unsafe) let bias = bias
        let orders = orders
        DispatchQueue.concurrentPerform(iterations: blocks) { block in
          learn(block: block, rowCount: rowCount, plan: plan, order: orders) { learned, start in
            for row in 0..<rowCount { weights[row * blocks + block] = learned[row] }
            bias[block] = start
          }
        }
      }
    }
    return (weights, bias)
  }

  /// One group of moves while it learns.
  private struct Block {
    let trainer: LinearTrainer
    let block: Int
    let plan: Plan
    let weights: UnsafeMutableBufferPointer<SIMD16<Float>>
    let rates: UnsafeBufferPointer<Float>
    let rows: UnsafeBufferPointer<Int32>
    let values: UnsafeBufferPointer<Float>
    var bias: SIMD16<Float>
    var biasSum = SIMD16<Float>(repeating: 1)

    @inline(__always)
    mutating func learn(_ example: Int) {
      let range = trainer.starts[example]..<trainer.starts[example + 1]
      var score = bias
      for index in range { score += weights[Int(rows[index])] * values[index] }
      let label = trainer.labels[example * trainer.blocks + block]
      var slope = Curve.logistic(score) - label
      let small = (slope .< plan.idle) .& (slope .> -plan.idle)
      slope.replace(with: 0, where: small .| (label .< 0))
      guard slope != .zero else { return }
      slope *= trainer.importance[example]
      biasSum += slope * slope
      bias -= plan.rate * 0.2 * slope / biasSum.squareRoot()
      for index in range {
        let row = Int(rows[index])
        let step = slope * values[index]
        weights[row] -= step * rates[row]
      }
    }
  }

  /// Runs one group through all examples and gives its weights to `finish`.
  private func learn(
    block: Int, rowCount: Int, plan: Plan, order: [Int32],
    finish: (UnsafeMutableBufferPointer<SIMD16<Float>>, SIMD16<Float>) -> Void
  ) {
    let weights = UnsafeMutableBufferPointer<SIMD16<Float>>.allocate(capacity: rowCount)
    defer { weights.deallocate() }
    weights.initialize(repeating: .zero)
    let rates = rates(rowCount, plan)
    rows.withUnsafeBufferPointer { rows in
      values.withUnsafeBufferPointer { values in
        rates.withUnsafeBufferPointer { rates in
          var learner = Block(
            trainer: self, block: block, plan: plan, weights: weights, rates: rates, rows: rows,
            values: values, bias: .init(repeating: plan.start))
          for example in order { learner.learn(Int(example)) }
          finish(weights, learner.bias)
        }
      }
    }
  }

  /// How fast each row learns: the more it is seen, the slower.
  private func rates(_ rowCount: Int, _ plan: Plan) -> [Float] {
    var seen = [Float](repeating: 0.1, count: rowCount)
    for (row, value) in zip(rows, values) { seen[Int(row)] += value * value }
    return seen.map { plan.rate / $0.squareRoot() }
  }
}
