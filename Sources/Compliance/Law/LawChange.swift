package import CallModel

/// Something in the law that is otherwise on one day than on another.
package enum LawChange: Hashable, Sendable {
  case begins(Rule, on: Day)
  case ends(Rule, after: Day)

  /// A number of a rule that changes, with what it was and what it becomes.
  case changes(Rule, parameter: String, was: Int?, becomes: Int?, on: Day)

  package var rule: Rule {
    switch self {
    case .begins(let rule, _), .ends(let rule, _), .changes(let rule, _, _, _, _): rule
    }
  }

  package var day: Day {
    switch self {
    case .begins(_, let day), .ends(_, let day), .changes(_, _, _, _, let day): day
    }
  }
}

extension Rulebook {
  /// What changes after `from` and up to `to`, in the order of the days.
  package func changes(from: Day, to: Day) -> [LawChange] {
    rules.flatMap { rule -> [LawChange] in
      var found: [LawChange] = []
      let starts = rule.inForce.from
      if starts > from, starts <= to { found.append(.begins(rule, on: starts)) }
      if let last = rule.inForce.until, last >= from, last < to {
        found.append(.ends(rule, after: last))
      }
      for (name, dated) in rule.parameters.sorted(by: { $0.key < $1.key }) {
        for entry in dated.entries where entry.from > from && entry.from <= to {
          guard entry.from > starts else { continue }
          let was = dated[entry.from - 1]
          found.append(
            .changes(rule, parameter: name, was: was, becomes: entry.value, on: entry.from))
        }
      }
      return found
    }.sorted { ($0.day, $0.rule.id) < ($1.day, $1.rule.id) }
  }
}
