/// Something a line has that may speak for or against a move, with the clauses it stands on.
struct Feature: Sendable {
  var key: UInt32
  var weight: Float

  /// The first and the last clause it stands on.
  var first: Int32
  var last: Int32

  /// Whether it counts only when a segment begins with its clause.
  var isOpening: Bool
}
