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

  /// It was not the balance in full that was agreed, for which there is nothing to give or to find.
  case short

  /// It was held by telephone, not in writing.
  case telephone

  /// The right person was there to talk with, was not left in peace as they had asked at once, and
  /// was not to be called at another time.
  ///
  /// A single move still counts when this is not so: it is earned when it was made, and missed when
  /// it was due before.
  case open

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
    case .short: "the balance in full was agreed"
    case .telephone: "it was held in writing"
    case .open: "there was nobody to talk it over with, or no wish to"
    }
  }
}
