package import CallModel

/// One contact or attempt, in whichever direction, as it stands in the collector's records.
package struct Contact: Hashable, Sendable {
  package let day: Day

  /// Minutes after midnight where the consumer is, when the time was noted.
  package let minute: Int?
  package let medium: Medium
  package let isByCollector: Bool
  package let outcome: Outcome

  /// The debts for which a call was placed.
  package let intended: [Debt.ID]

  /// The debts that were spoken of; `nil` when nobody noted it.
  package let discussed: [Debt.ID]?

  /// The debts that the collector brought up, when that was noted.
  package let raised: [Debt.ID]?

  /// The debt to which the collector chose to book the call.
  package let bookedTo: Debt.ID?

  /// Whether a message that was left speaks of the debts intended.
  package let namesDebts: Bool

  /// Whether the person called is one to whom calls are not limited in number.
  package let isToExemptPerson: Bool

  /// Where the consumer was reached or sought, when that was noted.
  package let place: Place?

  package init(
    day: Day, minute: Int? = nil, medium: Medium = .telephone, isByCollector: Bool = true,
    outcome: Outcome, intended: [Debt.ID] = [], discussed: [Debt.ID]? = nil,
    raised: [Debt.ID]? = nil, bookedTo: Debt.ID? = nil, namesDebts: Bool = false,
    isToExemptPerson: Bool = false, place: Place? = nil
  ) {
    self.day = day
    self.minute = minute
    self.medium = medium
    self.isByCollector = isByCollector
    self.outcome = outcome
    self.intended = intended
    self.discussed = discussed
    self.raised = raised
    self.bookedTo = bookedTo
    self.namesDebts = namesDebts
    self.isToExemptPerson = isToExemptPerson
    self.place = place
  }

  /// The medium of a contact, as requests and replies are matched by it.
  package enum Medium: String, CaseIterable, Sendable {
    case telephone, text, email, letter, website, social, inPerson = "in_person"
  }

  /// Where a number or an address belongs.
  package enum Place: String, CaseIterable, Sendable { case home, mobile, work }

  /// What became of a call.
  package enum Outcome: String, CaseIterable, Sendable {
    /// Both sides spoke.
    case conversation

    /// It rang out, went to voicemail, was hung up or dropped: it connected all the same.
    case noConversation = "no_conversation"
    case voicemail

    /// Busy, or not in service: it never connected to the number.
    case notConnected = "not_connected"

    /// Not a call.
    case sent
  }
}
