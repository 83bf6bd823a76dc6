import Foundation

/// Lines from standard input when either end is not a terminal.
///
/// Each line is printed as it is read, so that the output can be read as a conversation.
package final class PipeSource: LineSource {
  package let isInteractive = false
  private let screen: Screen
  private let descriptor: Int32
  private var buffer: ArraySlice<UInt8> = []
  private var hasEnded = false
  private var hasWarned = false

  package init(_ screen: Screen, descriptor: Int32 = 0) {
    self.screen = screen
    self.descriptor = descriptor
  }

  package func line(
    _ prompt: String, isKept: Bool, completing: @escaping (String) -> Completion
  ) -> LineEvent {
    guard let (bytes, wasLong) = nextBytes() else { return .end }
    let read = String(decoding: bytes, as: UTF8.self)
    let (text, wasCut) = LineLimit.trimmed(read)
    screen.print(prompt + Screen.clean(text))
    if wasLong || wasCut { screen.paragraph(LineLimit.sentence) }
    if !hasWarned, !wasLong, read.utf8.count != bytes.count || !read.utf8.elementsEqual(bytes) {
      hasWarned = true
      screen.paragraph("The input is not all UTF-8; what could not be read is shown as \u{FFFD}.")
    }
    return .line(text)
  }

  /// The bytes of the next line without its end, and whether there were more than are kept.
  private func nextBytes() -> (bytes: [UInt8], wasLong: Bool)? {
    // No character that people type takes more bytes than this on average.
    let most = LineLimit.characters * 16
    var line: [UInt8] = []
    var wasLong = false
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        append(buffer[..<end], to: &line, atMost: most, &wasLong)
        buffer = buffer[(end + 1)...]
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return (line, wasLong)
      }
      append(buffer, to: &line, atMost: most, &wasLong)
      guard !hasEnded, let more = read() else {
        hasEnded = true
        buffer = []
        return line.isEmpty ? nil : (line, wasLong)
      }
      buffer = more[...]
    }
  }

  private func append(
    _ bytes: ArraySlice<UInt8>, to line: inout [UInt8], atMost most: Int, _ wasLong: inout Bool
  ) {
    let room = max(0, most - line.count)
    line += bytes.prefix(room)
    wasLong = wasLong || bytes.count > room
  }

  /// Some more bytes, or `nil` at the end.
  private func read() -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = bytes.withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      return count > 0 ? Array(bytes[..<count]) : nil
    }
  }
}
