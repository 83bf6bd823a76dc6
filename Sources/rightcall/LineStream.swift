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
  func run(_ answer: @Sendable (_ line: Data, _ number: Int) -> String?) {
    var rest = Data()
    var number = 0
    while true {
      let chunk = nextChunk()
      let isEnd = chunk.isEmpty
      rest.append(chunk)
      var lines = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      // The last piece is a line only when the input ends with it.
      let open = isEnd ? Data() : lines.popLast() ?? Data()
      if isEnd, lines.last?.isEmpty == true { lines.removeLast() }
      write(answers(to: lines, from: number, answer))
      number += lines.count
      rest = Data(open)
      if isEnd { return }
    }
  }

  /// What is there to be read, at most a quarter of a megabyte; nothing at the end.
  private func nextChunk() -> Data {
    var chunk = Data(count: 1 << 18)
    while true {
      let count = chunk.withUnsafeMutableBytes {
        read(input.fileDescriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      return chunk.prefix(max(0, count))
    }
  }

  private func write(_ answers: [String?]) {
    let text = answers.compactMap(\.self).map { $0 + "\n" }.joined()
    if !text.isEmpty { StandardOutput.write(text) }
  }

  private func answers(
    to lines: [Data], from number: Int, _ answer: @Sendable (Data, Int) -> String?
  ) -> [String?] {
    guard jobs > 1, lines.count > 1 else {
      return lines.enumerated().map { answer($1, number + $0 + 1) }
    }
    var results = [String?](repeating: nil, count: lines.count)
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
