/// One thing that O*NET rates in every role, such as a skill or a field of knowledge.
package struct Element: Hashable, Sendable {
  package let id: String
  package let kind: Kind
  package let name: String
  package let source: Source.ID

  package init(id: String, kind: Kind, name: String, source: Source.ID) {
    self.id = id
    self.kind = kind
    self.name = name
    self.source = source
  }

  package enum Kind: String, CaseIterable, Sendable {
    case skill, knowledge, ability, activity, style

    /// The file under `content/careers/ratings` that holds the ratings of this kind.
    package var file: String {
      switch self {
      case .skill: "skills"
      case .knowledge: "knowledge"
      case .ability: "abilities"
      case .activity: "activities"
      case .style: "styles"
      }
    }
  }
}

/// How much one role needs one element, in hundredths of O*NET's scales.
///
/// Importance runs from 100 to 500, level from 0 to 700.
package struct Rating: Hashable, Sendable {
  package let importance: Int
  package let level: Int

  /// Whether O*NET advises against relying on it, because those asked disagreed or were few.
  package let isImprecise: Bool

  package init(importance: Int, level: Int, isImprecise: Bool = false) {
    self.importance = importance
    self.level = level
    self.isImprecise = isImprecise
  }
}

/// The ratings of all roles for some elements.
package struct Ratings: Sendable {
  package let elements: [Element]

  /// By role in the order of `Roles`, then by element; empty for a role that was not rated.
  private let rows: [[Rating]]

  package init(elements: [Element], rows: [[Rating]]) {
    precondition(
      rows.allSatisfy { $0.isEmpty || $0.count == elements.count },
      "a rated role has a rating for every element")
    self.elements = elements
    self.rows = rows
  }

  /// The ratings of the role at `place`, beside `elements`, or nothing when it was not rated.
  package func row(_ place: Int) -> [Rating] { rows[place] }

  package var roleCount: Int { rows.count }

  /// The ratings of only the elements of these kinds.
  package func only(_ kinds: Set<Element.Kind>) -> Ratings {
    let kept = elements.indices.filter { kinds.contains(elements[$0].kind) }
    return Ratings(
      elements: kept.map { elements[$0] },
      rows: rows.map { row in row.isEmpty ? [] : kept.map { row[$0] } })
  }
}

extension Ratings {
  /// What `role` needs most, by importance and then level; at most `limit`.
  package func most(
    of role: Role, in roles: Roles, limit: Int
  ) -> [(element: Element, rating: Rating)] {
    guard let place = roles.place(of: role.code) else { return [] }
    return zip(elements, row(place)).map { (element: $0, rating: $1) }
      .sorted {
        ($1.rating.importance, $1.rating.level, $0.element.id)
          < ($0.rating.importance, $0.rating.level, $1.element.id)
      }
      .prefix(limit).map(\.self)
  }
}
