package import CallModel

/// What many calls of one bot on one scenario came to.
package struct PlayReport: Sendable {
  package let scenario: Scenario.ID
  package let bot: Bot
  package let runs: Int
  package let turns: Int

  /// How many calls ended in each way; those that came to no end count under `nil`.
  package let outcomes: [(outcome: Outcome?, count: Int)]
  package let coverage: Coverage

  /// How the calls of a sample were marked; `nil` when none was.
  package let scores: Scores?

  init(
    scenario: Scenario.ID, bot: Bot, runs: Int, turns: Int,
    outcomes: [(outcome: Outcome?, count: Int)], coverage: Coverage, scores: Scores?
  ) {
    self.scenario = scenario
    self.bot = bot
    self.runs = runs
    self.turns = turns
    self.outcomes = outcomes
    self.coverage = coverage
    self.scores = scores
  }

  /// `report` with marks added.
  package init(_ report: PlayReport, scores: Scores?) {
    self.init(
      scenario: report.scenario, bot: report.bot, runs: report.runs, turns: report.turns,
      outcomes: report.outcomes, coverage: report.coverage, scores: scores)
  }

  /// How one score spreads over the sample.
  package struct Spread: Sendable {
    package let mean: Double
    package let p10: Double
    package let p50: Double
    package let p90: Double

    /// The spread of `scores`, which must not be empty.
    init(_ scores: [Double]) {
      let sorted = scores.sorted()
      mean = sorted.reduce(0, +) / Double(sorted.count)
      func at(_ share: Double) -> Double { sorted[Int(share * Double(sorted.count - 1) + 0.5)] }
      (p10, p50, p90) = (at(0.1), at(0.5), at(0.9))
    }
  }

  /// The marks of a sample; a headline that never applied is left out.
  package struct Scores: Sendable {
    package let sample: Int
    package let spreads: [(name: String, spread: Spread)]

    /// The share of the sample that passed, and the share that tripped a gate.
    package let passed: Double
    package let gated: Double

    /// The mean share that each item of the rubric earned, where it applied.
    package let items: [(name: String, share: Double)]

    package subscript(name: String) -> Spread? { spreads.first { $0.name == name }?.spread }
  }
}

/// Which rules of a script answered and which of their lines were said.
package struct Coverage: Sendable {
  /// How often each rule answered, by its position.
  package private(set) var answers: [Int]

  /// The lines said by each rule, a bit each; the lines of `again` follow those of `says`.
  private var lines: [UInt64]

  init(_ scenario: Scenario) {
    answers = Array(repeating: 0, count: scenario.rules.count)
    lines = Array(repeating: 0, count: scenario.rules.count)
  }

  mutating func add(rule: Int, lines bits: UInt64) {
    answers[rule] += 1
    lines[rule] |= bits
  }

  mutating func add(_ other: Coverage) {
    for rule in answers.indices {
      answers[rule] += other.answers[rule]
      lines[rule] |= other.lines[rule]
    }
  }

  /// Whether a line was said: the place of its rule, and its own among those of `says` and `again`.
  package func isSaid(_ line: Int, ofRule position: Int, in scenario: Scenario) -> Bool {
    let says = scenario.rules[position].says.count
    let bit = line < says ? min(line, 63) : min(min(says, 32) + line - says, 63)
    return lines[position] >> UInt64(bit) & 1 == 1
  }

  /// The share of all lines of `scenario` that were said.
  package func share(of scenario: Scenario) -> Double {
    let all = scenario.rules.reduce(0) { $0 + $1.says.count + $1.again.count }
    let missed = missedLines(of: scenario).count
    return all > 0 ? Double(all - missed) / Double(all) : 1
  }

  /// The lines never said: the place of their rule and their words.
  package func missedLines(of scenario: Scenario) -> [(rule: ScriptRule.ID, text: String)] {
    scenario.rules.enumerated().flatMap { position, rule in
      let base = min(rule.says.count, 32)
      let says = rule.says.enumerated().filter {
        lines[position] >> UInt64(min($0.offset, 63)) & 1 == 0
      }
      let again = rule.again.enumerated().filter {
        lines[position] >> UInt64(min(base + $0.offset, 63)) & 1 == 0
      }
      return (says + again).map { (rule.id, $0.element.text) }
    }
  }
}
