import CallModel
package import Compliance

extension LawScreen {
  /// One rule whole: what it asks in our own words, where it stands, its numbers, and examples.
  package func show(_ rule: Rule) {
    screen.print(screen.styled("\(rule.title)\(Self.marks(of: rule))", .bold))
    let rows: [(name: String, text: String)] = [
      ("rule", rule.id.description),
      ("law of", Self.name(of: rule.jurisdiction)),
      ("why", rule.message),
      ("instead", rule.remedy),
      ("binds", Self.bound(rule.binds)),
      ("severity", rule.severity.rawValue + (rule.isGate ? "; fails the call by itself" : "")),
      ("in force", Self.period(rule.inForce)),
      ("rests on", Self.confidence(rule) + ", checked on \(rule.checked)"),
    ]
    let cites = rule.citations.map { (name: "cite", text: "\($0.pinpoint) – \($0.address)") }
    let numbers = rule.parameters.sorted { $0.key < $1.key }.map { name, dated in
      (name: Self.words(name), text: Self.values(dated, isClock: Self.isClock(name, rule)))
    }
    screen.print(Columns.lines(rows + cites + numbers, width: screen.width).joined(separator: "\n"))
    examples("Breaks it", rule.breaks)
    examples("Keeps it", rule.keeps)
    screen.print()
  }

  private func examples(_ title: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    screen.print(title)
    for text in texts { inset("- \(Screen.clean(text))", by: 2) }
  }

  private static func bound(_ bound: Rule.Bound) -> String {
    switch bound {
    case .thirdParty: "whoever collects for others"
    case .firstParty: "a creditor who collects its own debts"
    case .both: "whoever collects, for others or for themselves"
    }
  }

  private static func period(_ period: Rule.Period) -> String {
    "from \(period.from)" + (period.until.map { " to \($0)" } ?? "")
  }

  private static func confidence(_ rule: Rule) -> String {
    switch rule.confidence {
    case .text: "the text of the law"
    case .secondary: "somebody's account of the law"
    case .memory: "memory alone, so it is a draft and decides nothing"
    }
  }

  /// Whether a number is minutes after midnight.
  private static func isClock(_ name: String, _ rule: Rule) -> Bool {
    rule.conditions.contains { condition in
      if case .hours(let opens, let closes) = condition { return [opens, closes].contains(name) }
      return false
    }
  }

  private static func values(_ dated: Dated<Int>, isClock: Bool) -> String {
    dated.entries.map { entry in
      let minute = entry.value % 60
      let value =
        isClock ? "\(entry.value / 60):\(minute < 10 ? "0" : "")\(minute)" : "\(entry.value)"
      return "\(value) from \(entry.from)"
    }.joined(separator: ", ")
  }
}
