import Assessment
import CallModel
import Console
import Exploration

/// Which rules and lines of all scenarios and standard scripts were heard in some call.
///
/// A line of a standard script counts as heard when it is said in any scenario that uses it.
struct LibraryCoverage {
  private var rules: [ScriptRule.ID: [Line]] = [:]
  private var answered: Set<ScriptRule.ID> = []

  private struct Line {
    let text: String
    var isHeard: Bool
  }

  init(_ scenarios: [Scenario]) {
    for rule in scenarios.flatMap(\.rules) {
      rules[rule.id] = (rule.says + rule.again).map { Line(text: $0.text, isHeard: false) }
    }
  }

  /// Takes in what bots heard.
  mutating func add(_ coverage: Coverage, of scenario: Scenario) {
    for (position, rule) in scenario.rules.enumerated() where coverage.answers[position] > 0 {
      answered.insert(rule.id)
      for line in 0..<(rule.says.count + rule.again.count)
      where coverage.isSaid(line, ofRule: position, in: scenario) {
        rules[rule.id]?[line].isHeard = true
      }
    }
  }

  /// Takes in a walkthrough's call.
  mutating func add(_ call: Call) {
    for turn in call.turns where turn.speaker != .collector {
      guard let id = turn.rule, var lines = rules[id] else { continue }
      answered.insert(id)
      for place in lines.indices where Self.isSaid(lines[place].text, in: turn.utterance.text) {
        lines[place].isHeard = true
      }
      rules[id] = lines
    }
  }

  /// Whether every part of `line` that is not filled in stands in `text`.
  private static func isSaid(_ line: String, in text: String) -> Bool {
    line.split(separator: "{", omittingEmptySubsequences: false).enumerated().allSatisfy { part in
      let words = part.offset == 0 ? part.element[...] : part.element.drop { $0 != "}" }.dropFirst()
      return words.isEmpty || text.contains(words)
    }
  }

  private var lines: [Line] { rules.values.flatMap(\.self) }

  /// Every line that nobody heard, in the order of the files, and the shares of all that were.
  func write(namingMissed: Bool) {
    if namingMissed {
      for id in rules.keys.sorted(by: Self.isBefore) {
        let missed = (rules[id] ?? []).filter { !$0.isHeard }
        let mark = answered.contains(id) ? "" : " (never answers)"
        for line in missed {
          StandardOutput.write(Screen.clean("\(id.place)\(mark): \(line.text)") + "\n")
        }
      }
    }
    StandardOutput.write(
      "rules \(Self.share(answered.count, of: rules.count)), lines "
        + "\(Self.share(lines.count(where: \.isHeard), of: lines.count))\n")
  }

  private static func isBefore(_ first: ScriptRule.ID, _ second: ScriptRule.ID) -> Bool {
    func parts(_ id: ScriptRule.ID) -> (String, Int) {
      let parts = id.description.split(separator: ":")
      return (String(parts.first ?? ""), parts.last.flatMap { Int($0) } ?? 0)
    }
    return parts(first) < parts(second)
  }

  private static func share(_ part: Int, of whole: Int) -> String {
    let percent = whole > 0 ? Double(part) * 100 / Double(whole) : 100
    return "\(Score.text(percent)) % (\(part) of \(whole))"
  }
}
