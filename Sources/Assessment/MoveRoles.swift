/// What a move counts as when a call is marked.
struct MoveRoles: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let free = MoveRoles(rawValue: 1)
  static let harmful = MoveRoles(rawValue: 2)
  static let settles = MoveRoles(rawValue: 4)
  static let aboutDebt = MoveRoles(rawValue: 8)
  static let overruled = MoveRoles(rawValue: 16)
}
