/// The account as the collector's system shows it before and during the call.
package struct Account: Hashable, Sendable {
  package let balance: Money

  /// The last four characters of the account's number.
  package let reference: String
  package let debt: Debt
  package let delinquentSince: Day?

  /// Whether the time to sue on the debt has run out.
  package let isTimeBarred: Bool
  package let history: [Entry]

  package init(
    balance: Money, reference: String, debt: Debt = .consumer, delinquentSince: Day?,
    isTimeBarred: Bool,
    history: [Entry]
  ) {
    self.balance = balance
    self.reference = reference
    self.debt = debt
    self.delinquentSince = delinquentSince
    self.isTimeBarred = isTimeBarred
    self.history = history
  }

  /// What the money was owed for: the law on debt collection binds for a person's own needs.
  package enum Debt: String, CaseIterable, Sendable {
    case consumer, business
  }

  /// Something done on the account, as it was noted.
  package struct Entry: Hashable, Sendable {
    package let day: Day

    /// Minutes after midnight, when the time was noted.
    package let minute: Int?
    package let did: String
    package let result: String?

    package init(day: Day, minute: Int?, did: String, result: String?) {
      self.day = day
      self.minute = minute
      self.did = did
      self.result = result
    }
  }
}
