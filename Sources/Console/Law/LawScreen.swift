package import CallModel
package import Compliance

/// Shows rules, answers and changes of the law as text.
package struct LawScreen {
  package let screen: Screen

  package init(_ screen: Screen) { self.screen = screen }

  /// Stands under everything that is said about the law.
  package static let notice = "It teaches and is no legal advice."

  /// A paragraph that stands `margin` columns in.
  func inset(_ text: String, by margin: Int) {
    let lines = TextWidth.wrap(text, to: max(20, screen.width - margin))
    for line in lines { screen.print(String(repeating: " ", count: margin) + line) }
  }

  package func notice() { screen.print(screen.styled(Self.notice, .faint)) }

  /// Every rule under its section.
  package func list(_ sections: [(jurisdiction: String, section: String, rules: [Rule])]) {
    for (jurisdiction, section, rules) in sections {
      screen.print(screen.styled("\(Self.name(of: jurisdiction)), \(section)", .bold))
      let rows = rules.map { rule in
        (name: "  \(rule.id)", text: rule.title + Self.marks(of: rule))
      }
      screen.print(Columns.lines(rows, width: screen.width).joined(separator: "\n"))
      screen.print()
    }
    notice()
  }

  /// ` [gate]`, ` [draft]` or nothing.
  static func marks(of rule: Rule) -> String {
    (rule.isGate ? " [gate]" : "") + (rule.status == .draft ? " [draft]" : "")
  }

  /// `federal`, `Massachusetts` or the code.
  package static func name(of jurisdiction: String) -> String {
    let names = [
      "US": "Federal", "US-NY": "New York", "US-NYC": "New York City", "US-CA": "California",
      "US-TX": "Texas", "US-MA": "Massachusetts", "US-WA": "Washington",
      "US-NC": "North Carolina", "US-DC": "District of Columbia", "US-CO": "Colorado",
      "US-FL": "Florida", "US-IL": "Illinois", "US-NV": "Nevada", "US-MN": "Minnesota",
    ]
    return names[jurisdiction] ?? jurisdiction
  }

  package func found(_ rules: [Rule]) {
    let rows = rules.map { rule in
      (name: "\(rule.id)", text: "\(rule.title)\(Self.marks(of: rule)) (\(rule.cite))")
    }
    screen.print(Columns.lines(rows, width: screen.width).joined(separator: "\n"))
    notice()
  }

  package func show(_ changes: [LawChange], from: Day, to: Day) {
    if changes.isEmpty {
      screen.paragraph("Nothing changes between \(from) and \(to), as far as these files know.")
    }
    for change in changes {
      let rule = change.rule
      let what =
        switch change {
        case .begins: "in force from this day"
        case .ends: "no longer in force after this day"
        case .changes(_, let name, let was, let becomes, _):
          "\(Self.words(name)): \(was.map(String.init) ?? "none") becomes "
            + "\(becomes.map(String.init) ?? "none")"
        }
      screen.paragraph(
        "\(change.day)  \(rule.id)\(Self.marks(of: rule)): \(what) – \(rule.title) (\(rule.cite))",
        indent: 12)
    }
    notice()
  }

  static func words(_ name: String) -> String {
    name.split(separator: "_").joined(separator: " ")
  }
}
