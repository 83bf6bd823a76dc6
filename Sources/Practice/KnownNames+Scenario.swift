package import CallModel
package import Understanding

extension KnownNames {
  /// The names of a scenario: the debtor, whoever else answers, the collector and the two companies.
  package init(of scenario: Scenario) {
    self.init(
      debtor: scenario.debtor.name, collector: scenario.collector.name,
      others: scenario.thirdParty.map { [$0.name] } ?? [],
      agency: scenario.collector.agency, creditor: scenario.collector.creditor)
  }
}
