package import CallModel

/// One requirement of the law: where it stands, whom it binds, when it applies and how it is tried.
package struct Rule: Hashable, Sendable {
  package typealias ID = Identifier<Rule>

  package let id: ID
  package let title: String
  package let kind: Kind
  package let jurisdiction: String
  package let citations: [Citation]
  package let inForce: Period

  /// The day on which somebody last compared the rule with its source.
  package let checked: Day
  package let binds: Bound
  package let covers: Debts
  package let severity: Finding.Severity
  package let confidence: Confidence
  package let status: Status

  /// Whether a breach fails the call whatever the points; never so for a draft.
  package let isGate: Bool
  package let parameters: [String: Dated<Int>]

  /// The questions it answers, each with the form of the answer.
  package let answers: [Answer]

  /// The shapes tried in order; the first that applies decides.
  package let conditions: [Provision]

  /// Why a breach is one, in one plain sentence.
  package let message: String
  package let remedy: String
  package let breaks: [String]
  package let keeps: [String]

  package init(
    id: ID, title: String, kind: Kind, jurisdiction: String, citations: [Citation],
    inForce: Period, checked: Day, binds: Bound, covers: Debts = .consumer,
    severity: Finding.Severity,
    confidence: Confidence, status: Status, isGate: Bool, parameters: [String: Dated<Int>],
    answers: [Answer], conditions: [Provision], message: String, remedy: String,
    breaks: [String], keeps: [String]
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.jurisdiction = jurisdiction
    self.citations = citations
    self.inForce = inForce
    self.checked = checked
    self.binds = binds
    self.covers = covers
    self.severity = severity
    self.confidence = confidence
    self.status = status
    self.isGate = isGate && status == .active
    self.parameters = parameters
    self.answers = answers
    self.conditions = conditions
    self.message = message
    self.remedy = remedy
    self.breaks = breaks
    self.keeps = keeps
  }

  /// Whether it is about words said in a call or about how contact was made.
  package enum Kind: String, CaseIterable, Sendable { case said, contact }

  package enum Bound: String, CaseIterable, Sendable {
    case thirdParty = "third_party"
    case firstParty = "first_party"
    case both
  }

  /// Whose debts it is about: what a person owes for their own needs, or any.
  package enum Debts: String, CaseIterable, Sendable { case consumer, any }

  /// What the rule rests on: its own text, somebody's account of it, or memory alone.
  package enum Confidence: String, CaseIterable, Sendable { case text, secondary, memory }

  package enum Status: String, CaseIterable, Sendable { case active, draft }

  /// The days on which a rule applies, both included.
  package struct Period: Hashable, Sendable {
    package let from: Day
    package let until: Day?

    package init(from: Day, until: Day?) {
      self.from = from
      self.until = until
    }

    package func contains(_ day: Day) -> Bool { day >= from && until.map { day <= $0 } ?? true }
  }

  /// A question by its name, and what kind of answer it wants.
  package struct Answer: Hashable, Sendable {
    package let question: String
    package let form: Form

    package init(_ question: String, _ form: Form) {
      self.question = question
      self.form = form
    }
  }

  /// The forms in which a rule can answer.
  package enum Form: String, CaseIterable, Sendable {
    case verdict, counting, count, factor, tally, earliest, last, hours
    case fewestDebts = "fewest_debts"
    case consentEnd = "consent_end"
  }

  package var cite: String { citations.first?.pinpoint ?? "" }

  /// The value of a parameter on `day`.
  package func parameter(_ name: String, on day: Day) -> Int? { parameters[name]?[day] }
}
