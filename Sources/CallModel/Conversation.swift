/// Turns with what is known about them: a call of a scenario, a transcript, or a single sentence.
package struct Conversation: Hashable, Sendable {
  package let turns: [Turn]
  package let setting: Setting

  /// The scenario it was held in, when there was one.
  package let scenario: Scenario?

  /// Where the call stood at its end, in a scenario.
  package let standing: Standing?

  package init(
    turns: [Turn], setting: Setting, scenario: Scenario? = nil, standing: Standing? = nil
  ) {
    self.turns = turns
    self.setting = setting
    self.scenario = scenario
    self.standing = standing
  }

  /// The conversation that `call` was, in the scenario it was a run of.
  package init(_ call: Call, of scenario: Scenario) {
    self.init(
      turns: call.turns,
      setting: Setting(
        channel: scenario.channel, collectorKind: scenario.collector.kind,
        isInitial: !scenario.account.history.contains { $0.result == "spoke" },
        known: Set(scenario.known.compactMap { Setting.Known(rawValue: $0.rawValue) }),
        balance: scenario.account.balance, debt: scenario.account.debt,
        isTimeBarred: scenario.account.isTimeBarred,
        isDisputed: scenario.known.contains(.disputed) ? true : nil,
        isInValidationPeriod: scenario.known.contains(.inValidationPeriod) ? true : nil,
        state: scenario.debtor.state, starts: call.starts),
      scenario: scenario, standing: call.standing)
  }
}
