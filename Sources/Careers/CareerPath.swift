/// A chain of plausible moves from one role to another.
package struct CareerPath: Sendable {
  package let steps: [Step]

  package struct Step: Sendable {
    package let from: Role
    package let destination: RoleRanking.Destination
  }

  /// The easiest chain, or `nil` when both ends are the same role.
  ///
  /// A move costs more the further down the ranking it stands and the less of what it asks is
  /// there; every move costs something, so a short chain is preferred to many small moves. A move
  /// over a whole job zone, or for much less pay, is taken only when nothing else leads there.
  /// Likelihood, coverage and pay are shown apart with each step.
  package init?(from start: Role, to goal: Role, by ranking: RoleRanking) {
    let roles = ranking.map.roles.all
    guard let first = ranking.map.roles.place(of: start.code),
      let last = ranking.map.roles.place(of: goal.code), first != last
    else { return nil }
    var costs = [Double](repeating: .infinity, count: roles.count)
    var origins = [Int?](repeating: nil, count: roles.count)
    var open = Set(roles.indices)
    costs[first] = 0
    while let here = open.min(by: { (costs[$0], $0) < (costs[$1], $1) }), here != last {
      open.remove(here)
      for (there, cost) in CareerPath.moves(from: here, by: ranking) where open.contains(there) {
        guard costs[here] + cost < costs[there] else { continue }
        costs[there] = costs[here] + cost
        origins[there] = here
      }
    }
    var chain = [last]
    while let before = chain.last.flatMap({ origins[$0] }) { chain.append(before) }
    chain.reverse()
    steps = zip(chain, chain.dropFirst()).compactMap { from, to in
      ranking.destinations(from: roles[from]).first { $0.role == roles[to] }
        .map { Step(from: roles[from], destination: $0) }
    }
  }

  /// What each move from the role at `here` costs, by the place of its destination.
  private static func moves(
    from here: Int, by ranking: RoleRanking
  ) -> [(there: Int, cost: Double)] {
    let map = ranking.map
    let role = map.roles.all[here]
    let order = ranking.scores(from: role, by: ranking.model(for: role))
    return order.enumerated().compactMap { rank, entry in
      guard let there = map.roles.place(of: entry.role.code) else { return nil }
      let need = map.learnable.row(there)
      let have = map.learnable.row(here)
      // A role without ratings counts as one of which a fifth is missing.
      let missing = need.isEmpty || have.isEmpty ? 0.2 : 1 - Coverage.share(of: need, by: have)
      let jump = max(0, entry.role.zone - role.zone - 1)
      let isPaidLess = (map.medianChange(from: role, to: entry.role) ?? 0) < -3000
      let place = Double(rank + 1) / Double(order.count)
      let lacking: Double = 2 * missing + 8 * max(0, missing - 0.2)
      let refused: Double = 3 * Double(jump) + (isPaidLess ? 1 : 0)
      let cost: Double = 0.3 + place + lacking + refused
      return (there, cost)
    }
  }
}
