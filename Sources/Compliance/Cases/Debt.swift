package import CallModel

/// A debt as the frequency of calls is counted for it.
package struct Debt: Hashable, Sendable {
  package typealias ID = Identifier<Debt>

  package let id: ID
  package let isStudentLoan: Bool

  /// The account number under which it was serviced when the collector obtained it.
  package let account: String?

  package init(id: ID, isStudentLoan: Bool = false, account: String? = nil) {
    self.id = id
    self.isStudentLoan = isStudentLoan
    self.account = account
  }
}
