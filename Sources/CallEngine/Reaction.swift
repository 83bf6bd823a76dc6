/// What the other side does in answer to a turn, before it is put into words.
package struct Reaction: Sendable {
  /// A short reaction that goes before the answer.
  package var lead: Step?
  package var answer: Step?

  /// The terms that the turn put on the table; 0 when it made none.
  package var offered: UInt16 = 0

  /// The debtor puts the telephone down without a word of the script.
  package var isDeadLine = false

  /// A rule that speaks, with what its words depend on.
  package struct Step: Sendable {
    /// The position of the rule.
    package let rule: Int
    let manner: Int
    let offer: UInt16
    let before: UInt16
    let counter: UInt16
  }
}
