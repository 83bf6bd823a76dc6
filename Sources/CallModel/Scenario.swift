/// A call to practise: who calls, the account, the debtor's truth, and what they may say.
///
/// Every name in it has been resolved: only the loader makes one, from files without errors.
package struct Scenario: Hashable, Sendable {
  package typealias ID = Identifier<Scenario>

  package let id: ID
  package let title: String

  /// What the trainee reads before the call.
  package let brief: String

  /// From 1, the first week, to 5, certification.
  package let level: Int
  package let industry: String
  package let teaches: [String]
  package let channel: Channel
  package let starts: Moment
  package let collector: Collector
  package let account: Account
  package let debtor: Debtor

  /// Somebody else who answers the telephone.
  package let thirdParty: ThirdParty?

  /// The rules in the order in which they are tried: the scenario's own, then the standard ones.
  package let rules: [ScriptRule]

  /// The facts that the rules can reveal, in the order of their names.
  package let facts: [Fact]

  /// How a good call ends here.
  package let endsWell: [Outcome]

  /// What must never come true, whatever the collector says.
  package let never: [Invariant]

  package init(
    id: ID, title: String, brief: String, level: Int, industry: String, teaches: [String],
    channel: Channel, starts: Moment, collector: Collector, account: Account, debtor: Debtor,
    thirdParty: ThirdParty?, rules: [ScriptRule], facts: [Fact], endsWell: [Outcome],
    never: [Invariant] = []
  ) {
    self.id = id
    self.title = title
    self.brief = brief
    self.level = level
    self.industry = industry
    self.teaches = teaches
    self.channel = channel
    self.starts = starts
    self.collector = collector
    self.account = account
    self.debtor = debtor
    self.thirdParty = thirdParty
    self.rules = rules
    self.facts = facts
    self.endsWell = endsWell
    self.never = never
  }

  /// A condition that must never come true, in the words of the file.
  package struct Invariant: Hashable, Sendable {
    package let text: String
    package let condition: ScriptRule.Condition

    package init(text: String, condition: ScriptRule.Condition) {
      self.text = text
      self.condition = condition
    }
  }

  package struct ThirdParty: Hashable, Sendable {
    package let name: String

    /// What they are to the debtor, such as `roommate`.
    package let relation: String

    package init(name: String, relation: String) {
      self.name = name
      self.relation = relation
    }
  }
}
