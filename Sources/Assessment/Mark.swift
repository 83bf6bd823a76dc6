package import CallModel

/// What an item of the rubric came to in one conversation, with the reasons.
package struct Mark: Hashable, Sendable {
  package let item: RubricItem

  /// The share of the points that was earned, from 0 to 1; `nil` when the item does not apply.
  package let share: Double?
  package let evidence: [Evidence]

  /// Where something was missed, and what would have earned it.
  package let missed: Missed?

  /// Why the item does not apply, when it does not.
  package let notApplicable: String?

  /// The numbers that the share was made of, in the order of the reckoning.
  package let steps: [Step]

  package var points: Double { (share ?? 0) * item.points }

  package var isApplicable: Bool { share != nil }

  /// Words that earned or cost points.
  package struct Evidence: Hashable, Sendable {
    package let turn: Int
    package let speaker: Speaker

    /// A half-open range of Unicode scalars of the turn's text.
    package let span: Range<Int>
    package let quote: String

    package init(turn: Int, speaker: Speaker, span: Range<Int>, quote: String) {
      self.turn = turn
      self.speaker = speaker
      self.span = span
      self.quote = quote
    }
  }

  /// The last turn at which the rest could still be earned, and a sentence that would have.
  package struct Missed: Hashable, Sendable {
    package let turn: Int
    package let sentence: String

    package init(turn: Int, sentence: String) {
      self.turn = turn
      self.sentence = sentence
    }
  }

  /// One number of the reckoning.
  package struct Step: Hashable, Sendable {
    package let what: String
    package let value: Double

    package init(_ what: String, _ value: Double) {
      self.what = what
      self.value = value
    }
  }
}
