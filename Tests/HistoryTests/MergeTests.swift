import CallModel
import Foundation
import Testing

@testable import History

@Suite("Calls from several files")
struct MergeTests {
  private let id = UUID()

  private func store(_ lines: [String], ended: Bool = false) throws -> CallStore {
    let store = try CallStore.open(try SampleCall.path())
    try store.begin(id, SampleCall.start, opening: SampleCall.opening)
    for (index, line) in lines.enumerated() {
      try store.append(
        .say(line), at: index + 1, turns: SampleCall.said(line, number: index + 1), to: id)
    }
    if ended { try store.finish(id, outcome: .promise, agreed: Money(cents: 5), at: 9) }
    return store
  }

  @Test func `a call comes with everything, and only once`() throws {
    let theirs = try store(["hello", "goodbye"], ended: true)
    let other = UUID()
    try theirs.begin(other, SampleCall.start, opening: [])
    try theirs.predict(71, of: id, at: 3)
    try theirs.hint(2, item: "greets", in: id)
    let review = CallReview(
      id: "r1", call: id, item: "greets", points: 1, was: 0, reason: "heard", reviewer: "Kim",
      made: 4)
    try theirs.add([review])
    try theirs.assign(
      Assignment(
        id: "a1", trainee: "Sam", scenario: "s", due: Day(number: 20_600), made: 1))
    let mine = try CallStore.open(try SampleCall.path())
    #expect(
      try mine.merge(from: theirs.path) == .init(new: 2, grown: 0, known: 0, clashing: 0))
    for _ in 1...2 {
      #expect(
        try mine.merge(from: theirs.path) == .init(new: 0, grown: 0, known: 2, clashing: 0))
    }
    #expect(try mine.story(of: id) == (try theirs.story(of: id)))
    #expect(try mine.calls().count == 2)
    #expect(try mine.merge(from: theirs.path, as: "Nobody").known == 2)
    #expect(try mine.team(on: Day(number: 20_600)).map(\.name) == ["Sam"])
    #expect(try mine.reviews() == [review])
    #expect(try mine.hints(in: id).map(\.grade) == [2])
    #expect(try mine.assignments().map(\.id) == ["a1"])
    #expect(try mine.check().isEmpty)
    #expect(try theirs.merge(from: theirs.path).known == 2)
  }

  @Test func `a call that went on elsewhere grows, and one that is shorter there stays`() throws {
    let mine = try store(["hello"])
    let longer = try store(["hello", "goodbye"], ended: true)
    #expect(try mine.merge(from: longer.path) == .init(new: 0, grown: 1, known: 0, clashing: 0))
    #expect(try mine.story(of: id) == (try longer.story(of: id)))
    let shorter = try store(["hello"])
    #expect(try mine.merge(from: shorter.path).known == 1)
    #expect(try mine.story(of: id).inputs.count == 2)
    #expect(try mine.calls()[0].state == .ended)
  }

  @Test func `calls that went on differently are not mixed`() throws {
    let mine = try store(["hello", "one"])
    let before = try mine.story(of: id)
    let theirs = try store(["hello", "two", "three"])
    #expect(try mine.merge(from: theirs.path) == .init(new: 0, grown: 0, known: 0, clashing: 1))
    #expect(try mine.story(of: id) == before)
  }

  @Test func `a file can be taken in under another name, and its own is never changed`() throws {
    let theirs = try MigrationTests.copy()
    let before = try Data(contentsOf: URL(filePath: theirs))
    let mine = try store([])
    #expect(try mine.merge(from: theirs, as: "Lee").new == 3)
    #expect(try mine.calls(of: "Lee").count == 3)
    #expect(try mine.calls(of: "Robin").isEmpty)
    #expect(try Data(contentsOf: URL(filePath: theirs)) == before)
    #expect(throws: HistoryError.self) { try mine.merge(from: theirs + ".missing") }
  }
}
