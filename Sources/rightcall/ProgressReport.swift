import JSONFormat
import Assessment
import Console
import History

/// Everything that is known about how a trainee is getting on, before it is shown.
struct ProgressReport {
  let trainee: String
  let ended: Int
  let passed: Int
  let headway: Headway
  let skills: [Headway.SkillRecord]
  let predictions: [Prediction]
  let readiness: Readiness

  /// What an item of the rubric looks for, by its name.
  let goals: [String: String]

  /// The report as programs exchange it.
  var json: JSON {
    [
      "trainee": .string(trainee), "calls": .int(ended), "passed": .int(passed),
      "streak": .int(headway.streak),
      "scores": .object(
        Dictionary(
          headway.headlines.map { ($0.name.lowercased(), .array($0.scores.map(JSON.double))) },
          uniquingKeysWith: { first, _ in first })),
      "skills": .array(skills.map(Self.json)),
      "missed": .array(
        headway.dearest.map {
          [
            "item": .string($0.item), "goal": .string(goals[$0.item] ?? $0.item),
            "share": .short($0.share), "points": .short($0.lost),
          ]
        }),
      "rules": .array(
        headway.rules.map { ["rule": .string($0.rule), "calls": .int($0.calls)] }),
      "prediction": prediction,
      "ready": .bool(readiness.isReady),
      "not_ready_because": .array(readiness.missing.map(JSON.string)),
    ]
  }

  private static func json(_ record: Headway.SkillRecord) -> JSON {
    [
      "skill": .string(record.skill), "share": .short(record.share), "calls": .int(record.calls),
      "proof": record.proof.map { ["call": .string($0.call), "item": .string($0.item)] } ?? .null,
    ]
  }

  private var prediction: JSON {
    guard !predictions.isEmpty else { return .null }
    let mean = predictions.reduce(0) { $0 + $1.gap } / Double(predictions.count)
    return [
      "calls": .int(predictions.count), "mean_gap": .short(mean),
      "gaps": .array(predictions.map { .short($0.gap) }),
    ]
  }
}
