/// How likely a move between two roles is, as against other moves from the same role.
///
/// A gravity model: people go where the jobs are, to work like theirs, and to roles that O*NET
/// calls related. The score is the sum of the three terms, each times its weight; it orders
/// destinations and is not a probability. Weights are fitted to observed moves of other origins by
/// conditional logit, drawn towards 1 because few origins were observed.
package struct Likelihood: Sendable {
  /// In the order of `Terms.all`.
  package let weights: [Double]

  package init(weights: [Double]) { self.weights = weights }

  /// What is known of one move without having seen it happen.
  package struct Terms: Sendable {
    /// The natural logarithm of how many people do the work there.
    package let size: Double
    package let similarity: Double

    /// 1 when O*NET lists the destination as related to the origin.
    package let related: Double

    package static let names = ["destination size", "similarity", "O*NET-related"]
    package var all: [Double] { [size, similarity, related] }
  }

  package func score(_ terms: Terms) -> Double {
    zip(weights, terms.all).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// What every weight would be if nothing had been observed, and how hard it is held there:
  /// as hard as four observed origins pull.
  static let prior = [1.0, 1.0, 1.0]
  static let hold = 4.0

  /// The weights that explain best where the people of `origins` went.
  package init(fitting origins: [Origin]) {
    var weights = Likelihood.prior
    for _ in 0..<50 {
      var slope = zip(weights, Likelihood.prior).map { Likelihood.hold * ($1 - $0) }
      var curve = Matrix3(diagonal: Likelihood.hold)
      for origin in origins { origin.add(to: &slope, &curve, at: weights) }
      guard let step = curve.solve(slope) else { break }
      weights = zip(weights, step).map { $0 + $1 }
      if step.allSatisfy({ abs($0) < 1e-9 }) { break }
    }
    self.weights = weights
  }

  /// One group of people with where they could have gone and where they went.
  package struct Origin: Sendable {
    package let group: String
    package let destinations: [Destination]

    package struct Destination: Sendable {
      package let group: String
      package let terms: Terms

      /// The share of those who left for any destination in the list; they add up to 1.
      package let share: Double
    }

    /// Adds the slope and the curvature of the log likelihood of these moves.
    fileprivate func add(to slope: inout [Double], _ curve: inout Matrix3, at weights: [Double]) {
      let model = Likelihood(weights: weights)
      let scores = destinations.map { model.score($0.terms) }
      let top = scores.max() ?? 0
      let raised = scores.map { Logarithm.exponential($0 - top) }
      let total = raised.reduce(0, +)
      var mean = [0.0, 0.0, 0.0]
      for (destination, weight) in zip(destinations, raised) {
        for (k, value) in destination.terms.all.enumerated() { mean[k] += weight / total * value }
      }
      for (destination, weight) in zip(destinations, raised) {
        let values = destination.terms.all
        for k in 0..<3 {
          slope[k] += (destination.share - weight / total) * values[k]
          for l in 0..<3 {
            curve.rows[k][l] += weight / total * (values[k] - mean[k]) * (values[l] - mean[l])
          }
        }
      }
    }
  }
}

/// Three equations with three unknowns.
private struct Matrix3 {
  var rows: [[Double]]

  init(diagonal: Double) {
    rows = (0..<3).map { row in (0..<3).map { $0 == row ? diagonal : 0 } }
  }

  /// The solution by elimination, or `nil` when there is not exactly one.
  func solve(_ right: [Double]) -> [Double]? {
    var table = zip(rows, right).map { $0 + [$1] }
    for column in 0..<3 {
      guard
        let pivot = (column..<3).max(by: { abs(table[$0][column]) < abs(table[$1][column]) }),
        abs(table[pivot][column]) > 1e-12
      else { return nil }
      table.swapAt(column, pivot)
      for row in 0..<3 where row != column {
        let factor = table[row][column] / table[column][column]
        for k in column...3 { table[row][k] -= factor * table[column][k] }
      }
    }
    return (0..<3).map { table[$0][3] / table[$0][$0] }
  }
}
