import CallModel

/// A trainee as a trainer looks at them.
package struct TeamMember: Hashable, Sendable {
  package let name: String
  package let calls: Int
  package let passed: Int

  /// Seconds since 1970-01-01 00:00 UTC.
  package let last: Int?

  /// The latest calls with a card, the earliest first.
  package let latest: [MarkedCall]
  package let assignments: [Assignment]
  package let readiness: Readiness

  /// The mean of the last five overall scores.
  package var score: Double? { TeamMember.mean(latest.suffix(5)) }

  /// How far that is above the five before, once there are ten.
  package var gain: Double? {
    guard latest.count >= 10, let now = score,
      let before = TeamMember.mean(latest.dropLast(5).suffix(5))
    else { return nil }
    return now - before
  }

  private static func mean(_ calls: ArraySlice<MarkedCall>) -> Double? {
    calls.isEmpty ? nil : calls.reduce(0) { $0 + $1.card.overall } / Double(calls.count)
  }
}
