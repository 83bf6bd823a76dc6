/// A chain of plausible moves from one role to another.
package struct CareerPath: Sendable {
  package let steps: [Step]

  package struct Step: Sendable {
    package let from: Role
    package let destination: RoleRanking.Destination
  }

  /// The easiest chain of at most `limit` moves, or `nil` when there is none.
  ///
  /// A move costs more the further down the ranking it stands and the less of what it asks is
  /// there; every move costs something, so a short chain is preferred to many small moves. A move
  /// over a whole job zone, or for much less pay, is taken only when nothing else leads there.
  /// Likelihood, coverage and pay are shown apart with each step.
  package init?(from start: Role, to goal: Role, by ranking: RoleRanking, limit: Int = 4) {
    guard start != goal else { return nil }
    var best: [Role.Code: [Step]] = [start.code: []]
    var costs: [Role.Code: Double] = [start.code: 0]
    var ways: [Role.Code: [RoleRanking.Destination]] = [:]
    for _ in 0..<limit {
      var reached = best
      var reachedCosts = costs
      for role in ranking.map.roles.all where best[role.code] != nil && role != goal {
        let sofar = costs[role.code] ?? 0
        let onward = ways[role.code] ?? ranking.destinations(from: role)
        ways[role.code] = onward
        for destination in onward {
          let cost = sofar + CareerPath.cost(of: destination, from: role)
          guard cost < reachedCosts[destination.role.code] ?? .infinity else { continue }
          reachedCosts[destination.role.code] = cost
          reached[destination.role.code] =
            (best[role.code] ?? []) + [Step(from: role, destination: destination)]
        }
      }
      (best, costs) = (reached, reachedCosts)
    }
    guard let steps = best[goal.code], !steps.isEmpty else { return nil }
    self.steps = steps
  }

  private static func cost(of destination: RoleRanking.Destination, from role: Role) -> Double {
    let rank = Double(destination.rank) / 38
    let missing = 1 - (destination.coverage?.share ?? 0.8)
    let hard = max(0, missing - 0.2)
    let jump = max(0, destination.role.zone - role.zone - 1)
    let pay = destination.medianChange ?? 0
    return 0.3 + rank + 2 * missing + 8 * hard + 3 * Double(jump) + (pay < -3000 ? 1 : 0)
  }
}
