package import CallModel

/// A contact whose hour is in question.
package struct Attempt: Hashable, Sendable {
  package let medium: Contact.Medium?
  package let day: Day?
  package let weekday: Weekday?

  /// Seconds after midnight on the clock of `zone`, or where the consumer is when that is `nil`.
  package let second: Int?
  package let zone: String?

  /// Which reply to the consumer it is: 1 for the first; `nil` when nobody said.
  package let reply: Int?

  package init(
    medium: Contact.Medium? = nil, day: Day? = nil, weekday: Weekday? = nil, second: Int? = nil,
    zone: String? = nil, reply: Int? = nil
  ) {
    self.medium = medium
    self.day = day
    self.weekday = weekday ?? day?.weekday
    self.second = second
    self.zone = zone
    self.reply = reply
  }
}

/// A contact that the consumer began, to which the collector may answer.
package struct Opening: Hashable, Sendable {
  package let medium: Contact.Medium?
  package let day: Day?
  package let weekday: Weekday?

  /// How many times the consumer wrote or called.
  package let count: Int

  /// Whether it is still going on, where that matters.
  package let isActive: Bool?

  package init(
    medium: Contact.Medium?, day: Day? = nil, weekday: Weekday? = nil, count: Int = 1,
    isActive: Bool? = nil
  ) {
    self.medium = medium
    self.day = day
    self.weekday = weekday ?? day?.weekday
    self.count = count
    self.isActive = isActive
  }
}
