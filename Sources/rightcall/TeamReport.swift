import JSONFormat
import Assessment
import CallModel
import Console
import History

/// What a trainer wants to know of a team, before it is shown.
struct TeamReport {
  let members: [TeamMember]
  let tally: TeamTally?

  /// How many calls have no card by today's rubric and law yet, and count for nothing in the tally.
  let unmarked: Int

  /// The calls worth listening to, with the words for them.
  let outliers: [Outlier]
  let agreement: [TrainerAgreement]

  /// What an item of the rubric looks for, by its name.
  let goals: [String: String]

  struct Outlier {
    let call: String
    let trainee: String
    let scenario: String
    let found: TeamTally.Outlier
  }

  func goal(_ item: String) -> String { goals[item] ?? item }

  /// The items that the team misses most, those that apply often enough to tell.
  var missed: [TeamTally.Difficulty] {
    let items = (tally?.items ?? []).filter { $0.calls >= 3 && $0.facility < 0.75 }
    return Array(items.sorted { ($0.facility, $0.name) < ($1.facility, $1.name) }.prefix(8))
  }

  var json: JSON {
    [
      "members": .array(members.map(Self.json)),
      "unmarked": .int(unmarked), "items": .array((tally?.items ?? []).map(Self.json)),
      "scenarios": .array((tally?.scenarios ?? []).map(Self.json)),
      "rules": .array(
        (tally?.rules ?? []).map { ["rule": .string($0.rule), "calls": .int($0.calls)] }),
      "outliers": .array(
        outliers.map {
          [
            "call": .string($0.call), "trainee": .string($0.trainee),
            "scenario": .string($0.scenario), "score": .short($0.found.score),
            "usual": .short($0.found.usual), "distance": .short($0.found.distance),
          ]
        }),
      "agreement": .array(agreement.map(\.json)),
    ]
  }

  private static func json(_ member: TeamMember) -> JSON {
    [
      "trainee": .string(member.name), "calls": .int(member.calls), "passed": .int(member.passed),
      "score": member.score.map { .short($0) } ?? .null,
      "gain": member.gain.map { .short($0) } ?? .null,
      "last": member.last.map { .string(HistoryDesk.day($0)) } ?? .null,
      "ready": .bool(member.readiness.isReady),
      "not_ready_because": .array(member.readiness.missing.map(JSON.string)),
      "assigned": .array(
        member.assignments.map {
          [
            "scenario": .string($0.scenario), "due": .string($0.due.description),
            "done": .bool($0.isDone),
          ]
        }),
    ]
  }

  private static func json(_ difficulty: TeamTally.Difficulty) -> JSON {
    [
      "name": .string(difficulty.name), "calls": .int(difficulty.calls),
      "facility": .short(difficulty.facility),
      "discrimination": difficulty.discrimination.map { .short($0) } ?? .null,
    ]
  }

  /// One table after another, each with a header, as a spreadsheet opens them.
  var csv: String {
    var text = CSV.row([
      "trainee", "calls", "passed", "score", "gain", "last", "ready", "missing", "assigned",
    ])
    for member in members {
      text += CSV.row([
        member.name, String(member.calls), String(member.passed), Self.number(member.score),
        Self.number(member.gain), member.last.map(HistoryDesk.day) ?? "",
        member.readiness.isReady ? "yes" : "no", member.readiness.missing.joined(separator: "; "),
        member.assignments.map { "\($0.scenario) by \($0.due)\($0.isDone ? " (done)" : "")" }
          .joined(separator: "; "),
      ])
    }
    for (kind, list) in [("item", tally?.items ?? []), ("scenario", tally?.scenarios ?? [])] {
      text += "\n" + CSV.row([kind, "calls", "facility", "discrimination", "looks for"])
      for entry in list {
        text += CSV.row([
          entry.name, String(entry.calls), Score.text(entry.facility, 3),
          entry.discrimination.map { Score.text($0, 3) } ?? "",
          kind == "item" ? goal(entry.name) : "",
        ])
      }
    }
    text += "\n" + CSV.row(["outlier", "trainee", "scenario", "score", "usual", "distance"])
    for outlier in outliers {
      text += CSV.row([
        outlier.call, outlier.trainee, outlier.scenario, Score.text(outlier.found.score),
        Score.text(outlier.found.usual), Score.text(outlier.found.distance),
      ])
    }
    return text
  }

  private static func number(_ value: Double?) -> String { value.map { Score.text($0) } ?? "" }
}
