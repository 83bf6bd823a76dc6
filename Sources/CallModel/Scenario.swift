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

  /// How many seconds go by between a message and its answer; `nil` where people talk.
  package let pace: Int?
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

  /// What the file knew before the call began.
  package let known: Set<Known>

  /// What must never come true, whatever the collector says.
  package let never: [Invariant]

  package init(
    id: ID, title: String, brief: String, level: Int, industry: String, teaches: [String],
    channel: Channel, pace: Int? = nil, starts: Moment, collector: Collector, account: Account,
    debtor: Debtor,
    thirdParty: ThirdParty?, rules: [ScriptRule], facts: [Fact], endsWell: [Outcome],
    known: Set<Known> = [], never: [Invariant] = []
  ) {
    self.id = id
    self.title = title
    self.brief = brief
    self.level = level
    self.industry = industry
    self.teaches = teaches
    self.channel = channel
    self.pace = pace ?? channel.pace
    self.starts = starts
    self.collector = collector
    self.account = account
    self.debtor = debtor
    self.thirdParty = thirdParty
    self.rules = rules
    self.facts = facts
    self.endsWell = endsWell
    self.known = known
    self.never = never
  }

  /// Something that was known before the call, as the law asks for it.
  package enum Known: String, CaseIterable, Hashable, Sendable {
    case attorney, cease, inconvenient, refused
    case workProhibited = "work_prohibited"
    case disputed
    case inValidationPeriod = "in_validation_period"
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

    /// What they are to the law: the law counts a spouse as the debtor, and an employer on its own.
    package let kind: Listener

    package init(name: String, relation: String, kind: Listener = .thirdParty) {
      self.name = name
      self.relation = relation
      self.kind = kind
    }
  }
}

extension Scenario {
  /// The names in braces that have no value of their own here: proofs that the debtor does not have,
  /// and somebody else who is not there.
  package var lackingPlaceholders: Set<String> {
    let proofs: [Placeholder] = [.dateOfBirth, .zip, .lastFour, .street]
    let known = Set(debtor.proofs.map(\.kind))
    var lacking = Set(proofs.map(\.rawValue)).subtracting(known)
    if thirdParty == nil { lacking.formUnion([Placeholder.thirdParty, .relation].map(\.rawValue)) }
    return lacking
  }
}
