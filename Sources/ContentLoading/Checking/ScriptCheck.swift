import CallModel
import Diagnostics

/// Looks for rules that can never answer and lines that nobody can hear.
///
/// It proves what it reports: a rule or a line that might be heard in some call is left alone.
struct ScriptCheck {
  let placed: [PlacedRule]

  /// Facts that no rule reveals, so that they never come out.
  let secrets: [Fact]

  init(_ placed: [PlacedRule], facts: [Fact]) {
    self.placed = placed
    let revealed = Set(placed.flatMap(\.rule.reveals))
    secrets = facts.filter { !revealed.contains($0) }
  }

  func run() {
    var earlier = EarlierRules()
    for rule in placed {
      let ways = Circumstances.ways(rule.rule.condition, within: starts(of: rule.rule))
      if ways?.isEmpty == true {
        rule.mapping.document.report(
          .unreachable, at: rule.place(of: "if"),
          "this can never be the case, so the rule never answers", severity: .warning)
      } else if let other = earlier.shadow(of: rule, ways) {
        rule.mapping.document.report(
          .shadowedRule, at: rule.place(of: "hears"),
          "this rule never answers: the rule in line \(other.mapping.location.line) stands before "
            + "it and answers to all that it hears",
          severity: .warning, related: other.mapping.location)
      } else {
        checkLines(of: rule, ways)
      }
      earlier.add(rule)
    }
  }

  /// What is so whenever the rule is tried.
  private func starts(of rule: ScriptRule) -> [Circumstances] {
    var start: Circumstances? = Circumstances()
    for kind in rule.sureMoves { start = start?.with(.times(kind), 1...1000) }
    for fact in secrets { start = start?.with(.revealed(fact), 0...0) }
    return start.map { [$0] } ?? []
  }

  private func checkLines(of rule: PlacedRule, _ ways: [Circumstances]?) {
    checkRepeats(in: rule)
    guard let ways, rule.rule.speaker == .debtor else { return }
    checkManners(of: "says", rule, ways)
    guard let field = rule.mapping.optional("again") else { return }
    let ends = rule.rule.effects.contains { if case .ends = $0 { true } else { false } }
    if ends || secondTime(rule.rule, ways).isEmpty {
      field.document.report(
        .unheardLine, at: field.location,
        "nobody can hear these lines: the rule cannot answer a second time", severity: .warning)
    } else {
      checkManners(of: "again", rule, ways)
    }
  }

  /// The ways in which the rule can answer once more after it has answered.
  private func secondTime(_ rule: ScriptRule, _ ways: [Circumstances]) -> [Circumstances] {
    ways.compactMap { way in
      var way: Circumstances? = way
      for kind in rule.sureMoves { way = way?.with(.times(kind), 2...1000) }
      for fact in rule.reveals { way = way?.with(.revealed(fact), 1...1) }
      for effect in rule.effects {
        switch effect {
        case .verifies: way = way?.with(.verified, 1...1)
        case .moves(let stage): way = way?.with(.stage, stage.rawValue...6)
        default: break
        }
      }
      return way
    }
  }

  private func checkManners(of key: String, _ rule: PlacedRule, _ ways: [Circumstances]) {
    let lines = rule.lines(key)
    let manners = ScriptRule.Manner.allCases.filter { $0.isPossible(in: ways) }
    let isOpen = lines.allSatisfy { $0.line.manner != nil }
    let lacking = manners.contains { manner in !lines.contains { $0.line.manner == manner } }
    guard !(isOpen && lacking) else { return }
    for (line, field) in lines {
      let isHeard = line.manner.map(manners.contains) ?? lacking
      guard !isHeard else { continue }
      let why =
        line.manner.map { "the rule never answers to somebody \($0.rawValue)" }
        ?? "every mood has lines of its own"
      field.report(.unheardLine, "nobody can hear this line: \(why)", severity: .warning)
    }
  }

  private func checkRepeats(in rule: PlacedRule) {
    var seen: Set<String> = []
    for (line, field) in rule.lines("says") + rule.lines("again")
    where !seen.insert("\(line.manner?.rawValue ?? "") \(line.text)").inserted {
      field.report(
        .repeatedLine, "this line stands in the rule twice; keep one of the two",
        severity: .warning)
    }
  }
}

extension ScriptRule {
  /// The moves that have been made whenever the rule answers.
  var sureMoves: [Move.Kind] {
    switch hears {
    case .all(let kinds): kinds
    case .any(let kinds) where kinds.count == 1: kinds
    default: []
    }
  }
}

extension ScriptRule.Manner {
  /// Whether somebody may speak so in one of `ways`, with room for a reaction that goes before.
  fileprivate func isPossible(in ways: [Circumstances]) -> Bool {
    ways.contains { way in
      switch self {
      case .angry: way.with(.mood(.anger), 35...100) != nil
      case .warm:
        way.with(.mood(.trust), 45...100)?.with(.mood(.anger), 0...55) != nil
      case .calm: way.with(.mood(.anger), 0...75) != nil
      }
    }
  }
}
