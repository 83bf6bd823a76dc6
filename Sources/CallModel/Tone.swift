/// How a turn sounds, apart from what it does.
///
/// Each part is from 0 to 1.
package struct Tone: Hashable, Sendable {
  package var hostility: Double
  package var warmth: Double

  /// Capitals and exclamation marks.
  package var shouting: Double

  /// "Maybe", "sort of", "I was wondering".
  package var hedging: Double

  /// How plain the words are: 1 for everyday words in short sentences.
  package var plainness: Double

  package static let neutral = Tone()

  package init(
    hostility: Double = 0, warmth: Double = 0, shouting: Double = 0, hedging: Double = 0,
    plainness: Double = 1
  ) {
    self.hostility = hostility
    self.warmth = warmth
    self.shouting = shouting
    self.hedging = hedging
    self.plainness = plainness
  }
}
