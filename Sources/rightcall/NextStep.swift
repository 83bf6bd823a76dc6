import CallModel
import History

/// The next thing to practise, and why: what a trainer assigned, then what was failed and not yet
/// made good, then what is new.
struct NextStep: Equatable {
  let scenario: String

  /// Half a sentence.
  let reason: String

  /// The item of the rubric that cost most lately.
  let item: String?

  /// A scenario that can be practised.
  struct Known {
    let name: String
    let level: Int
  }

  /// Chooses from what was assigned, the latest calls (the earliest first), how often each scenario
  /// was practised, and what there is.
  init(
    assignments: [Assignment], calls: [MarkedCall], practised: [String: Int], known: [Known],
    today: Day
  ) {
    item = Headway(calls).dearest.first?.item
    let names = Set(known.map(\.name))
    if let due = assignments.first(where: { !$0.isDone && names.contains($0.scenario) }) {
      scenario = due.scenario
      reason = due.due < today ? "it was due on \(due.due)" : "it is assigned for \(due.due)"
      return
    }
    var last: [String: MarkedCall] = [:]
    for call in calls where names.contains(call.scenario) { last[call.scenario] = call }
    let failed = last.values.filter { !$0.card.passed }
      .min { ($0.started, $0.scenario) < ($1.started, $1.scenario) }
    if let failed {
      scenario = failed.scenario
      reason =
        failed.card.gates > 0
        ? "the last time a rule was broken that fails the call"
        : "the last time it was not passed"
      return
    }
    let fresh = NextStep.fresh(practised, known)
    scenario = fresh?.name ?? ""
    reason =
      (fresh.flatMap { practised[$0.name] } ?? 0) == 0
      ? "you have not had it yet" : "you have had it least often"
  }

  /// The scenario practised least often so far, the easiest first.
  static func fresh(_ practised: [String: Int], _ known: [Known]) -> Known? {
    known.min {
      (practised[$0.name] ?? 0, $0.level, $0.name) < (practised[$1.name] ?? 0, $1.level, $1.name)
    }
  }
}
