/// What a debtor can truly pay: exact, and hidden from the collector until it is asked for well.
package struct Means: Hashable, Sendable {
  /// Each month, after tax.
  package let income: Money

  /// What a month costs before any debt is paid: rent, food, medicine, the way to work.
  package let essentials: Money
  package let savings: Money

  /// Days of the month on which money comes in, in order; 31 stands for the last day.
  package let paydays: [Int]

  package init(income: Money, essentials: Money, savings: Money, paydays: [Int]) {
    self.income = income
    self.essentials = essentials
    self.savings = savings
    self.paydays = paydays
  }

  /// What is left of a month's income after essentials; never below zero.
  package var spare: Money { Money(cents: max(0, income.cents - essentials.cents)) }

  /// The first payday on or after `day`.
  package func payday(onOrAfter day: Day) -> Day {
    guard !paydays.isEmpty else { return day }
    for months in 0...1 {
      let first = day.adding(months: months)
      let (year, month, _) = first.date
      for payday in paydays {
        let length = Day.length(ofMonth: month, year: year)
        if let found = Day(year, month, min(payday, length)), found >= day { return found }
      }
    }
    return day
  }
}
