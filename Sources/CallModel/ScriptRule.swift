/// One thing that the other side may say or do: what they must hear, when, and what comes of it.
///
/// Rules are tried in order; the first that fits answers.
package struct ScriptRule: Hashable, Sendable {
  package typealias ID = Identifier<ScriptRule>

  /// The file it stands in and the line, such as `standard/opening:12`.
  package let id: ID

  /// Who says it.
  package let speaker: Speaker
  package let hears: Pattern

  /// Sentences that teach the move it hears when no language file does; empty for a shared move.
  package let samples: [String]
  package let condition: Condition?
  package let says: [Line]

  /// Said instead when the rule answers a second time; empty when `says` serves again.
  package let again: [Line]
  package let reveals: [Fact]

  /// What the debtor's line does, as moves of the group `debtor`.
  package let tells: [Move.Kind]
  package let feels: Mood.Shift
  package let effects: [Effect]

  /// Whether its line is a short reaction that goes before the answer of another rule.
  package let leads: Bool

  /// Whether the scenario brings it itself, as against a standard script.
  package let isOwn: Bool

  package init(
    id: ID, speaker: Speaker = .debtor, hears: Pattern, taughtBy samples: [String] = [],
    if condition: Condition? = nil, says: [Line], again: [Line] = [], reveals: [Fact] = [],
    tells: [Move.Kind] = [], feels: Mood.Shift = .none, effects: [Effect] = [],
    leads: Bool = false, isOwn: Bool = true
  ) {
    self.id = id
    self.speaker = speaker
    self.hears = hears
    self.samples = samples
    self.condition = condition
    self.says = says
    self.again = again
    self.reveals = reveals
    self.tells = tells
    self.feels = feels
    self.effects = effects
    self.leads = leads
    self.isOwn = isOwn
  }

  /// What has to be heard for a rule to answer.
  package enum Pattern: Hashable, Sendable {
    /// At least one of these moves.
    case any([Move.Kind])

    /// All of these moves in the same turn.
    case all([Move.Kind])

    /// Terms for paying, whichever move makes them.
    case proposal

    /// The telephone rings.
    case ring

    /// Something was said and no move was understood.
    case nothing

    /// Nothing was said.
    case silence

    /// Anything at all.
    case anything

    /// The patience or the anger of the debtor has come to its end.
    case breakingPoint
  }

  /// A sentence, and the mood in which it is said when it is not said in every mood.
  package struct Line: Hashable, Sendable {
    package let text: String
    package let manner: Manner?

    package init(_ text: String, manner: Manner? = nil) {
      self.text = text
      self.manner = manner
    }
  }

  /// A band of mood that changes how things are said.
  package enum Manner: String, CaseIterable, Sendable {
    case angry, calm, warm

    package init(_ mood: Mood) {
      if mood.anger.value >= 55 {
        self = .angry
      } else if mood.trust.value >= 60, mood.anger.value < 35 {
        self = .warm
      } else {
        self = .calm
      }
    }
  }

  /// What a rule does besides speaking.
  package enum Effect: Hashable, Sendable {
    /// The debtor has shown to be the right person.
    case verifies

    /// The call reaches a stage.
    case moves(to: Stage)

    /// Somebody else takes the telephone.
    case handsOver(to: Speaker)

    /// The debtor names terms of their own: payments by the month, or one sum at once.
    case proposes(Arrangement.Rung = .plan)

    /// The terms on the table are agreed.
    case agrees
    case ends(Outcome?)
  }
}
