package import CallModel

/// An answer with its reasons.
package struct Judgement: Hashable, Sendable {
  package let verdict: Verdict
  package let value: Value?
  package let because: [Ground]

  package init(_ verdict: Verdict, value: Value? = nil, because: [Ground]) {
    self.verdict = verdict
    self.value = value
    self.because = because
  }

  /// No answer, and what is missing for one.
  package static func unsupported(_ why: String) -> Judgement {
    Judgement(.unsupported, because: [Ground(rule: nil, cite: "", why: why)])
  }

  /// One rule that led to the answer, and how.
  package struct Ground: Hashable, Sendable {
    package let rule: Rule.ID?
    package let cite: String
    package let why: String
    package let isDraft: Bool

    package init(rule: Rule.ID?, cite: String, why: String, isDraft: Bool = false) {
      self.rule = rule
      self.cite = cite
      self.why = why
      self.isDraft = isDraft
    }

    package init(_ rule: Rule, cite: String? = nil, _ why: String) {
      self.init(
        rule: rule.id, cite: cite ?? rule.cite, why: why, isDraft: rule.status == .draft)
    }
  }

  package enum Value: Hashable, Sendable {
    case date(Day)
    case count(Int)
    case tally([Line])
    case window(zone: String, opens: Int, closes: Int)
    case flag(String, Bool)
    case dated(String, Day)

    /// What was counted for one debt.
    package struct Line: Hashable, Sendable {
      package let debt: String
      package let calls: Int
      package let conversations: Int

      package init(debt: String, calls: Int, conversations: Int) {
        self.debt = debt
        self.calls = calls
        self.conversations = conversations
      }
    }
  }
}
