package import CallModel

/// Whether somebody is ready for the telephone, and why not.
package struct Readiness: Hashable, Sendable {
  /// What is missing, one sentence each; empty for somebody who is ready.
  package let missing: [String]

  package var isReady: Bool { missing.isEmpty }

  /// What is asked of everybody.
  package struct Standard: Hashable, Sendable {
    /// The overall score to pass.
    package var pass = 80.0

    /// How many of the latest calls have to be good.
    package var calls = 5

    /// How many different scenarios have to be passed.
    package var scenarios = 3

    package init() {}

    package init(pass: Double, calls: Int = 5, scenarios: Int = 3) {
      self.pass = pass
      self.calls = calls
      self.scenarios = scenarios
    }
  }

  /// Judges by the latest calls, the earliest first, the scenarios that were ever passed, what was
  /// assigned, and how many steps of the course are done.
  package init(
    _ latest: [MarkedCall], passed: Set<String>, assignments: [Assignment], today: Day,
    by standard: Standard = Standard(), course: (done: Int, of: Int)? = nil
  ) {
    var missing: [String] = []
    let last = latest.suffix(standard.calls)
    if last.count < standard.calls {
      let more = standard.calls - last.count
      missing.append("\(more) more \(more == 1 ? "call" : "calls") to judge by")
    }
    if !last.isEmpty {
      let mean = last.reduce(0) { $0 + $1.card.overall } / Double(last.count)
      if mean < standard.pass {
        missing.append(
          "the last \(last.count) came to \(Readiness.text(mean)) on average, "
            + "\(Readiness.text(standard.pass)) is asked for")
      }
      let failed = last.count { $0.card.gates > 0 }
      if failed > 0 {
        missing.append(
          "\(failed) of the last \(last.count) \(failed == 1 ? "breaks" : "break") a rule that "
            + "fails the call")
      }
    }
    if passed.count < standard.scenarios {
      missing.append("\(passed.count) of \(standard.scenarios) different calls passed")
    }
    if let course, course.done < course.of {
      missing.append("\(course.done) of \(course.of) steps of the course done")
    }
    let open = assignments.filter { !$0.isDone }
    for assignment in open.prefix(3) {
      missing.append(
        assignment.due < today
          ? "\(assignment.scenario) was due on \(assignment.due)"
          : "\(assignment.scenario) is assigned for \(assignment.due)")
    }
    if open.count > 3 { missing.append("\(open.count - 3) more are assigned") }
    self.missing = missing
  }

  private static func text(_ score: Double) -> String {
    let tenths = Int((score * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
