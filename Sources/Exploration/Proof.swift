package import CallModel
package import Negotiation

/// What a search of a scenario's states proved or refuted, with calls that can be played again.
package struct Proof: Sendable {
  package let scenario: Scenario.ID

  /// The best arrangement that a lawful call was found to reach, and the turns that reach it.
  package let par: Reached?

  /// The best arrangement by the debtor's means alone, whatever the call.
  package let bound: Par?
  package let claims: [Claim]

  /// The shortest call found to each rule that can answer, by the position of the rule.
  package let rules: [Int: [Int]]

  /// The positions of rules that no call was found for.
  package let unreached: [Int]
  package let endings: [(outcome: Outcome, line: [Int])]

  /// How many states were looked at.
  package let states: Int

  package var holds: Bool { claims.allSatisfy(\.holds) }

  /// An arrangement with the turns that lead to it.
  package struct Reached: Sendable {
    package let arrangement: Arrangement
    package let index: Double
    package let line: [Int]
  }

  /// Something that a scenario must keep.
  package struct Claim: Sendable {
    package let kind: Kind
    package let holds: Bool

    /// What was found, in one sentence.
    package let finding: String

    /// The call that refutes it, as places of ploys; empty when it holds.
    package let counterExample: [Int]
  }

  package enum Kind: String, CaseIterable, Sendable {
    /// A lawful call can end as the scenario says it should.
    case endsWell = "ends_well"
    case lawfulBeatsUnlawful = "lawful_beats_unlawful"

    /// What the scenario says must never come true never does.
    case never
  }
}
