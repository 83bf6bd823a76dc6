/// The agency or creditor that calls, and what it may agree to.
package struct Collector: Hashable, Sendable {
  /// The name under which the trainee calls.
  package let name: String
  package let agency: String

  /// To whom the debt is owed.
  package let creditor: String
  package let kind: Kind

  /// The number that the debtor may call back.
  package let phone: String
  package let authority: Authority

  package init(
    name: String, agency: String, creditor: String, kind: Kind, phone: String, authority: Authority
  ) {
    self.name = name
    self.agency = agency
    self.creditor = creditor
    self.kind = kind
    self.phone = phone
    self.authority = authority
  }

  package enum Kind: String, CaseIterable, Sendable {
    case thirdParty = "third_party"
    case firstParty = "first_party"
  }
}

/// What the creditor lets the collector agree to without asking.
package struct Authority: Hashable, Sendable {
  /// The smallest share of the balance, in permille, that may settle it.
  package let settleFrom: Int
  package let longestPlanMonths: Int
  package let smallestPayment: Money

  /// Whether a hardship programme (a pause or a reduced payment) may be offered.
  package let hardship: Bool

  package init(settleFrom: Int, longestPlanMonths: Int, smallestPayment: Money, hardship: Bool) {
    self.settleFrom = settleFrom
    self.longestPlanMonths = longestPlanMonths
    self.smallestPayment = smallestPayment
    self.hardship = hardship
  }
}
