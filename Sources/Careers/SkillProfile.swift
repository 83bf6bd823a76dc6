/// What one person can do: the levels of a role they know, raised or lowered by what they showed
/// in practised calls and by how they rate themselves.
package struct SkillProfile: Sendable {
  package let base: Role
  package let ratings: [SelfRating]

  /// One trade skill with the anchor that fits best, 1 to 5, and what it rests on.
  package struct SelfRating: Hashable, Sendable {
    package let skill: TradeSkill
    package let anchor: Int
    package let evidence: String

    package init(skill: TradeSkill, anchor: Int, evidence: String) {
      self.skill = skill
      self.anchor = min(5, max(1, anchor))
      self.evidence = evidence
    }

    /// A score of practised calls, 0 to 100, as the anchor in whose fifth it lies.
    ///
    /// Few calls prove little: the score counts beside three calls of 50.
    package init(skill: TradeSkill, score: Double, calls: Int) {
      let weighed = (score * Double(calls) + 150) / Double(calls + 3)
      self.init(
        skill: skill, anchor: Int(weighed / 20) + 1,
        evidence: "\(Int(score.rounded())) of 100 over \(calls) practised "
          + (calls == 1 ? "call" : "calls"))
    }
  }

  package init(base: Role, ratings: [SelfRating]) {
    self.base = base
    self.ratings = ratings
  }

  /// Levels in hundredths beside the learnable elements, or `nil` when the base role was not rated.
  ///
  /// Anchor 3 leaves a level as the base role has it; each anchor away moves it by 0.75.
  package func levels(in map: RoleMap) -> [Int]? {
    guard base.isRated, let place = map.roles.place(of: base.code) else { return nil }
    var levels = map.learnable.row(place).map(\.level)
    for (index, element) in map.learnable.elements.enumerated() {
      let shifts = ratings.filter { $0.skill.elements.contains(element.name) }
        .map { ($0.anchor - 3) * 75 }
      guard !shifts.isEmpty else { continue }
      levels[index] = min(700, max(0, levels[index] + shifts.reduce(0, +) / shifts.count))
    }
    return levels
  }

  /// How far the person covers each rated role but the base, best first.
  package func fits(in map: RoleMap) -> [(role: Role, coverage: Coverage)] {
    guard let levels = levels(in: map) else { return [] }
    return map.roles.all.enumerated()
      .filter { $1.isRated && $1 != base }
      .map { place, role in
        (
          role,
          Coverage(
            of: map.learnable.row(place), by: levels, elements: map.learnable.elements)
        )
      }
      .sorted { ($1.1.share, $0.0.code) < ($0.1.share, $1.0.code) }
  }
}
