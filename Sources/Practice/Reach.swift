import CallEngine
package import CallModel

/// How much of a scenario's own script its walkthroughs have shown: rules, lines and endings.
package struct Reach: Sendable {
  private let scenario: Scenario
  private var answered: Set<ScriptRule.ID> = []
  private var said: [ScriptRule.ID: Set<String>] = [:]
  private var outcomes: Set<Outcome> = []

  package init(_ scenario: Scenario) { self.scenario = scenario }

  package mutating func add(_ call: Call) {
    for turn in call.turns where turn.speaker != .collector {
      guard let rule = turn.rule else { continue }
      answered.insert(rule)
      said[rule, default: []].insert(turn.utterance.text)
    }
    if let outcome = call.standing.outcome ?? call.standing.natural { outcomes.insert(outcome) }
  }

  private var own: [ScriptRule] { scenario.rules.filter { $0.isOwn && !$0.leads } }

  package var rules: (reached: Int, all: Int) {
    (own.count { answered.contains($0.id) }, own.count)
  }

  package var lines: (reached: Int, all: Int) {
    let all = own.reduce(0) { $0 + $1.says.count + $1.again.count }
    return (own.reduce(0) { $0 + heard(of: $1) }, all)
  }

  /// The good endings that no walkthrough came to.
  package var missedEndings: [Outcome] { scenario.endsWell.filter { !outcomes.contains($0) } }

  /// The rules that never answered, in the order of the file.
  package var missedRules: [ScriptRule.ID] {
    own.map(\.id).filter { !answered.contains($0) }
  }

  private func heard(of rule: ScriptRule) -> Int {
    let texts = said[rule.id] ?? []
    return (rule.says + rule.again).count { line in
      texts.contains { Self.isSaid(line.text, in: $0) }
    }
  }

  /// Whether every part of `line` that is not filled in stands in `text`.
  private static func isSaid(_ line: String, in text: String) -> Bool {
    line.split { "{}".contains($0) }.enumerated()
      .filter { line.first == "{" ? $0.offset % 2 == 1 : $0.offset % 2 == 0 }
      .allSatisfy { text.contains($0.element) }
  }
}
