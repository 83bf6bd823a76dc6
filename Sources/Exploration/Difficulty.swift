import CallEngine
package import CallModel

/// How hard a scenario is, measured by what a beginner makes of it beside somebody who goes by the
/// book.
package struct Difficulty: Sendable {
  package let scenario: Scenario.ID

  /// The level that the author gave it.
  package let stated: Int

  /// The points that a beginner loses against the book, and the share of their calls that break a
  /// rule which fails the call.
  package let lost: Double
  package let gated: Double

  /// One number for both: a call that fails counts as twenty points lost.
  package var points: Double { lost + 20 * gated }

  /// From 1, where a beginner does as well as the book, to 5, where a third of all points is lost.
  package var level: Double { min(5, max(1, 1 + points * 4 / 33)) }

  /// Measures over `runs` marked calls of each bot from `seed`; `nil` when nothing marks them.
  package init?(measuring playthroughs: Playthroughs, runs: Int = 60, seed: UInt64 = 1) {
    guard let beginner = playthroughs.scores(.beginner, runs: runs, seed: seed),
      let textbook = playthroughs.scores(.textbook, runs: max(1, runs / 3), seed: seed),
      let low = beginner["overall"]?.mean, let high = textbook["overall"]?.mean
    else { return nil }
    scenario = playthroughs.repertoire.engine.scenario.id
    stated = playthroughs.repertoire.engine.scenario.level
    lost = max(0, high - low)
    gated = beginner.gated
  }

  /// How far what was measured goes with what authors say, from -1 to 1: Spearman's coefficient of
  /// rank correlation, ties sharing their ranks.
  package static func agreement(_ measured: [Difficulty]) -> Double {
    rankCorrelation(measured.map(\.points), measured.map { Double($0.stated) })
  }

  /// Spearman's coefficient of two lists of the same length; 0 when one of them does not vary.
  package static func rankCorrelation(_ left: [Double], _ right: [Double]) -> Double {
    let (first, second) = (ranks(left), ranks(right))
    let mean = Double(left.count + 1) / 2
    var (together, leftSquares, rightSquares) = (0.0, 0.0, 0.0)
    for (a, b) in zip(first, second) {
      together += (a - mean) * (b - mean)
      leftSquares += (a - mean) * (a - mean)
      rightSquares += (b - mean) * (b - mean)
    }
    let scale = (leftSquares * rightSquares).squareRoot()
    return scale > 0 ? together / scale : 0
  }

  private static func ranks(_ values: [Double]) -> [Double] {
    values.map { value in
      let below = values.count { $0 < value }
      return Double(below) + Double(values.count { $0 == value } + 1) / 2
    }
  }
}
