import Foundation
import Testing

@testable import Console

@Suite("Lines from a pipe")
struct PipeSourceTests {
  private func lines(of bytes: [UInt8]) throws -> [LineEvent] {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(bytes).write(to: file)
    let handle = try FileHandle(forReadingFrom: file)
    let screen = Screen(width: 80, hasColour: false) { _ in }
    let source = PipeSource(screen, descriptor: handle.fileDescriptor)
    var events: [LineEvent] = []
    while events.last != .end {
      events.append(source.line("> ", isKept: true) { _ in .words([]) })
    }
    return events
  }

  @Test func `come one by one, the last also without its end`() throws {
    #expect(
      try lines(of: Array("a\r\n\nb".utf8)) == [.line("a"), .line(""), .line("b"), .end])
    #expect(try lines(of: []) == [.end])
  }

  @Test(arguments: [19_999, 20_000, 20_001, 1 << 20])
  func `are cut at the limit`(_ count: Int) throws {
    let events = try lines(of: [UInt8](repeating: 0x61, count: count) + Array("\nb\n".utf8))
    #expect(events.count == 3)
    #expect(events[0] == .line(String(repeating: "a", count: min(count, 20_000))))
    #expect(events[1] == .line("b"))
  }

  @Test func `are repaired where they are no text`() throws {
    #expect(try lines(of: [0x61, 0xFF, 0x0A]) == [.line("a\u{FFFD}"), .end])
  }
}
