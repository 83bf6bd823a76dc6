/// Everything that ranking and paths need to know about all roles at once.
package struct RoleMap: Sendable {
  package let roles: Roles

  /// Skills, knowledge, abilities and activities, which together say how alike two roles are.
  package let ratings: Ratings

  /// Skills and knowledge alone, which a person can learn and lack.
  package let learnable: Ratings
  package let relations: [Relation]
  package let moves: [ObservedMove]

  /// The newest national pay by SOC code.
  package let nation: [String: Pay]

  package init(
    roles: Roles, ratings: Ratings, relations: [Relation], moves: [ObservedMove],
    nation: [String: Pay]
  ) {
    self.roles = roles
    self.ratings = ratings
    learnable = ratings.only([.skill, .knowledge])
    self.relations = relations
    self.moves = moves
    self.nation = nation
  }

  package func pay(of role: Role) -> Pay? { nation[role.code.soc] }

  /// How many people do the work; a specialty beside its group's own role counts for its share.
  func size(of role: Role) -> Int {
    let group = pay(of: role)?.employment.amount ?? 0
    guard !roles.standsForItsGroup(role) else { return group }
    return group / max(1, roles.all.count { $0.code.soc == role.code.soc })
  }

  /// What somebody who does `from` has and lacks for `to`; `nil` when either was not rated.
  package func coverage(from: Role, to: Role) -> Coverage? {
    guard let here = roles.place(of: from.code), let there = roles.place(of: to.code),
      from.isRated, to.isRated
    else { return nil }
    return Coverage(
      of: learnable.row(there), by: learnable.row(here).map(\.level),
      elements: learnable.elements)
  }

  /// Yearly dollars that the nation's median changes by, when both are published.
  package func medianChange(from: Role, to: Role) -> Int? {
    guard let before = pay(of: from)?.percentiles.median.amount,
      let after = pay(of: to)?.percentiles.median.amount
    else { return nil }
    return after - before
  }

  /// The yearly share of all in `from` who were seen in `to`; `nil` when nothing was observed of
  /// people leaving `from`, and 0 when they were observed but never there.
  package func observedShare(from: Role, to: Role) -> Double? {
    guard let origin = from.observedAs, hasObservedLeavers(origin), let target = to.observedAs,
      origin != target
    else { return nil }
    return moves.first { $0.from == origin && $0.to == target }?.share ?? 0
  }

  /// Whether the sample follows people out of a group, not only into collections.
  package func hasObservedLeavers(_ group: String) -> Bool {
    let known = moves.lazy.filter { $0.from == group && $0.from != $0.to }
      .compactMap(\.shareOfLeavers).reduce(0, +)
    return known >= 0.99
  }
}

/// O*NET's own judgement that two roles are alike: `related` is the `place`-th of twenty.
package struct Relation: Hashable, Sendable {
  package let role: Role.Code
  package let related: Role.Code
  package let place: Int

  package init(role: Role.Code, related: Role.Code, place: Int) {
    self.role = role
    self.related = related
    self.place = place
  }
}

/// How many people of one group were in another a year later.
package struct ObservedMove: Hashable, Sendable {
  package let from: String
  package let to: String

  /// Of everybody in `from`, 0 to 1.
  package let share: Double

  /// Of those who left `from`; `nil` for those who stayed.
  package let shareOfLeavers: Double?

  package init(from: String, to: String, share: Double, shareOfLeavers: Double?) {
    self.from = from
    self.to = to
    self.share = share
    self.shareOfLeavers = shareOfLeavers
  }
}
