/// A place in a conversation where a rule of law was broken, with the words that broke it.
package struct Finding: Hashable, Sendable {
  /// The rule's id.
  package let rule: String

  /// The citation, to the pinpoint.
  package let cite: String
  package let severity: Severity

  /// Whether it fails the call whatever the points.
  package let isGate: Bool

  /// The number of the collector's turn.
  package let turn: Int

  /// The words, as a half-open range of Unicode scalars of the turn's text; empty when the finding
  /// is about something that was never said.
  package let span: Range<Int>

  /// Why it breaks the rule, in one plain sentence.
  package let why: String

  /// What to do instead, in one plain sentence.
  package let remedy: String

  package init(
    rule: String, cite: String, severity: Severity, isGate: Bool, turn: Int, span: Range<Int>,
    why: String, remedy: String
  ) {
    self.rule = rule
    self.cite = cite
    self.severity = severity
    self.isGate = isGate
    self.turn = turn
    self.span = span
    self.why = why
    self.remedy = remedy
  }

  /// How heavy a breach is, from one that stops the call to one worth a word from a coach.
  package enum Severity: String, CaseIterable, Sendable {
    case critical, serious, correctable, coaching
  }
}
