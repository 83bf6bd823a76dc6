/// How far a call has come.
///
/// A call moves forward through the stages and never back.
package enum Stage: Int, CaseIterable, Sendable, Comparable {
  case opening, verification, disclosure, discovery, negotiation, commitment, closing

  package init?(name: String) {
    guard let stage = Stage.allCases.first(where: { $0.name == name }) else { return nil }
    self = stage
  }

  package var name: String { "\(self)" }

  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}
