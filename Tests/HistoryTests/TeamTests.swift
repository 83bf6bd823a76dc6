import CallModel
import Foundation
import Testing

@testable import History

@Suite("A team")
struct TeamTests {
  private func card(_ shares: [Double?], overall: Double, gates: Int = 0) -> KeptCard {
    KeptCard(
      communication: overall, negotiation: overall, compliance: 100, overall: overall,
      passed: overall >= 80 && gates == 0, gates: gates,
      items: shares.enumerated().map { .init("i\($0)", share: $1, of: 2) },
      rules: gates > 0 ? ["no-threats"] : [])
  }

  private func story(
    _ trainee: String, scenario: String = "s", started: Int, id: UUID = UUID()
  ) -> SavedCall.Story {
    let start = SavedCall.Start(
      scenario: .init(scenario), debtor: "Dana Ruiz", seed: 1, balance: Money(cents: 1),
      digests: .init(), started: started, trainee: trainee)
    return SavedCall.Story(
      call: SavedCall(
        id: id, start: start, state: .ended, outcome: .promise, ended: started + 60, agreed: nil),
      opening: [], entries: [.init(.say("hi"), turns: SampleCall.said("hi", number: 1))])
  }

  @Test func `an item that only good calls earn tells good from poor`() throws {
    let store = try CallStore.inMemory()
    for number in 0..<20 {
      let isGood = number % 2 == 0
      let call = story("Sam", started: number)
      #expect(try store.keep([call]) == 1)
      #expect(try store.keep([call]) == 0)
      let shares: [Double?] = [isGood ? 1 : 0, 1, number % 4 < 2 ? 1 : 0, isGood ? 1 : 0, nil]
      try store.keep(
        card(shares, overall: isGood ? 90 : 40), digest: "d", of: call.call.id)
    }
    let tally = try #require(try store.tally(digest: "d"))
    #expect(tally.calls == 20)
    #expect(tally.items.map(\.facility) == [0.5, 1, 0.5, 0.5, 0])
    #expect(tally.items.map(\.calls) == [20, 20, 20, 20, 0])
    let first = try #require(tally.items[0].discrimination)
    #expect(first > 0.7)
    #expect(tally.items[1].discrimination == nil)
    #expect(abs(try #require(tally.items[2].discrimination)) < 0.01)
    #expect(try store.tally(digest: "other") == nil)
  }

  @Test func `a call far from what its trainee scores stands out`() throws {
    let store = try CallStore.inMemory()
    for number in 0..<12 {
      let call = story(number < 11 ? "Sam" : "Lee", started: number)
      _ = try store.keep([call])
      let overall = number == 5 ? 20.0 : 80 + Double(number % 3)
      try store.keep(card([1], overall: overall), digest: "d", of: call.call.id)
    }
    let tally = try #require(try store.tally(digest: "d"))
    #expect(tally.outliers.map(\.score) == [20])
    let found = try #require(try store.identity(ofCall: tally.outliers[0].call))
    #expect(found.trainee == "Sam")
    #expect(tally.outliers[0].distance < -2)
  }

  @Test func `a scenario tells good from poor when those who do well elsewhere do well in it`()
    throws
  {
    let store = try CallStore.inMemory()
    for number in 0..<12 {
      for scenario in ["fair", "odd", "third"] {
        let call = story("t\(number)", scenario: scenario, started: number)
        _ = try store.keep([call])
        let skill = Double(number) * 5
        let overall = scenario == "odd" ? 60 - skill : 30 + skill
        try store.keep(card([1], overall: overall), digest: "d", of: call.call.id)
      }
    }
    let scenarios = try #require(try store.tally(digest: "d")).scenarios
    #expect(scenarios.map(\.name) == ["fair", "odd", "third"])
    // Elsewhere than in `odd` everybody scores by skill; elsewhere than in `fair` it cancels out.
    #expect(try #require(scenarios[1].discrimination) < -0.9)
    #expect(scenarios[0].discrimination == nil)
  }

  @Test func `somebody is ready who passed enough calls, and nobody else`() throws {
    let today = Day(number: 20_600)
    func call(_ overall: Double, gates: Int = 0) -> MarkedCall {
      MarkedCall(
        id: "c", scenario: "s", started: 0, card: card([1], overall: overall, gates: gates))
    }
    let five = Array(repeating: call(85), count: 5)
    func missing(
      _ calls: [MarkedCall], passed: Set<String> = ["a", "b", "c"], _ assigned: [Assignment] = []
    ) -> [String] {
      Readiness(calls, passed: passed, assignments: assigned, today: today).missing
    }
    #expect(missing(five).isEmpty)
    #expect(missing([]).contains("5 more calls to judge by"))
    #expect(missing(Array(five.prefix(4))) == ["1 more call to judge by"])
    #expect(
      missing(five + [call(10)]) == ["the last 5 came to 70.0 on average, 80.0 is asked for"])
    #expect(
      missing(five + [call(90, gates: 1)])
        == ["1 of the last 5 breaks a rule that fails the call"])
    #expect(missing(five, passed: ["a"]) == ["1 of 3 different calls passed"])
    let late = Assignment(id: "1", trainee: "Sam", scenario: "x", due: today + -1, made: 0)
    let soon = Assignment(id: "2", trainee: "Sam", scenario: "y", due: today, made: 0)
    #expect(
      missing(five, [late, soon])
        == ["x was due on \(today + -1)", "y is assigned for \(today)"])
  }

  @Test func `an assignment is done once its scenario is passed after it was made`() throws {
    let store = try CallStore.inMemory()
    let due = Day(number: 20_600)
    try store.assign(Assignment(id: "1", trainee: "Sam", scenario: "s", due: due, made: 100))
    for (started, overall) in [(50, 90.0), (150, 70.0)] {
      let call = story("Sam", started: started)
      _ = try store.keep([call])
      try store.keep(card([1], overall: overall), digest: "d", of: call.call.id)
    }
    #expect(try store.assignments(of: "Sam").map(\.isDone) == [false])
    let call = story("Sam", started: 200)
    _ = try store.keep([call])
    try store.keep(card([1], overall: 95), digest: "d", of: call.call.id)
    #expect(try store.assignments(of: "Sam").map(\.isDone) == [true])
    let member = try #require(try store.team(on: due).first)
    #expect(member.calls == 3 && member.passed == 2 && member.last == 200)
    #expect(member.latest.count == 3)
    #expect(try store.withdraw(scenario: "s", from: "Sam") == 1)
    #expect(try store.assignments().isEmpty)
  }

  @Test func `a trainee who is deleted is gone with everything`() throws {
    let store = try CallStore.inMemory()
    for (number, name) in ["Sam", "Sam", "Lee"].enumerated() {
      _ = try store.keep([story(name, started: number)])
    }
    #expect(try store.deleteAll(of: "Sam") == 2)
    #expect(try store.team(on: Day(number: 20_600)).map(\.name) == ["Lee"])
    #expect(throws: HistoryError.unknownTrainee("Sam")) { try store.deleteAll(of: "Sam") }
  }
}
