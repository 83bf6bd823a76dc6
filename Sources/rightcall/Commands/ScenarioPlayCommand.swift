import JSONFormat
import ContentLoading
import ArgumentParser
import Assessment
import CallEngine
import CallModel
import Console
import Exploration
import Foundation
import Practice

/// Lets bots of several skills play scenarios and says what came of it.
struct ScenarioPlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play", abstract: "Let bots play scenarios: outcomes, scores, lines never said.")

  @Argument(help: "Scenario names; all of the library when there are none.")
  var scenarios: [String] = []

  @Option(help: "How many calls each bot plays.")
  var runs = 10_000

  @Option(help: "The seed of the first call.")
  var seed: UInt64 = 1

  @Option(
    help:
      "The bot: random, least_used, pushover, bully, beginner, textbook or best; else all of them.")
  var bot: String?

  @Option(help: "How many calls of each bot are marked.")
  var marked = 40

  @Flag(help: "Only name the lines that neither bots nor walkthroughs reach.")
  var coverage = false

  @Flag(help: "Only measure how hard each scenario is, against its level.")
  var difficulty = false

  @Flag(help: "Only measure whether the forms of each scenario are equally hard.")
  var forms = false

  @Flag(help: "Show one call of each bot in words.")
  var show = false

  @Flag(help: "Print one JSON object for each scenario and bot.")
  var json = false

  @OptionGroup var locations: LocationOptions

  func validate() throws {
    guard runs > 0 else { throw ValidationError("'--runs' must be at least 1") }
    guard !(difficulty && forms) else {
      throw ValidationError("choose '--difficulty' or '--forms'")
    }
    guard marked >= 0 else { throw ValidationError("'--marked' must not be negative") }
    guard let bot, Bot(rawValue: bot) == nil else { return }
    let known = Bot.allCases.map(\.rawValue).joined(separator: ", ")
    throw ValidationError("there is no bot '\(bot)'; it can be \(known)")
  }

  func run() throws {
    let library = try Library(Locations(locations))
    if coverage { return try cover(library) }
    let phrasebook = try library.phrasebook()
    if difficulty {
      return DifficultyTable(
        try library.scenarios(scenarios).compactMap {
          Difficulty(measuring: try library.playthroughs(of: $0), seed: seed)
        }
      ).write()
    }
    if forms { return try FormTable(library, scenarios, seed: seed).write() }
    for scenario in try library.scenarios(scenarios) {
      let playthroughs = try library.playthroughs(of: scenario)
      let bots = bot.flatMap(Bot.init).map { [$0] } ?? Bot.allCases
      var reports: [PlayReport] = []
      if !json { StandardOutput.write("\(Screen.clean(scenario.title)) (\(scenario.id))\n") }
      if show { for bot in bots { write(bot, playthroughs, phrasebook) } }
      for bot in bots where !show {
        let start = ContinuousClock.now
        let played = playthroughs.play(bot, runs: runs, seed: seed, sample: 0)
        let speed = Double(runs) / max((ContinuousClock.now - start) / .seconds(1), 1e-9)
        let scores = playthroughs.scores(bot, runs: min(runs, marked), seed: seed)
        let report = PlayReport(played, scores: scores)
        reports.append(report)
        write(report, of: scenario, speed: speed)
      }
      if !json, bots.count > 1 { writeDifficulty(reports, playthroughs) }
    }
  }

  /// Plays every bot and every walkthrough and names what nobody heard.
  private func cover(_ library: Library) throws {
    let all = try library.scenarios(scenarios)
    var coverage = LibraryCoverage(all)
    for scenario in all {
      let playthroughs = try library.playthroughs(of: scenario)
      for bot in Bot.allCases {
        let report = playthroughs.play(bot, runs: runs, seed: seed, sample: 0)
        coverage.add(report.coverage, of: scenario)
      }
      let bench = try TestBench(scenario, library)
      for (_, walkthrough) in try library.walkthroughs(of: scenario.id) {
        coverage.add(bench.run(walkthrough).session.call)
      }
    }
    coverage.write(namingMissed: true)
  }

  /// One call of `bot`, in words, with the points it earns.
  private func write(_ bot: Bot, _ playthroughs: Playthroughs, _ phrasebook: Phrasebook) {
    let call = playthroughs.call(bot, seed: seed, phrasebook: phrasebook)
    var text = "\(bot.rawValue)\n"
    for turn in call.turns {
      let said = turn.action.map(DeskCommand.text(of:)) ?? turn.utterance.text
      let moves = turn.utterance.moves.map(\.kind.description).joined(separator: ", ")
      let speaker = turn.speaker == .collector ? "you" : turn.speaker.rawValue
      text += Screen.clean("  \(speaker): \(said)  [\(moves)]") + "\n"
    }
    let outcome = call.standing.outcome ?? call.standing.natural
    StandardOutput.write(text + "  — \(outcome?.rawValue ?? "unfinished")\n")
  }

  private func write(_ report: PlayReport, of scenario: Scenario, speed: Double) {
    guard json else {
      let ends = report.outcomes.sorted { $0.count > $1.count }.prefix(4).map { end in
        "\(end.outcome?.rawValue ?? "unfinished") \(end.count * 100 / report.runs) %"
      }
      let overall = report.scores?["overall"].map { Score.text($0.mean) } ?? "-"
      let lines = Score.text(report.coverage.share(of: scenario) * 100)
      StandardOutput.write(
        "  \(TextWidth.pad(report.bot.rawValue, to: 11)) overall \(overall)  lines \(lines) %  "
          + "\(ends.joined(separator: ", "))  (\(Int(speed)) calls/s)\n")
      return
    }
    var outcomes: [String: JSON] = [:]
    for end in report.outcomes {
      outcomes[end.outcome?.rawValue ?? "unfinished"] = .int(end.count)
    }
    let missed = report.coverage.missedLines(of: scenario).map { rule, text in
      JSON.string("\(rule.place): \(text)")
    }
    let line: JSON = [
      "scenario": .string(scenario.id.description), "bot": .string(report.bot.rawValue),
      "runs": .int(report.runs), "outcomes": .object(outcomes),
      "scores": report.scores.map(json) ?? .null,
      "coverage": .double(rounded(report.coverage.share(of: scenario), 4)),
      "missed_lines": .array(missed), "playthroughs_per_second": .double(rounded(speed, 1)),
      "turns": .int(report.turns), "level": .int(scenario.level),
    ]
    StandardOutput.write(line.line + "\n")
  }

  private func json(_ scores: PlayReport.Scores) -> JSON {
    var members: [String: JSON] = [
      "marked": .int(scores.sample), "passed": .double(rounded(scores.passed, 3)),
      "gated": .double(rounded(scores.gated, 3)),
    ]
    for (name, spread) in scores.spreads {
      members[name] = [
        "mean": .double(rounded(spread.mean, 2)), "p10": .double(spread.p10),
        "p50": .double(spread.p50), "p90": .double(spread.p90),
      ]
    }
    members["items"] = .object(
      Dictionary(
        scores.items.map { ($0.name, .double(rounded($0.share, 3))) },
        uniquingKeysWith: { first, _ in first }))
    return .object(members)
  }

  private func writeDifficulty(_ reports: [PlayReport], _ playthroughs: Playthroughs) {
    guard let contrast = Contrast.between(reports),
      let difficulty = Difficulty(measuring: playthroughs, seed: seed)
    else { return }
    StandardOutput.write(
      "  difficulty \(Score.text(difficulty.level)) of 5 as played, the author says "
        + "\(difficulty.stated); good and poor calls lie \(Score.text(contrast)) points apart\n")
  }

  private func rounded(_ number: Double, _ decimals: Int) -> Double {
    let scale = decimals == 1 ? 10.0 : decimals == 2 ? 100 : decimals == 3 ? 1000 : 10_000
    return (number * scale).rounded() / scale
  }
}

extension ScriptRule.ID {
  /// The file and line of the rule, as an editor opens it.
  var place: String {
    let parts = description.split(separator: ":")
    guard let name = parts.first, parts.count == 2 else { return description }
    let file = name.contains("/") ? "\(name).yaml" : "\(name)/scenario.yaml"
    return "scenarios/\(file):\(parts[1])"
  }
}
