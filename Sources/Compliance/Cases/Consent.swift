package import CallModel

/// A consumer's leave, given to this collector, to be called more often than the limits allow.
package struct Consent: Hashable, Sendable {
  package let day: Day

  /// The only days it covers, when it was given for certain days.
  package let only: ClosedRange<Day>?

  /// For how many days it was given, the first included, when that was said.
  package let length: Int?
  package let revoked: Day?
  package let medium: Contact.Medium

  package init(
    day: Day, only: ClosedRange<Day>? = nil, length: Int? = nil, revoked: Day? = nil,
    medium: Contact.Medium = .telephone
  ) {
    self.day = day
    self.only = only
    self.length = length
    self.revoked = revoked
    self.medium = medium
  }

  /// The days on which it lifts the limits, when nothing is said in between; the longest it can
  /// last is `limit` days, with the day it was received as day one.
  package func days(limit: Int) -> ClosedRange<Day>? {
    var first = day
    var last = day + (min(limit, length ?? limit) - 1)
    if let only {
      first = max(first, only.lowerBound)
      last = min(last, only.upperBound)
    }
    if let revoked { last = min(last, revoked - 1) }
    return first <= last ? first...last : nil
  }
}
