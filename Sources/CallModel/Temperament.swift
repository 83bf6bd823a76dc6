/// How a kind of person takes a call: the mood they start in and what each move does to it.
package struct Temperament: Hashable, Sendable {
  package typealias ID = Identifier<Temperament>

  package let id: ID
  package let starts: Mood

  /// What hearing a move does to the mood, in the order of the file.
  package let reactions: [Move.Kind: Mood.Shift]

  /// What remains, in permille, of a move's good effect each time the same move comes again.
  package let fading: Int

  /// What each turn costs in patience, whatever is said.
  package let wear: Int

  /// The share of what they could pay, in permille, that they name first.
  package let opensAt: Int

  /// How far, in permille of the difference, they come towards the collector each time.
  package let meets: Int

  package init(
    id: ID, starts: Mood, reactions: [Move.Kind: Mood.Shift], fading: Int, wear: Int, opensAt: Int,
    meets: Int = 500
  ) {
    self.id = id
    self.starts = starts
    self.reactions = reactions
    self.fading = fading
    self.wear = wear
    self.opensAt = opensAt
    self.meets = meets
  }
}
