package import CallModel

/// One thing that a good call shows, and what it is worth.
///
/// Every mark of every card holds its item, so they are shared.
package final class RubricItem: Sendable {
  package typealias ID = Identifier<RubricItem>

  package let id: ID
  package let section: Rubric.Section.ID
  package let points: Double

  /// What it looks for, in one sentence.
  package let looksFor: String
  package let test: Test

  /// What has to be true of a call for the item to apply.
  package let applies: [Proviso]

  /// What the other side has to say for the item to apply; empty when it applies anyhow.
  package let whenTold: [Move.Kind]
  package let skill: Skill

  /// A question that leads towards it: the cheapest hint.
  package let hint: String

  /// A sentence that would earn it, with blanks in braces.
  package let sentence: String

  /// A tempting sentence that loses it, with blanks in braces; empty when there is none.
  package let temptation: String

  package init(
    id: ID, section: Rubric.Section.ID, points: Double, looksFor: String, test: Test,
    applies: [Proviso] = [], whenTold: [Move.Kind] = [], skill: Skill = .communication,
    hint: String = "", sentence: String = "", temptation: String = ""
  ) {
    self.id = id
    self.section = section
    self.points = points
    self.looksFor = looksFor
    self.test = test
    self.applies = applies
    self.whenTold = whenTold
    self.skill = skill
    self.hint = hint
    self.sentence = sentence
    self.temptation = temptation
  }

  /// The shapes that the test of an item can take.
  package enum Test: Hashable, Sendable {
    /// One of the moves is made, before or after others where that matters.
    case made(Made)

    /// None of the moves is made, nor any of the others while somebody else may be listening.
    case never([Move.Kind], toOthers: [Move.Kind])

    /// What the other side says is met with the right move.
    case answers([Answer], within: Int, mustBeSpecific: Bool)
    case openQuestions, oneQuestionAtATime, noInterrogation

    /// Nothing is asked again that the other side has told.
    case nothingAskedTwice([Answer])
    case reflections, takesUpWords, talkBalance, noUnaskedAdvice, noConfrontation

    /// How often the moves come in the length of the conversation: half of the points at one for
    /// each `per` words.
    case density([Move.Kind], per: Int)
    case plainness, calm, recap, ladder, par, withinAuthority, reasonRevealed, noted, lawful
  }

  /// Moves one of which is to be made, and when.
  package struct Made: Hashable, Sendable {
    package let anyOf: [Move.Kind]
    package let before: [Move.Kind]
    package let after: [Move.Kind]

    /// The number of times that the collector may speak before it is too late, from the start or
    /// from the first move of `after`.
    package let within: Int?

    package init(
      _ anyOf: [Move.Kind], before: [Move.Kind] = [], after: [Move.Kind] = [], within: Int? = nil
    ) {
      self.anyOf = anyOf
      self.before = before
      self.after = after
      self.within = within
    }
  }

  /// What the other side says, and the collector's moves that belong to it.
  package struct Answer: Hashable, Sendable {
    package let told: Move.Kind
    package let moves: [Move.Kind]

    /// Those of them that count as well when they were made just before it was said.
    package let ahead: [Move.Kind]

    /// Whether it needs no second answer when it is said again.
    package let isOnce: Bool

    package init(
      _ told: Move.Kind, _ moves: [Move.Kind], ahead: [Move.Kind] = [], isOnce: Bool = false
    ) {
      self.told = told
      self.moves = moves
      self.ahead = ahead
      self.isOnce = isOnce
    }
  }
}

extension RubricItem: Hashable {
  package static func == (one: RubricItem, other: RubricItem) -> Bool {
    one === other
      || (one.id, one.section, one.points) == (other.id, other.section, other.points)
        && (one.looksFor, one.hint, one.sentence, one.temptation)
          == (other.looksFor, other.hint, other.sentence, other.temptation)
        && one.test == other.test && one.applies == other.applies
        && one.whenTold == other.whenTold && one.skill == other.skill
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
