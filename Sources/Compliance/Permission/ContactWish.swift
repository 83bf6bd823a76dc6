package import CallModel

/// A contact that somebody would like to make.
package struct ContactWish: Hashable, Sendable {
  package let medium: Contact.Medium
  package let place: Contact.Place?

  /// When, on the clock of `zone`.
  package let day: Day
  package let minute: Int
  package let zone: String

  /// The debt it is about; `nil` for all of the case.
  package let debt: Debt.ID?

  package init(
    medium: Contact.Medium, place: Contact.Place? = nil, day: Day, minute: Int, zone: String,
    debt: Debt.ID? = nil
  ) {
    self.medium = medium
    self.place = place
    self.day = day
    self.minute = minute
    self.zone = zone
    self.debt = debt
  }

  func moved(to day: Day, minute: Int) -> ContactWish {
    ContactWish(
      medium: medium, place: place, day: day, minute: minute, zone: zone, debt: debt)
  }

  /// The contact that it would be.
  func contact(in file: CaseFile) -> Contact {
    let all = file.debts.map(\.id)
    return Contact(
      day: day, minute: minute, medium: medium,
      outcome: medium == .telephone ? .noConversation : .sent,
      intended: debt.map { [$0] } ?? all, namesDebts: true, place: place)
  }
}
