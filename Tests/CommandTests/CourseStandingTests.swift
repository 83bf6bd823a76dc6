import CallModel
import History
import Testing

@testable import rightcall

@Suite("How far somebody has come in the course")
struct CourseStandingTests {
  private static let course = Course(
    title: "A course",
    days: [
      Course.Day(
        goal: "Begin.", opensAfter: 0,
        steps: [
          Course.Step(.call("first"), score: 0, manner: .guided),
          Course.Step(.call("first"), score: 60), Course.Step(.drill(10), score: 80),
        ]),
      Course.Day(
        goal: "Go on.", opensAfter: 2, steps: [Course.Step(.call("second"), score: 70)]),
      Course.Day(
        goal: "Show it.", opensAfter: 4,
        steps: [Course.Step(.call("first"), score: 80, manner: .exam)]),
    ])

  private static func call(
    _ scenario: String, on day: Int, _ overall: Double?, gated: Bool = false,
    _ manner: SavedCall.Manner = .free
  ) -> EndedCall {
    EndedCall(
      scenario: scenario, manner: manner, started: day * 86_400, overall: overall, isGated: gated)
  }

  private static func answers(on day: Int, right: Int, of count: Int) -> [DrillAnswer] {
    (0..<count).map {
      DrillAnswer(item: "\($0)", answered: day * 86_400 + $0, isRight: $0 < right)
    }
  }

  private static func standing(
    _ calls: [EndedCall], _ answers: [DrillAnswer] = []
  ) -> CourseStanding {
    CourseStanding(course, attempts: calls, answers: answers)
  }

  @Test func `nothing is done at first, and the first step is next`() {
    let standing = Self.standing([])
    #expect(standing.done == 0)
    #expect(standing.day == 0)
    #expect(standing.next?.step.command == "practice first --guided")
    #expect(standing.steps.map(\.isOpen) == [true, true, true, false, false])
  }

  @Test func `a day opens when enough of the steps before it went well`() {
    let one = Self.standing([Self.call("first", on: 1, nil, .guided)])
    #expect(one.steps.map(\.isDone) == [true, false, false, false, false])
    #expect(one.day == 0)
    let two = Self.standing([
      Self.call("first", on: 1, nil, .guided), Self.call("first", on: 1, 64),
    ])
    #expect(two.done == 2)
    #expect(two.day == 1)
    #expect(two.next?.step.name == "drill")
  }

  @Test func `a guided call is no proof, and a broken rule none either`() {
    let standing = Self.standing([
      Self.call("first", on: 1, nil, .guided), Self.call("first", on: 2, 90, gated: true),
    ])
    #expect(standing.steps[1].isDone == false)
    #expect(standing.steps[1].isFailed)
  }

  @Test func `what was failed comes back on another day, and later once it went well`() throws {
    let failed = Self.standing([Self.call("first", on: 10, 40)])
    let due = try #require(failed.steps[1].due)
    #expect(due > Day(number: 10))
    #expect(failed.due(on: Day(number: 10)).isEmpty)
    #expect(failed.due(on: due).map(\.step.score) == [60])
    let mended = Self.standing([Self.call("first", on: 10, 40), Self.call("first", on: 11, 75)])
    #expect(mended.steps[1].isDone)
    let later = try #require(mended.steps[1].due)
    #expect(later > due)
  }

  @Test func `what never failed does not come back`() {
    let standing = Self.standing([Self.call("first", on: 10, 95)])
    #expect(standing.steps[1].due == nil)
    #expect(standing.due(on: Day(number: 400)).isEmpty)
  }

  @Test(arguments: [(8, 10, true), (7, 10, false), (4, 4, false)])
  func `a drill is done by the share of right answers in one day`(
    right: Int, count: Int, isDone: Bool
  ) {
    let standing = Self.standing([], Self.answers(on: 3, right: right, of: count))
    #expect(standing.steps[2].isDone == isDone)
  }

  @Test func `an exam counts in any of its forms, and only as an exam`() {
    let calls = [
      Self.call("first", on: 1, 85), Self.call("second", on: 1, 75),
      Self.call("first@B", on: 2, 85, .exam),
    ]
    let standing = Self.standing(calls, Self.answers(on: 1, right: 9, of: 10))
    #expect(standing.steps.last?.isDone == true)
    #expect(Self.standing(Array(calls.dropLast())).steps.last?.isDone == false)
  }

  @Test func `an assignment comes before what is due, and that before what is next`() {
    let course = Self.standing([Self.call("first", on: 10, 40)])
    func next(_ assignments: [Assignment], on day: Int) -> NextStep {
      NextStep(
        .init(
          assignments: assignments, calls: [], practised: [:],
          known: [.init(name: "first", level: 1), .init(name: "second", level: 2)],
          course: course), today: Day(number: day))
    }
    let assigned = Assignment(
      id: "1", trainee: "Lee", scenario: "second", due: Day(number: 20), made: 0)
    #expect(next([assigned], on: 15).scenario == "second")
    #expect(next([], on: 15).command == "practice first")
    #expect(next([], on: 15).reason == "the last time it was not passed")
    #expect(next([], on: 10).command == "drill --count 10")
  }
}
