package import CallModel

extension PracticeSession {
  /// What was understood in the last line and what came of it, or `nil` before the first.
  package var why: Why? {
    guard let said = call.turns.last(where: { $0.speaker == .collector && $0.action == nil }) else {
      return nil
    }
    let answer = call.turns.last { $0.number == said.number && $0.speaker != .collector }
    return Why(said: said, answer: answer, rule: answer?.rule)
  }

  /// The reading of one line, the rule of the script that answered, and the move of the mood.
  package struct Why: Hashable, Sendable {
    package let said: Turn
    package let answer: Turn?
    package let rule: ScriptRule.ID?

    /// How the mood moved from before the line to after the answer.
    package var shift: Mood.Shift? {
      guard let before = said.mood, let after = answer?.mood else { return nil }
      return Mood.Shift(
        trust: after.trust.value - before.trust.value,
        anger: after.anger.value - before.anger.value,
        patience: after.patience.value - before.patience.value)
    }
  }
}
