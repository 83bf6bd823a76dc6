package import CallModel

extension Par {
  /// The par of `scenario`'s account, or `nil` when nothing within authority can be kept at all.
  package static func search(for scenario: Scenario) -> Par? {
    search(
      balance: scenario.account.balance, authority: scenario.collector.authority,
      means: scenario.debtor.means, today: scenario.starts.day)
  }
}
