import Foundation

/// Lines of input, answered in their order, by several workers at once where there is more than one
/// line to answer.
///
/// Whatever one read brings is answered before the next read, so the first answer appears before
/// the last line is there, and no more than that is held in memory.
struct LineStream {
  let input: FileHandle
  let jobs: Int

  /// Calls `answer` for each line with its number, and prints what it returns.
  func run(_ answer: @Sendable (_ line: Data, _ number: Int) -> [UInt8]?) {
    var rest: [UInt8] = []
    var number = 0
    var isEnd = false
    while !isEnd {
      isEnd = !readMore(into: &rest)
      let lines = takeLines(of: &rest, isEnd: isEnd)
      write(answers(to: lines, from: number, answer))
      number += lines.count
    }
  }

  /// Adds what is there to be read, at most a quarter of a megabyte; false at the end.
  private func readMore(into bytes: inout [UInt8]) -> Bool {
    let most = 1 << 18
    let chunk = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      while true {
        let got = read(input.fileDescriptor, buffer.baseAddress, most)
        if got < 0, errno == EINTR { continue }
        count = max(0, got)
        return
      }
    }
    bytes += chunk
    return !chunk.isEmpty
  }

  /// Takes out the lines that have ended; at the end of the input, what is left is a line as well.
  private func takeLines(of bytes: inout [UInt8], isEnd: Bool) -> [Data] {
    var lines: [Data] = []
    var start = 0
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      lines.append(Data(bytes[start..<end]))
      start = end + 1
    }
    if isEnd, start < bytes.count {
      lines.append(Data(bytes[start...]))
      start = bytes.count
    }
    bytes.removeFirst(start)
    return lines
  }

  private func write(_ answers: [[UInt8]?]) {
    var bytes: [UInt8] = []
    for answer in answers {
      guard let answer else { continue }
      bytes += answer
      bytes.append(UInt8(ascii: "\n"))
    }
    if !bytes.isEmpty { StandardOutput.write(bytes) }
  }

  private func answers(
    to lines: [Data], from number: Int, _ answer: @Sendable (Data, Int) -> [UInt8]?
  ) -> [[UInt8]?] {
    guard jobs > 1, lines.count > 1 else {
      return lines.enumerated().map { answer($1, number + $0 + 1) }
    }
    var results = [[UInt8]?](repeating: nil, count: lines.count)
    let size = max(1, lines.count / (jobs * 4))
    let pieces = (lines.count + size - 1) / size
    results.withUnsafeMutableBufferPointer { buffer in
      // Each worker writes only the places of its own piece.
      nonisolated(unsafe) let places = buffer
      DispatchQueue.concurrentPerform(iterations: pieces) { piece in
        for index in (piece * size)..<min(lines.count, (piece + 1) * size) {
          places[index] = answer(lines[index], number + index + 1)
        }
      }
    }
    return results
  }
}
