import CallEngine
package import CallModel

/// How hard a scenario is: how long a call by the book has to be kept up, how often a beginner's call
/// breaks a rule that fails it, and what a beginner lacks to a full mark.
package struct Difficulty: Sendable {
  package let scenario: Scenario.ID

  /// The level that the author gave it.
  package let stated: Int

  /// The turns of a call by the book, each a place to go wrong.
  package let turns: Double

  /// The share of beginners' calls that break a rule which fails the call.
  package let gated: Double

  /// The points that a beginner's call lacks to a hundred.
  package let lacking: Double

  /// One number for all: a call that fails weighs as much as fifteen turns, five points lacking as
  /// much as one.
  package var points: Double { turns + 15 * gated + lacking / 5 }

  /// From 1, at ten points, to 5, at thirty.
  package var level: Double { min(5, max(1, 1 + (points - 10) / 5)) }

  /// Measures over `runs` marked calls of each bot from `seed`; `nil` when nothing marks them.
  package init?(measuring playthroughs: Playthroughs, runs: Int = 60, seed: UInt64 = 1) {
    guard let beginner = playthroughs.scores(.beginner, runs: runs, seed: seed),
      let mark = beginner["overall"]?.mean
    else { return nil }
    scenario = playthroughs.repertoire.engine.scenario.id
    stated = playthroughs.repertoire.engine.scenario.level
    lacking = 100 - mark
    gated = beginner.gated
    let textbook = playthroughs.play(.textbook, runs: runs, seed: seed, sample: 0)
    turns = Double(textbook.turns) / Double(runs)
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
