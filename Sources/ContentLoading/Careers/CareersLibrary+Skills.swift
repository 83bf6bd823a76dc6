package import Careers
import Diagnostics

extension CareersLibrary {
  package func elements() throws(Unreadable) -> [Element] {
    var elements: [Element] = []
    try rows(of: "elements.csv", ["element", "kind", "name", "source"]) { row, at in
      guard let kind = row.choice(at[1], as: Element.Kind.self) else { return }
      elements.append(
        Element(
          id: row.required(at[0]), kind: kind, name: row.required(at[2]),
          source: row.required(at[3])))
    }
    return elements
  }

  /// The ratings of `kinds` for every role.
  package func ratings(of kinds: [Element.Kind], for roles: Roles) throws(Unreadable) -> Ratings {
    let elements = try elements().filter { kinds.contains($0.kind) }
    let places = Dictionary(
      elements.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let none = Rating(importance: 0, level: 0)
    var grid = [[Rating]](repeating: [], count: roles.all.count)
    let columns = ["role", "element", "importance", "level", "flags", "source"]
    for kind in kinds {
      try rows(of: "ratings/\(kind.file).csv", columns) { row, at in
        guard let role = roles.place(of: .init(row.text(at[0]))),
          let element = places[row.text(at[1])]
        else {
          return row.report(.unknownName, in: at[0], "the role or the element is not listed")
        }
        if grid[role].isEmpty { grid[role] = [Rating](repeating: none, count: elements.count) }
        grid[role][element] = Rating(
          importance: row.scaled(at[2], places: 2),
          level: row.optionalScaled(at[3], places: 2) ?? 0,
          isImprecise: row.holds("imprecise", in: at[4]))
      }
    }
    return Ratings(elements: elements, rows: grid)
  }

  package func relations() throws(Unreadable) -> [Relation] {
    var relations: [Relation] = []
    try rows(of: "related.csv", ["role", "related", "place", "title", "source"]) { row, at in
      relations.append(
        Relation(
          role: .init(row.required(at[0])), related: .init(row.required(at[1])),
          place: row.scaled(at[2], places: 0)))
    }
    return relations
  }

  package func moves() throws(Unreadable) -> [ObservedMove] {
    var moves: [ObservedMove] = []
    let columns = [
      "from", "to", "share", "share_of_leavers", "to_employment", "from_title", "to_title",
      "source",
    ]
    try rows(of: "moves.csv", columns) { row, at in
      let share = row.scaled(at[2], places: 8)
      let leavers = row.optionalScaled(at[3], places: 6)
      moves.append(
        ObservedMove(
          from: row.required(at[0]), to: row.required(at[1]),
          share: Double(share) / 100_000_000,
          shareOfLeavers: leavers.map { Double($0) / 1_000_000 }))
    }
    return moves
  }

  /// Everything that ranking and paths need.
  package func map() throws(Unreadable) -> RoleMap {
    let roles = try roles()
    return RoleMap(
      roles: roles,
      ratings: try ratings(of: [.skill, .knowledge, .ability, .activity], for: roles),
      relations: try relations(), moves: try moves(),
      nation: try nationalPay().compactMapValues(\.last))
  }
}
