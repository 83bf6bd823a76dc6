/// The account as the collector's system shows it before and during the call.
package struct Account: Hashable, Sendable {
  package let balance: Money

  /// The last four characters of the account's number.
  package let reference: String
  package let delinquentSince: Day?

  /// Whether the time to sue on the debt has run out.
  package let isTimeBarred: Bool
  package let history: [Entry]

  package init(
    balance: Money, reference: String, delinquentSince: Day?, isTimeBarred: Bool,
    history: [Entry]
  ) {
    self.balance = balance
    self.reference = reference
    self.delinquentSince = delinquentSince
    self.isTimeBarred = isTimeBarred
    self.history = history
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
