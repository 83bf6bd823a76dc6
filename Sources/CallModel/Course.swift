/// What a newcomer practises over their first working days, in order.
package struct Course: Hashable, Sendable {
  package let title: String
  package let days: [Day]

  package init(title: String, days: [Day]) {
    self.title = title
    self.days = days
  }

  /// All steps, in order.
  package var steps: [Step] { days.flatMap(\.steps) }

  /// One working day of the course.
  package struct Day: Hashable, Sendable {
    /// What the day is for, in one sentence.
    package let goal: String

    /// How many of the steps of the days before have to be done before it opens.
    package let opensAfter: Int
    package let steps: [Step]

    package init(goal: String, opensAfter: Int, steps: [Step]) {
      self.goal = goal
      self.opensAfter = opensAfter
      self.steps = steps
    }
  }

  /// One thing to do, and how well it has to go.
  package struct Step: Hashable, Sendable {
    package let task: Task

    /// From 0 to 100: the overall score of a call, or how many of a hundred answers are right.
    package let score: Int

    /// How the call is played when not by itself: `guided`, `coach` or `exam`.
    package let manner: Manner?

    package init(_ task: Task, score: Int, manner: Manner? = nil) {
      self.task = task
      self.score = score
      self.manner = manner
    }
  }

  package enum Task: Hashable, Sendable {
    case call(Scenario.ID)

    /// Questions of law, by their number.
    case drill(Int)
  }

  package enum Manner: String, CaseIterable, Sendable {
    case guided, coach, exam
  }
}
