/// Terms on the table: what one side has said so far, which may leave things open.
package struct Proposal: Hashable, Sendable {
  package let rung: Arrangement.Rung

  /// Each instalment, or the whole sum of a single payment.
  package let amount: Money?

  /// Something at once towards the rest.
  package let downPayment: Money?

  /// When that is paid; before the first instalment when it was not said.
  package let downOn: Day?
  package let first: Day?
  package let every: Instalments.Interval?
  package let count: Int?

  package init(
    _ rung: Arrangement.Rung, amount: Money? = nil, downPayment: Money? = nil, downOn: Day? = nil,
    first: Day? = nil, every: Instalments.Interval? = nil, count: Int? = nil
  ) {
    self.rung = rung
    self.amount = amount
    self.downPayment = downPayment
    self.downOn = downOn
    self.first = first
    self.every = every
    self.count = count
  }
}
