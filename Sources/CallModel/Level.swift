/// How much of something there is, from 0 to 100.
///
/// Arithmetic stops at the ends, so a level out of range cannot be written.
package struct Level: Hashable, Sendable, Comparable {
  package static let range = 0...100
  private let stored: UInt8
  package var value: Int { Int(stored) }

  package init(clamping value: Int) {
    stored = UInt8(min(max(value, Self.range.lowerBound), Self.range.upperBound))
  }

  package func changed(by amount: Int) -> Level { Level(clamping: value + amount) }
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.stored < rhs.stored }
}
