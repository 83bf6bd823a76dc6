/// A text with what was understood in it.
package struct Utterance: Hashable, Sendable {
  package let text: String

  /// The moves it makes, in the order of their spans.
  package let moves: [Move]

  /// Moves that were nearly understood: too unsure to act on, and worth showing.
  package let nearMoves: [Move]

  package let values: [Value]
  package let tone: Tone

  /// The language it is in when that is not English, as a code such as `es`.
  package let otherLanguage: String?

  package init(
    _ text: String, moves: [Move] = [], nearMoves: [Move] = [], values: [Value] = [],
    tone: Tone = .neutral, otherLanguage: String? = nil
  ) {
    self.text = text
    self.moves = moves
    self.nearMoves = nearMoves
    self.values = values
    self.tone = tone
    self.otherLanguage = otherLanguage
  }

  package func makes(_ kind: Move.Kind) -> Bool { moves.contains { $0.kind == kind } }
}
