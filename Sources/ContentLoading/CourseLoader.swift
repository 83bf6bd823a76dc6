package import CallModel
import Diagnostics

/// Reads `content/course.yaml`: what a newcomer practises, day by day.
package enum CourseLoader {
  /// The course in `document`; `scenarios` are the names of all that can be practised.
  ///
  /// There is none when anything is wrong; what it is was reported to the document.
  package static func load(_ document: Document, scenarios: [String]) -> Course? {
    guard let root = document.root() else { return nil }
    root.allow(Forms.course.names)
    let title = root.required("title")?.text()
    var seen: [String: SourceLocation] = [:]
    var before = 0
    var opened = 0
    let days = (root.required("days")?.list() ?? []).compactMap { field -> Course.Day? in
      guard let mapping = field.mapping() else { return nil }
      mapping.allow(Forms.courseDay.names)
      let goal = mapping.required("goal")?.text()
      let steps = (mapping.required("steps")?.list() ?? []).compactMap {
        step($0, scenarios, &seen)
      }
      let opensAfter = opensAfter(mapping, before: before, atLeast: opened)
      before += steps.count
      opened = opensAfter ?? opened
      guard let goal, let opensAfter else { return nil }
      return Course.Day(goal: goal, opensAfter: opensAfter, steps: steps)
    }
    guard let title, !days.isEmpty, !document.hasErrors else { return nil }
    return Course(title: title, days: days)
  }

  /// How many earlier steps open the day; all of them when nothing else is said.
  private static func opensAfter(_ mapping: Mapping, before: Int, atLeast: Int) -> Int? {
    guard let field = mapping.optional("opens_after") else { return before }
    guard let count = field.whole(in: 0...1000) else { return nil }
    guard count <= before else {
      field.report(
        .contradiction, "there are only \(before) steps before this day, so it would never open")
      return nil
    }
    if count < atLeast {
      field.report(
        .contradiction,
        "the day before opens after \(atLeast) steps, so this one cannot open sooner")
    }
    return count
  }

  private static func step(
    _ field: Field, _ scenarios: [String], _ seen: inout [String: SourceLocation]
  ) -> Course.Step? {
    guard let mapping = field.mapping() else { return nil }
    mapping.allow(Forms.courseStep.names)
    let score = mapping.optional("score").map { $0.whole(in: 0...100) } ?? 80
    let manner = mapping.optional("in")?.choice(among: Course.Manner.allCases.map(\.rawValue))
      .flatMap(Course.Manner.init)
    switch (mapping.optional("call"), mapping.optional("drill")) {
    case (let call?, nil):
      guard let name = call.choice(among: scenarios), let score else { return nil }
      let key = "\(name) \(manner?.rawValue ?? "")"
      if let first = seen.updateValue(call.location, forKey: key) {
        mapping.document.report(
          .duplicateName, at: call.location, "'\(name)' stands in the course already",
          severity: .warning, related: first)
      }
      return Course.Step(.call(Scenario.ID(name)), score: score, manner: manner)
    case (nil, let drill?):
      guard let count = drill.whole(in: 1...100), let score else { return nil }
      return Course.Step(.drill(count), score: score)
    default:
      mapping.document.report(
        .missingKey, at: mapping.location, "a step has either 'call' or 'drill'")
      return nil
    }
  }
}
