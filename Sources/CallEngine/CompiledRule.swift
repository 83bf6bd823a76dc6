import CallModel

/// A rule of the script as the engine tries it and carries it out.
struct CompiledRule: Sendable {
  let head: Head

  /// For a rule that wants all of several moves: their places.
  let wantsAll: [Int]
  let effects: [ScriptRule.Effect]
  let endings: [Outcome?]
  let says: Lines
  let again: Lines

  init(
    _ rule: ScriptRule, entry: Int16, facts: [Fact], places: [Move.Kind: Int],
    lacking: Set<String>, bit: (Move.Kind) -> UInt128
  ) {
    let fixedWeight =
      switch rule.hears {
      case .ring, .silence, .breakingPoint: 10_000
      case .proposal: 800
      case .nothing: rule.isOwn ? 3 : 1
      case .anything: rule.isOwn ? 2 : 0
      case .any, .all: -1
      }
    if case .all(let kinds) = rule.hears {
      wantsAll = kinds.map { places[$0] ?? -1 }
    } else {
      wantsAll = []
    }
    endings = rule.effects.compactMap { if case .ends(let outcome) = $0 { outcome } else { nil } }
    effects = rule.effects.filter { if case .ends = $0 { false } else { true } }
    head = Head(
      speaker: rule.speaker, isOwn: rule.isOwn,
      isCatchAll: rule.hears == .nothing || rule.hears == .anything, entry: entry,
      fixedWeight: fixedWeight,
      wantsAll: !wantsAll.isEmpty, ends: !endings.isEmpty, acts: !effects.isEmpty,
      feels: MoodShift(rule.feels),
      reveals: rule.reveals.reduce(0) { bits, fact in
        bits | (facts.firstIndex(of: fact).map { 1 << UInt64($0) } ?? 0)
      },
      tells: rule.tells.reduce(0) { $0 | bit($1) })
    says = Lines(rule.says, after: 0, lacking: lacking)
    // The lines of `again` have their own bits, after those of `says`.
    again = Lines(rule.again, after: min(rule.says.count, 32), lacking: lacking)
  }

  /// What is looked at in every turn, without anything that would have to be counted as in use.
  struct Head: Sendable {
    let speaker: Speaker
    let isOwn: Bool

    /// Whether it hears anything or nothing, and so answers only what no other rule does.
    let isCatchAll: Bool

    /// Where its condition starts among the tests.
    let entry: Int16

    /// What it weighs whatever was heard; -1 when that depends on the moves.
    let fixedWeight: Int
    let wantsAll: Bool
    let ends: Bool
    let acts: Bool
    let feels: MoodShift
    let reveals: UInt64
    let tells: UInt128
  }

  /// Lines to choose from, as bits, by the manner in which they are said.
  struct Lines: Sendable {
    let all: UInt64
    let plain: UInt64
    let inManner: [UInt64]
    let base: Int
    let isEmpty: Bool

    /// Lines that name one of `lacking`, which has no value here, are said only when all do.
    init(_ lines: [ScriptRule.Line], after base: Int, lacking: Set<String>) {
      self.base = base
      isEmpty = lines.isEmpty
      let whole = lines.map { lacking.isDisjoint(with: Placeholder.names(in: $0.text)) }
      let isAnyWhole = whole.contains(true)
      func bits(_ fits: (ScriptRule.Line) -> Bool) -> UInt64 {
        lines.indices.reduce(0) { bits, place in
          guard fits(lines[place]), whole[place] || !isAnyWhole else { return bits }
          return bits | 1 << UInt64(min(base + place, 63))
        }
      }
      all = bits { _ in true }
      plain = bits { $0.manner == nil }
      inManner = ScriptRule.Manner.allCases.map { manner in bits { $0.manner == manner } }
    }

    /// The lines that fit `manner`: those meant for it, or else those meant for any, or else all.
    func fitting(_ manner: Int) -> UInt64 {
      let meant = inManner[manner]
      return meant != 0 ? meant : plain != 0 ? plain : all
    }
  }
}
