/// How fast lines are read and lessons learned, measured with a clock that is handed in.
package struct ReadingSpeed: Sendable {
  /// Microseconds for one line: half of the lines take less.
  package let median: Double

  /// Microseconds that 99 of 100 lines stay under.
  package let nearlyAll: Double
  package let linesPerSecond: Double
  package let secondsToLearn: Double

  /// Reads every text `rounds` times after one round to warm up; `clock` gives seconds.
  package static func measure(
    lessons: [Lesson], wordBook: WordBook, texts: [String], rounds: Int = 3,
    clock: () -> Double
  ) -> ReadingSpeed {
    let start = clock()
    let interpreter = Interpreter(lessons: lessons, wordBook: wordBook)
    let learned = clock() - start
    for text in texts { _ = interpreter.read(text) }
    var times: [Double] = []
    times.reserveCapacity(texts.count * rounds)
    for _ in 0..<rounds {
      for text in texts {
        let before = clock()
        _ = interpreter.read(text)
        times.append(clock() - before)
      }
    }
    times.sort()
    let place = { (share: Int) in times.isEmpty ? 0 : times[(times.count - 1) * share / 100] }
    let total = times.reduce(0, +)
    return ReadingSpeed(
      median: place(50) * 1e6, nearlyAll: place(99) * 1e6,
      linesPerSecond: total > 0 ? Double(times.count) / total : 0, secondsToLearn: learned)
  }
}

extension ReadingSpeed: CustomStringConvertible {
  /// Four rows of a table.
  package var description: String {
    let tenths = { (number: Double) in "\((number * 10).rounded() / 10)" }
    return """
      one line, median            \(tenths(median)) µs
      one line, 99th percentile   \(tenths(nearlyAll)) µs
      lines a second, one core    \(Int(linesPerSecond))
      learning everything         \(Int((secondsToLearn * 1000).rounded())) ms
      """
  }
}
