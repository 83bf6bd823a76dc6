import CallModel
import Foundation
import Testing

@testable import History

@Suite("A file of the first version")
struct MigrationTests {
  /// A copy of the file that the first version made, with three calls of two trainees.
  static func copy() throws -> String {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/history/first-version.sqlite")
    let path = try SampleCall.path()
    try FileManager.default.copyItem(atPath: fixture.path, toPath: path)
    return path
  }

  @Test func `everything in it is there after it is opened`() throws {
    let store = try CallStore.open(try Self.copy())
    #expect(store.notice == nil)
    #expect(try store.check().isEmpty)
    let calls = try store.calls()
    #expect(Set(calls.map(\.start.trainee)) == ["Sam", "Robin"])
    #expect(calls.map(\.state.rawValue).sorted() == ["ended", "ended", "open"])
    #expect(calls.allSatisfy { $0.start.manner == .free })
    let promise = try #require(calls.first { $0.outcome == .promise })
    let story = try store.story(of: promise.id)
    #expect(story.inputs.count == 10)
    #expect(story.turns.contains { $0.utterance.text.contains("July 2, 1984") })
    let reviews = try store.reviews(of: promise.id)
    #expect(reviews.map(\.reason) == ["heard on the recording"])
    #expect(reviews.map(\.reviewer) == ["Kim"])
    #expect(reviews.first?.points == 3 && reviews.first?.was == 2)
    #expect(try store.callsWithoutCard(digest: "new", latest: 9).contains(promise.id))
  }

  @Test func `a call left open in it can be gone on with`() throws {
    let store = try CallStore.open(try Self.copy())
    let open = try #require(try store.openCalls(of: "Robin").first)
    let count = try store.story(of: open.id).inputs.count
    try store.append(.say("Are you there?"), at: count + 1, turns: [], to: open.id)
    try store.finish(open.id, outcome: .hungUp, agreed: nil, at: 1_772_600_000)
    #expect(try store.openCalls().isEmpty)
  }
}
