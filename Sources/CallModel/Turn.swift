/// What one side says once, with what was understood in it.
package struct Turn: Hashable, Sendable {
  /// The exchange it belongs to: 0 is the debtor's answer to the ringing, and the collector's first
  /// line and the reply to it are 1.
  ///
  /// In a transcript from elsewhere every line has its own number.
  package let number: Int
  package let speaker: Speaker

  /// Who heard it, for the collector's turns in a scenario.
  package let heardBy: Listener?
  package let utterance: Utterance

  /// What was done at the desk in place of speaking.
  package let action: DeskAction?
  package let at: Moment?

  /// The rule of the script that said it, for the debtor's turns in a scenario.
  package let rule: ScriptRule.ID?

  /// The stage and the mood of the debtor after the turn, in a scenario.
  package let stage: Stage?
  package let mood: Mood?

  package init(
    number: Int, speaker: Speaker, heardBy: Listener? = nil, utterance: Utterance,
    action: DeskAction? = nil, at: Moment? = nil, rule: ScriptRule.ID? = nil, stage: Stage? = nil,
    mood: Mood? = nil
  ) {
    self.number = number
    self.speaker = speaker
    self.heardBy = heardBy
    self.utterance = utterance
    self.action = action
    self.at = at
    self.rule = rule
    self.stage = stage
    self.mood = mood
  }
}
