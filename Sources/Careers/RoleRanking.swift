/// Orders the roles that people could move to, the likeliest first.
///
/// For every origin the weights are fitted without that origin's own observed moves, so what is
/// shown beside a rank as observed was never used to make it, and an origin of which nothing was
/// observed is ranked in the same way.
package struct RoleRanking: Sendable {
  package let map: RoleMap
  private let similarity: Similarity
  private let related: Set<Pair>

  /// The observed origins of the data set, for fitting and for measuring.
  package private(set) var origins: [Likelihood.Origin] = []

  private struct Pair: Hashable {
    let from: Role.Code
    let to: Role.Code
  }

  package init(_ map: RoleMap) {
    self.map = map
    similarity = Similarity(map)
    related = Set(map.relations.map { Pair(from: $0.role, to: $0.related) })
    let members = RoleRanking.groups(of: map)
    for group in members where map.hasObservedLeavers(group.name) {
      let origin = observed(group, among: members)
      if origin.destinations.count(where: { $0.share > 0 }) >= 2 { origins.append(origin) }
    }
  }

  /// One destination with everything that is known of the way there, each fact apart.
  package struct Destination: Sendable {
    package let role: Role
    package let rank: Int
    package let terms: Likelihood.Terms
    package let observedShare: Double?
    package let coverage: Coverage?
    package let medianChange: Int?
    package let likelihoodClass: LikelihoodClass
  }

  /// The weights for ranking from `role`, to which its own observed moves were not fitted.
  func model(for role: Role) -> Likelihood {
    Likelihood(fitting: origins.filter { $0.group != role.observedAs })
  }

  /// Every other role of the data set, from `role`.
  package func destinations(from role: Role) -> [Destination] {
    let scored = scores(from: role, by: model(for: role))
    return scored.enumerated().map { rank, entry in
      Destination(
        role: entry.role, rank: rank + 1, terms: entry.terms,
        observedShare: map.observedShare(from: role, to: entry.role),
        coverage: map.coverage(from: role, to: entry.role),
        medianChange: map.medianChange(from: role, to: entry.role),
        likelihoodClass: LikelihoodClass(rank: rank + 1, of: scored.count))
    }
  }

  /// The other roles by falling score; equal scores go by code.
  func scores(
    from role: Role, by model: Likelihood
  ) -> [(role: Role, terms: Likelihood.Terms)] {
    map.roles.all.filter { $0.code != role.code }
      .map { other -> (score: Double, role: Role, terms: Likelihood.Terms) in
        let terms = terms(from: role, to: other)
        return (model.score(terms), other, terms)
      }
      .sorted { ($1.score, $0.role.code) < ($0.score, $1.role.code) }
      .map { ($0.role, $0.terms) }
  }

  func terms(from: Role, to: Role) -> Likelihood.Terms {
    guard let here = map.roles.place(of: from.code), let there = map.roles.place(of: to.code)
    else { return Likelihood.Terms(size: 0, similarity: 0, related: 0) }
    return Likelihood.Terms(
      size: Logarithm.natural(Double(max(1, map.size(of: to)))),
      similarity: similarity.between(here, there),
      related: related.contains(Pair(from: from.code, to: to.code)) ? 1 : 0)
  }
}

// MARK: - Observed groups

extension RoleRanking {
  /// A group under which moves were observed, with its rated roles.
  struct Group {
    let name: String
    let roles: [Role]
  }

  static func groups(of map: RoleMap) -> [Group] {
    var names: [String] = []
    for role in map.roles.all where role.isRated {
      if let name = role.observedAs, !names.contains(name) { names.append(name) }
    }
    return names.sorted().map { name in
      Group(name: name, roles: map.roles.all.filter { $0.isRated && $0.observedAs == name })
    }
  }

  /// A yearly share above this is a change of coding and not of work: one census code that was
  /// cut in two.
  static let mostCredibleShare = 0.05

  /// Where the people of `origin` went among the groups of the data set.
  private func observed(_ origin: Group, among groups: [Group]) -> Likelihood.Origin {
    let others = groups.filter { $0.name != origin.name }
    let shares = others.map { other -> Double in
      let move = map.moves.first { $0.from == origin.name && $0.to == other.name }
      guard let move, move.share < RoleRanking.mostCredibleShare else { return 0 }
      return move.shareOfLeavers ?? 0
    }
    let total = shares.reduce(0, +)
    return Likelihood.Origin(
      group: origin.name,
      destinations: zip(others, shares).map { other, share in
        .init(
          group: other.name, terms: terms(from: origin, to: other),
          share: total > 0 ? share / total : 0)
      })
  }

  /// The average of what is known of the moves between two groups' roles; sizes are added up.
  private func terms(from: Group, to: Group) -> Likelihood.Terms {
    let pairs = from.roles.flatMap { origin in to.roles.map { terms(from: origin, to: $0) } }
    let count = Double(max(1, pairs.count))
    var socs: [String] = []
    for role in to.roles where !socs.contains(role.code.soc) { socs.append(role.code.soc) }
    let people = socs.reduce(0) { $0 + (map.nation[$1]?.employment.amount ?? 0) }
    return Likelihood.Terms(
      size: Logarithm.natural(Double(max(1, people))),
      similarity: pairs.reduce(0) { $0 + $1.similarity } / count,
      related: pairs.reduce(0) { $0 + $1.related } / count)
  }
}

/// How likely a move is beside the others from the same role, in words; never a probability.
package enum LikelihoodClass: String, Sendable {
  case often
  case sometimes
  case seldom

  /// The first quarter, the next quarter and the rest of a ranking of `count`.
  init(rank: Int, of count: Int) {
    switch rank * 4 {
    case ...count: self = .often
    case ...(2 * count): self = .sometimes
    default: self = .seldom
    }
  }
}
