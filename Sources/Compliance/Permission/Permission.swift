package import CallModel

/// Whether a contact may be made, why not, and when it first may.
package struct Permission: Hashable, Sendable {
  package let wish: ContactWish

  /// What bars it at the moment asked about; empty when it may be made.
  package let barriers: [Judgement.Ground]

  /// The first moment from then on at which nothing bars it, when there is one.
  package let first: Moment?

  /// What the clocks show then at the other places where the consumer may be.
  package let elsewhere: [LocalClock]

  /// What bars it however long one waits.
  package let lasting: [Judgement.Ground]

  /// What rules that are only drafts would bar; they decide nothing.
  package let drafts: [Judgement.Ground]

  package init(
    wish: ContactWish, barriers: [Judgement.Ground], first: Moment?,
    elsewhere: [LocalClock] = [], lasting: [Judgement.Ground], drafts: [Judgement.Ground]
  ) {
    self.wish = wish
    self.barriers = barriers
    self.first = first
    self.elsewhere = elsewhere
    self.lasting = lasting
    self.drafts = drafts
  }

  /// The time of day in a zone, in minutes after midnight.
  package struct LocalClock: Hashable, Sendable {
    package let zone: String
    package let minute: Int
  }

  package var isGiven: Bool { barriers.isEmpty && lasting.isEmpty }
}
