/// One run of a scenario: what was said, in order, and where it stands.
///
/// A call only grows. Everything else, from the scorecard to the history, is computed from it.
package struct Call: Hashable, Sendable {
  package let scenario: Scenario.ID

  /// Chooses between lines that fit equally well, so that a call can be replayed.
  package let seed: UInt64
  package let starts: Moment
  package private(set) var turns: [Turn] = []
  package private(set) var standing: Standing

  package init(_ scenario: Scenario, seed: UInt64) {
    self.scenario = scenario.id
    self.seed = seed
    starts = scenario.starts
    standing = Standing(opening: scenario)
  }

  package mutating func append(_ turns: [Turn], leadingTo standing: Standing) {
    self.turns += turns
    self.standing = standing
  }

  package var isOver: Bool { standing.outcome != nil }

  /// The number of the next exchange.
  package var nextNumber: Int { (turns.last?.number ?? -1) + 1 }

  /// The collector's turns, in order.
  package var collectorTurns: [Turn] { turns.filter { $0.speaker == .collector } }
}
