import CallModel
import Compliance
import History

/// How far somebody has come in a course, and what comes next.
struct CourseStanding {
  let course: Course

  /// Every step, in order, with how it stands.
  let steps: [StepStanding]

  /// The last day that is open, from 0.
  let day: Int

  /// A step of the course with what was made of it so far.
  struct StepStanding: Equatable {
    let step: Course.Step

    /// The day it belongs to, from 0.
    let day: Int

    /// The best score so far; `nil` before the first try.
    let best: Double?
    let isDone: Bool

    /// For what was failed at some time: the day on which it is worth trying again.
    let due: Day?

    /// Whether the latest try failed.
    let isFailed: Bool
    let isOpen: Bool
  }

  /// Reckons from calls and answers, the earliest first.
  init(_ course: Course, attempts: [EndedCall], answers: [DrillAnswer]) {
    self.course = course
    let drill = Self.drills(answers)
    let calls = Dictionary(grouping: attempts) { Scenario.ID($0.scenario).file }
    var steps: [StepStanding] = []
    var day = 0
    for (number, plan) in course.days.enumerated() {
      let done = steps.count(where: \.isDone)
      let isOpen = number == 0 || (day == number - 1 && done >= plan.opensAfter)
      if isOpen { day = number }
      for step in plan.steps {
        let tries = Self.tries(of: step, calls, drill)
        steps.append(Self.standing(of: step, day: number, tries, isOpen: isOpen))
      }
    }
    self.steps = steps
    self.day = day
  }

  var done: Int { steps.count(where: \.isDone) }

  /// What was failed and is worth trying again by `today`, the longest due first.
  func due(on today: Day) -> [StepStanding] {
    steps.enumerated()
      .filter { $0.element.isOpen && ($0.element.due.map { $0 <= today } ?? false) }
      .sorted { ($0.element.due ?? today, $0.offset) < ($1.element.due ?? today, $1.offset) }
      .map(\.element)
  }

  /// The first step that is open and was not tried yet, or, failing that, not done.
  var next: StepStanding? {
    let open = steps.filter { $0.isOpen && !$0.isDone }
    return open.first { !$0.isFailed } ?? open.first
  }

  // MARK: What was tried

  private struct Try {
    let day: Day
    let score: Double
    let isFailed: Bool
  }

  private static func standing(
    of step: Course.Step, day: Int, _ tries: [Try], isOpen: Bool
  ) -> StepStanding {
    var due: Day?
    if tries.contains(where: \.isFailed) {
      due =
        Spacing(
          tries.map { attempt -> (day: Day, grade: Spacing.Grade) in
            (attempt.day, attempt.isFailed ? .again : attempt.score >= 90 ? .easy : .good)
          })?.due
    }
    return StepStanding(
      step: step, day: day, best: tries.map(\.score).max(),
      isDone: tries.contains { !$0.isFailed }, due: due,
      isFailed: tries.last?.isFailed ?? false, isOpen: isOpen)
  }

  private static func tries(
    of step: Course.Step, _ calls: [Scenario.ID: [EndedCall]], _ drills: [Try]
  ) -> [Try] {
    switch step.task {
    case .drill:
      return drills.map {
        Try(day: $0.day, score: $0.score, isFailed: $0.score < Double(step.score))
      }
    case .call(let scenario):
      return (calls[scenario] ?? []).filter { counts($0, for: step) }
        .map { attempt in
          let score = attempt.overall ?? 0
          return Try(
            day: Day(number: attempt.started / 86_400), score: score,
            isFailed: attempt.isGated && step.score > 0 || score < Double(step.score))
        }
    }
  }

  /// A guided or an exam step wants such a call; any other takes every call but a guided one.
  private static func counts(_ attempt: EndedCall, for step: Course.Step) -> Bool {
    switch step.manner {
    case .guided?: true
    case .exam?: attempt.manner == .exam
    case .coach?, nil: attempt.manner != .guided
    }
  }

  /// The drills that were taken, a day each, with how many of a hundred answers were right.
  private static func drills(_ answers: [DrillAnswer]) -> [Try] {
    var days: [(day: Int, right: Int, all: Int)] = []
    for answer in answers {
      let day = answer.answered / 86_400
      if days.last?.day != day { days.append((day, 0, 0)) }
      days[days.count - 1].all += 1
      if answer.isRight { days[days.count - 1].right += 1 }
    }
    return days.filter { $0.all >= 5 }.map { day in
      Try(
        day: Day(number: day.day), score: Double(day.right * 100) / Double(day.all),
        isFailed: false)
    }
  }
}

extension Course.Step {
  /// As somebody types it: `practice mother-answers --guided`.
  var command: String {
    switch task {
    case .call(let scenario):
      "practice \(scenario)\(manner.map { " --\($0.rawValue)" } ?? "")"
    case .drill(let count): "drill --count \(count)"
    }
  }

  /// The scenario, or `drill`.
  var name: String {
    switch task {
    case .call(let scenario): scenario.description
    case .drill: "drill"
    }
  }
}

extension CallStore.CourseShare {
  /// Reckons how many steps of `course` are done.
  init(_ course: Course) {
    self.init(drill: DrillMemory.name) { calls, answers in
      CourseStanding(course, attempts: calls, answers: answers).share
    }
  }
}
