/// Where a call stands: everything that the debtor knows, feels and has agreed to.
package struct Standing: Hashable, Sendable {
  package var stage: Stage = .opening
  package var mood: Mood

  /// Who holds the telephone at the other end.
  package var onLine: Speaker

  /// Whether the debtor has shown to be the right person.
  package var isVerified = false
  package var revealed: Set<Fact> = []

  /// How often the collector has made each move.
  package var said: [Move.Kind: Int] = [:]

  /// How often each rule of the script has answered, by its position.
  package var answered: [Int: Int] = [:]

  /// The lines each rule has used since it last ran out, by its position, one bit a line.
  package var linesUsed: [Int: UInt64] = [:]

  /// The line each rule said last, by its position, as its bit.
  package var lastLine: [Int: UInt64] = [:]

  /// What the debtor has told the collector, as moves of the group `debtor`.
  package var told: Set<Move.Kind> = []

  /// The collector's terms on the table, and those that they took the place of.
  package var offer: Proposal?
  package var offerBefore: Proposal?

  /// Whether the debtor has said no to those terms, or named their own, since they were named.
  package var hasRefused = false

  /// Every sum per month the collector has asked for so far, in order.
  package var bids: [Money] = []

  /// The debtor's own terms on the table.
  package var counter: Proposal?
  package var agreed: Arrangement?

  /// The terms of what was agreed, as they were named.
  package var agreedTerms: Proposal?

  /// Whether what was agreed was agreed under pressure.
  package var agreedUnderPressure = false
  package var outcome: Outcome?

  /// What was done at the desk, in order.
  package var done: [DeskAction.Kind] = []

  package init(mood: Mood, onLine: Speaker) {
    self.mood = mood
    self.onLine = onLine
  }

  package init(opening scenario: Scenario) {
    self.init(
      mood: scenario.debtor.temperament.starts,
      onLine: scenario.thirdParty == nil ? .debtor : .thirdParty)
  }

  package func times(_ kind: Move.Kind) -> Int { said[kind] ?? 0 }
}
