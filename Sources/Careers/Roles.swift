/// Every role of the data set, in the order of the file, which runs outwards from collections.
package struct Roles: Sendable {
  package let all: [Role]
  private let places: [Role.Code: Int]

  /// The codes of the roles that are the first listed under their SOC code.
  private let firsts: Set<Role.Code>

  package init(_ roles: [Role]) {
    all = roles
    places = Dictionary(
      roles.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    let groups = Dictionary(
      roles.map { ($0.code.soc, $0.code) }, uniquingKeysWith: { first, _ in first })
    firsts = Set(groups.values)
  }

  package func place(of code: Role.Code) -> Int? { places[code] }

  package subscript(code: Role.Code) -> Role? { places[code].map { all[$0] } }

  /// The code by which other programs know `role`: its SOC code, or its O*NET code when another
  /// role stands for that SOC code.
  package func shortCode(of role: Role) -> String {
    standsForItsGroup(role) ? role.code.soc : role.code.description
  }

  /// Whether the figures of the SOC code are this role's: it is the first listed under the code.
  package func standsForItsGroup(_ role: Role) -> Bool {
    firsts.contains(role.code)
  }
}
