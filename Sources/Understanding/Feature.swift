/// Something a line has that may speak for or against a move, with the words it stands on.
struct Feature {
  var key: UInt32
  var weight: Float

  /// The first and the last clause it stands on.
  var first: Int32
  var last: Int32

  /// Where in a segment it counts.
  var role: Role

  enum Role: UInt8 {
    case inside

    /// Only when a segment begins with its clause.
    case opening

    /// Only when a segment ends with its clause.
    case ending
  }

  /// Whether it counts in the segment of these clauses.
  func counts(in clauses: ClosedRange<Int>) -> Bool {
    switch role {
    case .opening: first == clauses.lowerBound
    case .ending: last == clauses.upperBound
    case .inside:
      first >= clauses.lowerBound && last <= clauses.upperBound && last - first <= 1
    }
  }
}
