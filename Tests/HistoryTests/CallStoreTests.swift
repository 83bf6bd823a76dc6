import CallModel
import Foundation
import Testing

@testable import History

@Suite("Kept calls")
struct CallStoreTests {
  private let id = UUID()

  @Test func `a call comes back as it was, to the last bit`() throws {
    let store = try CallStore.inMemory()
    try store.begin(id, SampleCall.start, opening: SampleCall.opening)
    let action = DeskAction(
      .note, text: "“Ünïcode”\n", amount: Money(cents: 5), day: Day(number: 9))
    let entries: [SavedCall.Story.Entry] = [
      .init(.say("Could you do $150?\u{0}\u{1F600}"), turns: SampleCall.said("Could", number: 1)),
      .init(
        .act(action),
        turns: [
          Turn(number: 2, speaker: .collector, utterance: Utterance(""), action: action)
        ]),
      .init(.undo, turns: []),
    ]
    for (index, entry) in entries.enumerated() {
      try store.append(entry.input, at: index + 1, turns: entry.turns, to: id)
    }
    let story = try store.story(of: id)
    #expect(story.opening == SampleCall.opening)
    #expect(story.entries == entries)
    #expect(story.call.start == SampleCall.start)
    #expect(story.call.state == .open)
    #expect(story.turns == SampleCall.opening + SampleCall.said("Could", number: 1))
  }

  @Test func `an input that somebody else added first is not added twice`() throws {
    let store = try CallStore.inMemory()
    try store.begin(id, SampleCall.start, opening: [])
    try store.append(.say("a"), at: 1, turns: [], to: id)
    #expect(throws: HistoryError.elsewhere) {
      try store.append(.say("b"), at: 1, turns: SampleCall.said("b", number: 1), to: id)
    }
    let story = try store.story(of: id)
    #expect(story.inputs == [.say("a")])
    #expect(story.turns.isEmpty)
  }

  @Test func `only a call that is not over can be gone on with`() throws {
    let store = try CallStore.inMemory()
    let (ended, left) = (UUID(), UUID())
    for call in [id, ended, left] { try store.begin(call, SampleCall.start, opening: []) }
    try store.finish(ended, outcome: .promise, agreed: Money(cents: 900), at: 1_772_585_000)
    try store.finish(left, outcome: nil, agreed: nil, at: 1_772_585_000)
    #expect(try store.openCalls().map(\.id) == [id])
    #expect(try store.openCalls(of: "Robin").isEmpty)
    #expect(try store.calls().map(\.state) == [.abandoned, .ended, .open])
    let kept = try store.call(named: String(ended.uuidString.lowercased().prefix(9)))
    #expect(kept.outcome == .promise)
    #expect(kept.agreed == Money(cents: 900))
  }

  @Test func `a call that is not there is named in words`() throws {
    let store = try CallStore.inMemory()
    #expect(throws: HistoryError.unknownCall("xyz")) { try store.call(named: "xyz") }
    #expect(throws: HistoryError.self) { try store.call(named: "") }
    #expect(throws: HistoryError.self) { try store.delete(id) }
  }

  @Test func `what was deleted is not in the file any more`() throws {
    let path = try SampleCall.path()
    let store = try CallStore.open(path)
    let other = UUID()
    for call in [id, other] { try store.begin(call, SampleCall.start, opening: []) }
    try store.append(.say("my mother's maiden name"), at: 1, turns: [], to: id)
    try store.append(.say("good afternoon"), at: 1, turns: [], to: other)
    try store.delete(id)
    for suffix in ["", "-wal"] {
      let bytes = (try? Data(contentsOf: URL(filePath: path + suffix))) ?? Data()
      #expect(bytes.range(of: Data("maiden".utf8)) == nil)
    }
    #expect(try store.calls().map(\.id) == [other])
    #expect(try store.story(of: other).inputs == [.say("good afternoon")])
  }

  @Test func `a backup brings everything back`() throws {
    let path = try SampleCall.path()
    let store = try CallStore.open(path)
    try store.begin(id, SampleCall.start, opening: SampleCall.opening)
    try store.append(.say("hello"), at: 1, turns: SampleCall.said("hello", number: 1), to: id)
    let story = try store.story(of: id)
    try store.backup(to: path + ".copy")
    #expect(throws: HistoryError.exists(path: path + ".copy")) {
      try store.backup(to: path + ".copy")
    }
    for end in ["-wal", "-shm"] {
      #expect(!FileManager.default.fileExists(atPath: path + ".copy" + end))
    }
    try store.delete(id)
    try store.restore(from: path + ".copy")
    #expect(try store.story(of: id) == story)
    #expect(try store.check().isEmpty)
  }

  @Test func `a file that is no backup replaces nothing`() throws {
    let path = try SampleCall.path()
    let store = try CallStore.open(path)
    try store.begin(id, SampleCall.start, opening: [])
    try Data("not a database, and long enough to be looked at closely".utf8)
      .write(to: URL(filePath: path + ".txt"))
    #expect(throws: HistoryError.self) { try store.restore(from: path + ".txt") }
    #expect(throws: HistoryError.self) { try store.restore(from: path + ".missing") }
    #expect(throws: HistoryError.unreadable(path: path + ".missing", why: "there is no such file"))
    {
      try store.examine(path + ".missing")
    }
    #expect(try store.calls().count == 1)
  }
}
