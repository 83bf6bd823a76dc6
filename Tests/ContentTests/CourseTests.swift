import CallModel
import ContentLoading
import Diagnostics
import Foundation
import Testing

@Suite("The course")
struct CourseTests {
  private static let names = ["first-call", "second-call"]

  private static func load(_ text: String) -> (course: Course?, faults: [Diagnostic]) {
    let document = Document(file: "course.yaml", text: text)
    let course = CourseLoader.load(document, scenarios: names)
    return (course, document.diagnostics)
  }

  private static func course(_ days: String) -> String { "title: A course\ndays:\n\(days)\n" }

  @Test func `a course is read with its days, what opens them, and their steps`() throws {
    let (course, faults) = Self.load(
      Self.course(
        """
          - goal: Begin.
            steps:
              - {call: first-call, in: guided, score: 0}
              - {drill: 10, score: 70}
          - goal: Go on.
            opens_after: 1
            steps:
              - {call: second-call}
        """))
    #expect(faults.isEmpty)
    let days = try #require(course?.days)
    #expect(days.map(\.opensAfter) == [0, 1])
    #expect(days.map(\.goal) == ["Begin.", "Go on."])
    #expect(
      course?.steps == [
        Course.Step(.call("first-call"), score: 0, manner: .guided),
        Course.Step(.drill(10), score: 70), Course.Step(.call("second-call"), score: 80),
      ])
  }

  @Test(
    arguments: [
      ("  - {goal: Go., steps: [{call: frist-call}]}", Diagnostic.Code.unknownName, "first-call"),
      ("  - {goal: Go., steps: [{cal: first-call}]}", .unknownKey, "call"),
      ("  - {goal: Go., steps: [{drill: 10, call: first-call}]}", .missingKey, nil),
      ("  - {goal: Go., steps: [{drill: 0}]}", .outOfRange, nil),
      ("  - {goal: Go., steps: [{call: first-call, score: 101}]}", .outOfRange, nil),
      ("  - {goal: Go., steps: [{call: first-call, in: exams}]}", .unknownName, "exam"),
      ("  - {goal: Go., opens_after: 1, steps: [{drill: 10}]}", .contradiction, nil),
      ("  - {steps: [{drill: 10}]}", .missingKey, nil),
    ] as [(String, Diagnostic.Code, String?)])
  func `what is wrong in a course is said with its place`(
    _ day: String, _ code: Diagnostic.Code, _ suggestion: String?
  ) throws {
    let (course, faults) = Self.load(Self.course(day))
    #expect(course == nil)
    let fault = try #require(faults.first { $0.code == code })
    #expect(fault.location.line == 3)
    if let suggestion { #expect(fault.suggestion == suggestion) }
  }

  @Test func `a day may not open sooner than the day before`() {
    let (course, faults) = Self.load(
      Self.course(
        """
          - {goal: One., steps: [{drill: 10}, {drill: 20}]}
          - {goal: Two., opens_after: 2, steps: [{call: first-call}]}
          - {goal: Three., opens_after: 1, steps: [{call: second-call}]}
        """))
    #expect(course == nil)
    #expect(faults.map(\.code) == [.contradiction])
    #expect(faults.first?.location.line == 5)
  }

  @Test func `the course that is shipped is sound, takes ten days and names real calls`() throws {
    let heads = ScenarioHead.all(in: Library.root.appending(path: "scenarios"))
    let document = Document(
      file: "content/course.yaml", text: try Library.text("content/course.yaml"))
    let course = CourseLoader.load(document, scenarios: heads.map(\.id.description))
    #expect(document.diagnostics.isEmpty)
    #expect(course?.days.count == 10)
    // What comes later is no easier than what came first.
    let levels = (course?.days ?? []).map { day in
      day.steps.compactMap { step -> Int? in
        guard case .call(let id) = step.task else { return nil }
        return heads.first { $0.id == id }?.level
      }
    }
    #expect(Set(levels[0] + levels[1]).isSubset(of: [1, 2]))
    #expect((levels.last ?? []).contains { $0 >= 4 })
  }
}
