import CallModel

extension Provision {
  /// At most so many contacts in any so many days, as the states count them.
  package struct Cap: Hashable, Sendable {
    /// The media that are counted together; empty means all of them.
    package let media: [Contact.Medium]
    package let most: String
    package let days: String

    /// Only contacts at work, or only those elsewhere; without it all of them.
    package let place: Place?

    /// Whether each debt has a count of its own.
    package let isPerDebt: Bool

    package init(
      media: [Contact.Medium], most: String, days: String, place: Place?, isPerDebt: Bool
    ) {
      self.media = media
      self.most = most
      self.days = days
      self.place = place
      self.isPerDebt = isPerDebt
    }

    package enum Place: String, CaseIterable, Sendable { case work, elsewhere }

    /// Whether `contact` is one of those counted.
    package func counts(_ contact: Contact) -> Bool {
      guard contact.isByCollector, contact.outcome != .notConnected else { return false }
      guard media.isEmpty || media.contains(contact.medium) else { return false }
      switch place {
      case nil: return true
      case .work: return contact.place == .work
      case .elsewhere: return contact.place != .work
      }
    }
  }
}

extension Rule {
  /// Whether it sets a number of contacts, one of several such numbers there may be.
  var isCap: Bool {
    conditions.contains { if case .cap = $0 { true } else { false } }
  }
}
