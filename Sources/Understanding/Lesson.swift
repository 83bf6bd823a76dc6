package import CallModel

/// What one language file teaches: a kind of move, sentences that make it and some that do not.
package struct Lesson: Hashable, Sendable {
  package let kind: Move.Kind
  package let group: Vocabulary.Group
  package let gloss: String
  package let samples: [Sample]

  /// Sentences that look like this move and are not.
  package let counterSamples: [Sample]

  /// The word beginnings without which a move that harms cannot be made; empty when any words can.
  package let cues: [String]

  /// The ways in which the same words do no harm.
  package let excuses: Set<Excuse>

  /// Whose move it is.
  package var speaker: Speaker { group.speaker }

  package init(
    kind: Move.Kind, group: Vocabulary.Group, gloss: String = "", samples: [Sample],
    counterSamples: [Sample] = [], cues: [String] = [], excuses: Set<Excuse> = []
  ) {
    self.kind = kind
    self.group = group
    self.gloss = gloss
    self.samples = samples
    self.counterSamples = counterSamples
    self.cues = cues
    self.excuses = excuses
  }
}

/// A sentence with every move that it makes.
package struct Sample: Hashable, Sendable {
  package let text: String

  /// Whose sentence it is.
  package let speaker: Speaker
  package let moves: [Move.Kind]

  /// What the other side said just before, where that matters.
  package let after: String?

  /// Where it is written, as `file:line`.
  package let place: String

  package init(
    _ text: String, by speaker: Speaker = .collector, moves: [Move.Kind], after: String? = nil,
    place: String = ""
  ) {
    self.text = text
    self.speaker = speaker
    self.moves = moves
    self.after = after
    self.place = place
  }
}

/// A way in which the words of a harmful move are said without making it.
package enum Excuse: String, CaseIterable, Sendable {
  /// "Nobody is going to arrest you."
  case negated

  /// "I can't tell you what the law means for you."
  case refused

  /// "You told me 'they'll arrest me'."
  case quoted

  /// "Did somebody say you would be arrested?"
  case asked

  /// "If you would rather talk to a lawyer, do."
  case conditional
}
