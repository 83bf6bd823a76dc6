/// Collects features, each kind with keys of its own.
struct FeatureSink {
  private(set) var features: [Feature] = []

  enum Kind: UInt64 {
    case form = 1, meaning, mood, spelling, opening, meaningPair, skip, previous, denied, quoted
    case reply
  }

  init(capacity: Int) { features.reserveCapacity(capacity) }

  @inline(__always)
  mutating func add(
    _ kind: Kind, _ hash: UInt64, _ weight: Float, _ clause: Int, isOpening: Bool = false
  ) {
    append(kind, hash, weight, (clause, clause), isOpening)
  }

  @inline(__always)
  mutating func add(_ kind: Kind, _ hash: UInt64, _ weight: Float, _ clauses: (Int, Int)) {
    append(kind, hash, weight, clauses, false)
  }

  @inline(__always)
  private mutating func append(
    _ kind: Kind, _ hash: UInt64, _ weight: Float, _ clauses: (Int, Int), _ isOpening: Bool
  ) {
    let mixed = Hash.join(kind.rawValue &* 0x5851_F42D_4C95_7F2D, hash)
    features.append(
      Feature(
        key: UInt32(truncatingIfNeeded: mixed >> 17), weight: weight,
        first: Int32(clauses.0), last: Int32(clauses.1), isOpening: isOpening))
  }
}
