/// Terms for clearing an account: dated payments, and what is given up for them.
///
/// The payments are in order of their days and each is positive.
package struct Arrangement: Hashable, Sendable {
  package let rung: Rung
  package let payments: [Payment]

  package init(_ rung: Rung, payments: [Payment]) {
    self.rung = rung
    self.payments = payments.sorted { $0.day < $1.day }
  }

  package var total: Money { Money(cents: payments.reduce(0) { $0 + $1.amount.cents }) }
  package var largest: Money { payments.map(\.amount).max() ?? .zero }

  package struct Payment: Hashable, Sendable {
    package let day: Day
    package let amount: Money

    package init(day: Day, amount: Money) {
      self.day = day
      self.amount = amount
    }
  }

  /// The rungs of the ladder that good collectors use, from the top.
  package enum Rung: Int, CaseIterable, Sendable, Comparable {
    case full, split, settlement, downPaymentPlan, plan, hardship, postponement

    package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }

    /// `down payment and plan`, as a screen shows it.
    package var name: String {
      switch self {
      case .full: "balance in full"
      case .split: "two parts"
      case .settlement: "settlement"
      case .downPaymentPlan: "down payment and plan"
      case .plan: "plan"
      case .hardship: "hardship"
      case .postponement: "postponement"
      }
    }
  }
}
