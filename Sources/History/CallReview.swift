package import Foundation

/// What a trainer said about one item of a call, as it is kept: never in place of anything.
package struct CallReview: Hashable, Sendable {
  package let id: String
  package let call: UUID
  package let item: String

  /// The points that the trainer gives, and those of the program then; `nil` for a comment alone.
  package let points: Double?
  package let was: Double?
  package let reason: String
  package let reviewer: String

  /// Seconds since 1970-01-01 00:00 UTC.
  package let made: Int

  package init(
    id: String, call: UUID, item: String, points: Double?, was: Double?, reason: String,
    reviewer: String, made: Int
  ) {
    self.id = id
    self.call = call
    self.item = item
    self.points = points
    self.was = was
    self.reason = reason
    self.reviewer = reviewer
    self.made = made
  }
}
