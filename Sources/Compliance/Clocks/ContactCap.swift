package import CallModel

/// A limit on contacts in a stretch of days, and the first place where a history exceeds it.
package struct ContactCap: Sendable {
  package let cap: Provision.Cap
  package let most: Int
  package let days: Int

  package init(_ cap: Provision.Cap, most: Int, days: Int) {
    self.cap = cap
    self.most = most
    self.days = days
  }

  /// So many contacts in the days that end on `until`, which is more than the limit.
  package struct Excess: Hashable, Sendable {
    package let count: Int
    package let until: Day
  }

  /// The first excess, or the one of the days that end on `day`.
  package func excess(in file: CaseFile, on day: Day? = nil) -> Excess? {
    let counted = file.contacts.filter(cap.counts)
    guard cap.isPerDebt, !file.debts.isEmpty else { return excess(counted.map(\.day), on: day) }
    let particular = file.particularDebts()
    let name = { (debt: Debt.ID) in particular[debt] ?? debt }
    for debt in file.debts {
      let mine = counted.filter { contact in
        contact.intended.isEmpty || contact.intended.contains { name($0) == name(debt.id) }
      }
      if let found = excess(mine.map(\.day), on: day) { return found }
    }
    return nil
  }

  private func excess(_ unsorted: [Day], on day: Day?) -> Excess? {
    let contacts = unsorted.sorted()
    if let day {
      let count = contacts.count { (day - (days - 1)...day).contains($0) }
      return count > most ? Excess(count: count, until: day) : nil
    }
    var first = 0
    for (last, day) in contacts.enumerated() {
      while day - contacts[first] >= days { first += 1 }
      if last - first + 1 > most { return Excess(count: last - first + 1, until: day) }
    }
    return nil
  }
}
