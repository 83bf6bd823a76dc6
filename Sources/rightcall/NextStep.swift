import CallModel
import History

/// The next thing to practise, and why: what a trainer assigned, then what was failed and is due
/// again, then the next step of the course, then what is new.
struct NextStep: Equatable {
  /// The scenario, or `drill` for questions of law.
  let scenario: String

  /// What to type.
  let command: String

  /// Half a sentence.
  let reason: String

  /// The item of the rubric that cost most lately.
  let item: String?

  /// A scenario that can be practised.
  struct Known {
    let name: String
    let level: Int
  }

  /// What there is to choose from.
  struct Past {
    let assignments: [Assignment]

    /// The latest calls, the earliest first.
    let calls: [MarkedCall]

    /// How often each scenario was practised.
    let practised: [String: Int]
    let known: [Known]
    let course: CourseStanding?
  }

  init(_ past: Past, today: Day) {
    item = Headway(past.calls).dearest.first?.item
    let names = Set(past.known.map(\.name))
    let next =
      Self.assigned(past.assignments, names, today) ?? Self.again(past.course, today)
      ?? Self.failed(past, names) ?? Self.ahead(past.course) ?? Self.new(past)
    (scenario, command, reason) = (next.scenario, next.command, next.reason)
  }

  private typealias Choice = (scenario: String, command: String, reason: String)

  private static func assigned(
    _ assignments: [Assignment], _ names: Set<String>, _ today: Day
  ) -> Choice? {
    assignments.first { !$0.isDone && names.contains($0.scenario) }.map { due in
      let reason = due.due < today ? "it was due on \(due.due)" : "it is assigned for \(due.due)"
      return (due.scenario, "practice \(due.scenario)", reason)
    }
  }

  /// What was failed in the course and has waited long enough.
  private static func again(_ course: CourseStanding?, _ today: Day) -> Choice? {
    course?.due(on: today).first.map { back in
      let reason =
        back.isFailed ? "the last time it was not passed" : "it was failed once, and is due again"
      return (back.step.name, back.step.command, reason)
    }
  }

  /// What was failed and does not come back in the course by itself.
  private static func failed(_ past: Past, _ names: Set<String>) -> Choice? {
    let spaced = past.course?.steps.filter { $0.isOpen && $0.due != nil } ?? []
    let taught = Set(spaced.map(\.step.name))
    var last: [String: MarkedCall] = [:]
    for call in past.calls where names.contains(call.scenario) && !taught.contains(call.scenario) {
      last[call.scenario] = call
    }
    let failed = last.values.filter { !$0.card.passed }
      .min { ($0.started, $0.scenario) < ($1.started, $1.scenario) }
    return failed.map { call in
      let reason =
        call.card.gates > 0
        ? "the last time a rule was broken that fails the call"
        : "the last time it was not passed"
      return (call.scenario, "practice \(call.scenario)", reason)
    }
  }

  private static func ahead(_ course: CourseStanding?) -> Choice? {
    course?.next.map { next in
      let day = "it is next on day \(next.day + 1) of the course"
      return (next.step.name, next.step.command, next.isFailed ? "\(day); once more" : day)
    }
  }

  private static func new(_ past: Past) -> Choice {
    let fresh = fresh(past.practised, past.known)
    let isNew = (fresh.flatMap { past.practised[$0.name] } ?? 0) == 0
    let name = fresh?.name ?? ""
    return (
      name, "practice \(name)",
      isNew ? "you have not had it yet" : "you have had it least often"
    )
  }

  /// The scenario practised least often so far, the easiest first.
  static func fresh(_ practised: [String: Int], _ known: [Known]) -> Known? {
    known.min {
      (practised[$0.name] ?? 0, $0.level, $0.name) < (practised[$1.name] ?? 0, $1.level, $1.name)
    }
  }
}
