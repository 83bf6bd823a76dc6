package import CallModel

/// A scenario's script without code: who says what to which move, as it is read aloud at a table.
package struct ScriptPage: Sendable {
  private let scenario: Scenario
  private let isWhole: Bool

  /// The scenario's own lines, and with `isWhole` those of the standard scripts as well.
  package init(_ scenario: Scenario, isWhole: Bool = false) {
    self.scenario = scenario
    self.isWhole = isWhole
  }

  private var rules: [ScriptRule] { scenario.rules.filter { isWhole || $0.isOwn } }

  private func name(_ speaker: Speaker) -> String {
    speaker == .thirdParty ? scenario.thirdParty?.name ?? "Somebody else" : scenario.debtor.name
  }

  package var text: String {
    var text = "\(scenario.title)\n\n\(scenario.brief)\n"
    for rule in rules {
      text += "\n\(Self.cue(rule))\n"
      for line in rule.says + rule.again { text += "    \(Self.spoken(line))\n" }
    }
    text += "\n"
    for row in counts { text += "\(row.name): \(row.lines) lines, \(row.words) words\n" }
    return text
  }

  /// The same as one web page.
  package var page: String {
    HTML.tag(
      "html", [("lang", "en")],
      [
        .tag(
          "head", [],
          [
            .tag("meta", [("charset", "utf-8")]),
            .tag("title", [], [.text(scenario.title)]), .style(PageReport.style),
          ]),
        .tag(
          "body", [],
          [.tag("h1", [], [.text(scenario.title)]), .tag("p", [], [.text(scenario.brief)])]
            + rules.flatMap(part)
            + counts.map {
              .tag("p", [], [.text("\($0.name): \($0.lines) lines, \($0.words) words")])
            }),
      ]
    ).page
  }

  private func part(_ rule: ScriptRule) -> [HTML] {
    [.tag("h3", [], [.text(Self.cue(rule))])]
      + (rule.says + rule.again).map { .tag("p", [], [.text(Self.spoken($0))]) }
  }

  /// How many lines and words each has to say, by person and by what they answer to.
  private var counts: [(name: String, lines: Int, words: Int)] {
    let people = [Speaker.debtor, .thirdParty].compactMap { speaker in
      count(name(speaker), rules.filter { $0.speaker == speaker })
    }
    let stages = Stage.allCases.compactMap { stage in
      count("  in \(stage.name)", rules.filter { Self.stage(of: $0) == stage })
    }
    return people + stages
  }

  private func count(
    _ name: String, _ rules: [ScriptRule]
  ) -> (name: String, lines: Int, words: Int)? {
    let lines = rules.flatMap { $0.says + $0.again }
    guard !lines.isEmpty else { return nil }
    return (name, lines.count, lines.reduce(0) { $0 + $1.text.split(separator: " ").count })
  }

  /// The stage that a rule's condition names, if it names one.
  private static func stage(of rule: ScriptRule) -> Stage? {
    func find(_ condition: ScriptRule.Condition) -> Stage? {
      switch condition {
      case .stage(_, let stage): stage
      case .and(let left, let right), .or(let left, let right): find(left) ?? find(right)
      default: nil
      }
    }
    return rule.condition.flatMap(find)
      ?? (rule.hears == .ring ? .opening : rule.hears == .proposal ? .negotiation : nil)
  }

  private static func spoken(_ line: ScriptRule.Line) -> String {
    line.manner.map { "(\($0.rawValue)) \(line.text)" } ?? line.text
  }

  package static func cue(_ rule: ScriptRule) -> String {
    func words(_ kinds: [Move.Kind], _ joint: String) -> String {
      kinds.map { $0.description.split(separator: "_").joined(separator: " ") }
        .joined(separator: joint)
    }
    return switch rule.hears {
    case .any(let kinds): "The collector \(words(kinds, ", or "))"
    case .all(let kinds): "The collector \(words(kinds, " and "))"
    case .ring: "The telephone rings"
    case .silence: "The collector says nothing"
    case .nothing: "Nothing is understood"
    case .anything: "Whatever the collector says"
    case .proposal: "Terms are on the table"
    case .breakingPoint: "It is too much"
    }
  }
}
