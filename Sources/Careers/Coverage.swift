/// What one set of ratings asks that another does not have: the step from a role to a role.
///
/// It has a direction: what a supervisor lacks to collect is not what a collector lacks to
/// supervise. Shortfall is Σ importance · max(0, need − have) ÷ Σ importance · need over skills and
/// knowledge, after the shortfall of Neffke, Nedelkoska and Wiederhold (2024); coverage is 1 minus
/// that.
package struct Coverage: Sendable {
  /// 0 to 1: how much of what is needed is there.
  package let share: Double
  package let gaps: [SkillGap]

  /// The share alone, for when the gaps are not asked for.
  static func share(of need: [Rating], by have: [Rating]) -> Double {
    var missing = 0
    var total = 0
    for place in need.indices {
      missing += need[place].importance * max(0, need[place].level - have[place].level)
      total += need[place].importance * need[place].level
    }
    return total == 0 ? 1 : 1 - Double(missing) / Double(total)
  }

  /// `have` and `need` are ratings of the same elements in the same order.
  package init(of need: [Rating], by have: [Int], elements: [Element]) {
    var missing = 0
    var total = 0
    var gaps: [SkillGap] = []
    for (place, rating) in need.enumerated() {
      let short = max(0, rating.level - have[place])
      missing += rating.importance * short
      total += rating.importance * rating.level
      if short >= SkillGap.leastLevels, rating.importance >= SkillGap.leastImportance {
        gaps.append(
          SkillGap(
            element: elements[place], have: have[place], need: rating.level,
            importance: rating.importance))
      }
    }
    share = total == 0 ? 1 : 1 - Double(missing) / Double(total)
    self.gaps = gaps.sorted { ($1.weight, $0.element.id) < ($0.weight, $1.element.id) }
  }
}

/// One skill or field of knowledge of which a role needs more than somebody has.
package struct SkillGap: Hashable, Sendable {
  package let element: Element

  /// Hundredths of O*NET's level scale, 0 to 700.
  package let have: Int
  package let need: Int
  package let importance: Int

  /// A smaller difference than half a level is within what raters disagree by.
  static let leastLevels = 50

  /// Less than "important" (3 of 5) does not stand in anybody's way.
  static let leastImportance = 300

  var weight: Int { importance * (need - have) }
}
