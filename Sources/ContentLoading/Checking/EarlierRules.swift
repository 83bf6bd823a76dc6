import CallModel

/// The rules tried so far, by what they hear, to find one that leaves nothing for a later rule.
struct EarlierRules {
  private var byMove: [Move.Kind: [PlacedRule]] = [:]
  private var byOccasion: [PlacedRule] = []

  init() {}

  mutating func add(_ placed: PlacedRule) {
    switch placed.rule.hears {
    case .any(let kinds), .all(let kinds):
      for kind in kinds { byMove[kind, default: []].append(placed) }
    default: byOccasion.append(placed)
    }
  }

  /// The first rule of the same file that answers whenever `later` could; `ways` are those in which
  /// the condition of `later` holds.
  func shadow(of later: PlacedRule, _ ways: [Circumstances]?) -> PlacedRule? {
    guard let ways else { return nil }
    let near: [PlacedRule] =
      switch later.rule.hears {
      case .any(let kinds): kinds.first.flatMap { byMove[$0] } ?? []
      case .all(let kinds): kinds.flatMap { byMove[$0] ?? [] }
      default: []
      }
    return (near + byOccasion).first { earlier in
      earlier.mapping.document === later.mapping.document
        && earlier.rule.speaker == later.rule.speaker && earlier.rule.leads == later.rule.leads
        && hearsAll(earlier.rule, later.rule)
        && Circumstances.ways(earlier.rule.condition, holds: false, within: ways)?.isEmpty == true
    }
  }

  /// Whether `earlier` hears, and comes first to, everything that `later` hears.
  private func hearsAll(_ earlier: ScriptRule, _ later: ScriptRule) -> Bool {
    switch (earlier.hears, later.hears) {
    case (.any(let first), .any(let second)): Set(first).isSuperset(of: second)
    case (.any(let first), .all(let second)):
      // Among standard rules the one that wants several moves weighs more.
      earlier.isOwn && !Set(first).isDisjoint(with: second)
    case (.all(let first), .all(let second)): Set(first).isSubset(of: second) && earlier.isOwn
    case (.breakingPoint, .breakingPoint): true
    case (let first, let second): first == second
    }
  }
}
