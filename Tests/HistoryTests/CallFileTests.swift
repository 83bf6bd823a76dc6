import CallModel
import Foundation
import GRDB
import Testing

@testable import History

@Suite("The file of calls")
struct CallFileTests {
  @Test func `a file of a later version is refused and left alone`() throws {
    let path = try SampleCall.path()
    let queue = try CallStore.open(path).queue
    try queue.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99 the future')")
    }
    try queue.close()
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(throws: HistoryError.newer(path: path)) { try CallStore.open(path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test func `a database of another program is refused and left alone`() throws {
    let path = try SampleCall.path()
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "CREATE TABLE recipes (name TEXT)") }
    try queue.close()
    let before = try Data(contentsOf: URL(filePath: path))
    #expect(throws: HistoryError.foreign(path: path)) { try CallStore.open(path) }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test(arguments: ["", "twice"])
  func `a damaged file is set aside, and a new one takes its place`(_ again: String) throws {
    let path = try SampleCall.path()
    let damage = Data("this is certainly not a database, whatever its name may say".utf8)
    for _ in again.isEmpty ? [1] : [1, 2] {
      try damage.write(to: URL(filePath: path))
      let store = try CallStore.open(path)
      let notice = try #require(store.notice)
      #expect(notice.contains("damaged-"))
      try store.begin(UUID(), SampleCall.start, opening: [])
      try store.queue.close()
      try FileManager.default.removeItem(atPath: path)
    }
    let kept = again.isEmpty ? "\(path).damaged-1" : "\(path).damaged-2"
    #expect(try Data(contentsOf: URL(filePath: kept)) == damage)
  }

  @Test func `pages overwritten in the middle are reported by the check`() throws {
    let path = try SampleCall.path()
    let store = try CallStore.open(path)
    for _ in 0..<200 {
      try store.begin(UUID(), SampleCall.start, opening: SampleCall.said("hello", number: 0))
    }
    try store.queue.close()
    var bytes = try Data(contentsOf: URL(filePath: path))
    for index in 40_000..<90_000 { bytes[index] = 0xAA }
    try bytes.write(to: URL(filePath: path))
    let problems: [String]
    do throws(HistoryError) {
      problems = try CallStore.open(path).check()
    } catch {
      problems = [error.sentence]
    }
    #expect(!problems.isEmpty)
  }

  @Test func `a folder that cannot be made is named in one sentence`() throws {
    let path = try SampleCall.path()
    try Data().write(to: URL(filePath: path))
    let inside = path + "/calls.sqlite"
    #expect(throws: HistoryError.self) { try CallStore.open(inside) }
    do throws(HistoryError) {
      _ = try CallStore.open(inside)
    } catch {
      #expect(error.sentence.contains(path))
      #expect(error.sentence.contains("--database"))
      #expect(!error.sentence.contains("\n"))
    }
  }

  @Test func `a call goes on in memory while the disk is full, and is kept when there is room`()
    throws
  {
    let path = try SampleCall.path()
    let store = try CallStore.open(path)
    var journal = CallJournal(UUID(), SampleCall.start, opening: SampleCall.opening, in: store)
    #expect(journal.isKept)
    let pages = try store.queue.inDatabase { database in
      try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
    }
    try store.queue.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    let long = String(repeating: "I hear you. ", count: 2_000)
    journal.record(.say(long), turns: SampleCall.said(long, number: 1))
    #expect(journal.trouble == .full(path: path))
    #expect(!journal.isKept)
    try store.queue.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
    journal.record(.say("And now?"), turns: SampleCall.said("And now?", number: 2))
    #expect(journal.trouble == nil)
    #expect(try store.story(of: journal.id).inputs == [.say(long), .say("And now?")])
  }

  @Test func `a call kept in memory can be kept in a file later`() throws {
    var journal = CallJournal(UUID(), SampleCall.start, opening: SampleCall.opening, in: nil)
    journal.record(.say("Hello"), turns: SampleCall.said("Hello", number: 1))
    #expect(!journal.isKept)
    let store = try CallStore.open(try SampleCall.path())
    try journal.move(to: store)
    journal.record(.undo, turns: [])
    #expect(try store.story(of: journal.id).inputs == [.say("Hello"), .undo])
  }

  @Test func `two writers at once lose nothing`() async throws {
    let path = try SampleCall.path()
    let isThorough = ProcessInfo.processInfo.environment["RIGHTCALL_THOROUGH"] != nil
    let count = isThorough ? 5_000 : 300
    _ = try CallStore.open(path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<2 {
        group.addTask {
          let store = try CallStore.open(path)
          let id = UUID()
          try store.begin(id, SampleCall.start, opening: [])
          for position in 1...count {
            let text = "line \(position) of \(writer)"
            let turns = SampleCall.said(text, number: position)
            try store.append(.say(text), at: position, turns: turns, to: id)
          }
        }
      }
      try await group.waitForAll()
    }
    let store = try CallStore.open(path)
    for call in try store.calls() {
      let story = try store.story(of: call.id)
      #expect(story.inputs.count == count)
      #expect(story.turns.count == 2 * count)
    }
    #expect(try store.calls().count == 2)
    #expect(try store.check().isEmpty)
  }
}
