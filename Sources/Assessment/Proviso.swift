/// What has to be true of a conversation for an item of the rubric to apply.
package enum Proviso: String, CaseIterable, Sendable {
  /// The conversation is about a debt.
  case debt

  /// It was held in a scenario, so that the debtor's truth is known.
  case scenario

  /// The right person came to the telephone.
  case reached
  case thirdPartyCollector = "third_party_collector"

  /// It is the first communication about the debt, or that is not known.
  case initial
  case notInitial = "not_initial"

  /// Nothing was said that ends all negotiation.
  case negotiable

  /// Terms were agreed.
  case agreed

  /// Why an item does not apply when this is not so.
  package var reason: String {
    switch self {
    case .debt: "the conversation is not about a debt"
    case .scenario: "it was not held in a scenario"
    case .reached: "the right person was not on the line"
    case .thirdPartyCollector: "the caller collects its own debts"
    case .initial: "it is not the first communication"
    case .notInitial: "it is the first communication"
    case .negotiable: "what was said ends all negotiation"
    case .agreed: "no terms were agreed"
    }
  }
}
