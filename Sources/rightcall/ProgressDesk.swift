import JSONFormat
import Assessment
import CallModel
import Console
import ContentLoading
import Foundation
import History

/// How a trainee is getting on, and what to do next.
struct ProgressDesk {
  let store: CallStore
  let library: Library
  let screen: Screen
  let trainee: String

  /// Scores over time, what skills are proven, what costs most, and what is missing to be ready.
  func show(asJSON: Bool = false) throws {
    let report = try report()
    if asJSON { screen.write(report.json.line + "\n") } else { report.show(on: screen) }
  }

  private func report() throws -> ProgressReport {
    try CardKeeping(store: store, library: library).bringUpToDate()
    let counts = try store.counts(of: trainee)
    let calls = try store.cards(of: trainee, latest: 200)
    let rubric = library.rubricOutline
    let items = rubric?.named ?? [:]
    let headway = Headway(calls)
    let skills = headway.skills { items[$0]?.skill }
    return ProgressReport(
      trainee: trainee, ended: counts.ended, passed: counts.passed, headway: headway,
      skills: skills,
      predictions: try store.predictions(of: trainee, latest: 50).map {
        Prediction(guess: $0.guess, score: $0.score)
      },
      readiness: Readiness(
        calls, passed: try store.scenariosPassed(by: trainee),
        assignments: try store.assignments(of: trainee), today: Today.day,
        by: .init(pass: rubric?.pass ?? 80), course: try courseShare()),
      goals: items.mapValues(\.looksFor))
  }

  /// What the course holds for today, and one thing to do next, with the reason.
  func today(asJSON: Bool = false) throws {
    try CardKeeping(store: store, library: library).bringUpToDate()
    let course = try course()
    let step = try NextStep(
      .init(
        assignments: store.assignments(of: trainee), calls: store.cards(of: trainee, latest: 200),
        practised: store.practised(by: trainee), known: known(), course: course),
      today: Today.day)
    let goal = step.item.map(goal)
    guard !asJSON else {
      let line: JSON = [
        "scenario": .string(step.scenario), "command": .string(step.command),
        "because": .string(step.reason), "item": step.item.map(JSON.string) ?? .null,
        "goal": goal.map(JSON.string) ?? .null,
        "course": course.map { $0.json(on: Today.day) } ?? .null,
      ]
      screen.write(line.line + "\n")
      return
    }
    course?.show(on: screen, today: Today.day)
    let task = step.scenario == "drill" ? "Answer questions of law" : "Practise \(step.scenario)"
    screen.paragraph(Screen.clean("\(task): \(step.reason)."))
    if let goal { screen.paragraph("Look after one thing above all: \(Screen.clean(goal))") }
    screen.paragraph("'\(Screen.clean(step.command))' starts.")
  }

  /// How far the trainee has come in the course, when there is one.
  private func course() throws -> CourseStanding? {
    try library.course().map { course in
      CourseStanding(
        course, attempts: try store.endedCalls(of: trainee, latest: 500),
        answers: try store.answers(of: trainee, in: DrillMemory.name))
    }
  }

  /// How many steps of the course are done, told as `team` tells it.
  private func courseShare() throws -> (done: Int, of: Int)? {
    try library.course().map { course in
      CourseStanding(
        course, attempts: try store.bestCalls(of: trainee),
        answers: try store.answers(of: trainee, in: DrillMemory.name)
      ).share
    }
  }

  /// The scenario to practise when none is named.
  var next: String {
    let practised = (try? store.practised(by: trainee)) ?? [:]
    return NextStep.fresh(practised, known())?.name ?? ""
  }

  /// The scenarios there are, with their levels.
  private func known() -> [NextStep.Known] {
    ScenarioHead.all(in: library.locations.scenarios).map {
      NextStep.Known(name: $0.id.description, level: $0.level)
    }
  }

  private func goal(of item: String) -> String {
    library.rubricOutline?.named[item]?.looksFor ?? item
  }
}
