import JSONFormat
import CallModel
import Console

extension CourseStanding {
  /// How many steps are done, of how many.
  var share: (done: Int, of: Int) { (done, steps.count) }

  /// The steps of the day that is open, and what comes back.
  func show(on screen: Screen, today: Day) {
    let goal = course.days[day].goal
    screen.print(
      screen.styled(
        Screen.clean("Day \(day + 1) of \(course.days.count): \(goal)"), .bold))
    let shown = steps.filter { $0.day == day || ($0.isOpen && !$0.isDone) || isDue($0, today) }
    screen.print(
      Columns.lines(
        shown.map { (name: mark($0, today), text: Screen.clean(Self.words(for: $0))) },
        width: screen.width
      ).joined(separator: "\n"))
    screen.paragraph("\(done) of \(steps.count) steps of the course are done.")
  }

  private func isDue(_ step: StepStanding, _ today: Day) -> Bool {
    step.isOpen && (step.due.map { $0 <= today } ?? false)
  }

  private func mark(_ step: StepStanding, _ today: Day) -> String {
    isDue(step, today) ? "again" : step.isDone ? "done" : step == next ? "next" : "open"
  }

  private static func words(for step: StepStanding) -> String {
    let asked =
      switch step.step.task {
      case .call: step.step.score > 0 ? "\(step.step.score) is asked for" : "to get to know it"
      case .drill: "\(step.step.score) of a hundred right"
      }
    let best = step.best.map { ", best so far \(Int($0.rounded()))" } ?? ""
    return "\(step.step.command): \(asked)\(step.isDone ? "" : best)"
  }

  /// The course for programs.
  func json(on today: Day) -> JSON {
    [
      "day": .int(day + 1), "days": .int(course.days.count), "goal": .string(course.days[day].goal),
      "done": .int(done), "of": .int(steps.count),
      "steps": .array(
        steps.map { step in
          [
            "day": .int(step.day + 1), "command": .string(step.step.command),
            "score": .int(step.step.score), "best": step.best.map(JSON.double) ?? .null,
            "done": .bool(step.isDone), "open": .bool(step.isOpen),
            "due": step.due.map { .string($0.description) } ?? .null,
          ]
        }),
    ]
  }
}
