/// A debt as the frequency of calls is counted for it.
package struct Debt: Hashable, Sendable {
  /// What a case file calls it; of these a run may see any number.
  package struct ID: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    package let description: String

    package init(_ name: String) { description = name }
    package init(stringLiteral value: String) { self.init(value) }
  }

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
