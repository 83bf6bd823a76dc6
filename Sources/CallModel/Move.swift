/// Something that a turn does: verifies identity, makes an offer, threatens.
package struct Move: Hashable, Sendable {
  /// A kind of move, declared by a file in `content/language/moves`.
  package typealias Kind = Identifier<Move>

  package let kind: Kind

  /// How sure the reading is, from 0 to 1.
  package let confidence: Double

  /// The words that make the move, as a half-open range of Unicode scalars of the turn's text.
  package let span: Range<Int>

  package init(_ kind: Kind, confidence: Double = 1, span: Range<Int>) {
    self.kind = kind
    self.confidence = confidence
    self.span = span
  }
}
