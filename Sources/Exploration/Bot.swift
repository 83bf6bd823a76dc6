/// A player of calls with a certain skill.
package enum Bot: String, CaseIterable, Sendable {
  /// Says anything, as long as the other side listens.
  case random

  /// Says what has been said least so far: it looks into every corner.
  case leastUsed = "least_used"

  /// Does the formalities and gives everything away.
  case pushover

  /// Demands, threatens and shames.
  case bully

  /// Knows the steps of a good call and overlooks half of what changes them.
  case beginner

  /// Goes through a good call step by step and down the ladder.
  case textbook

  /// Knows the best terms, and waits until they can be agreed.
  case best
}
