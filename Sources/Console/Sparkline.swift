/// Scores as a row of small bars.
package enum Sparkline {
  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// The mean of each part of `scores` as a bar, the earliest first; filled up to `columns`.
  ///
  /// Scores are from 0 to 100.
  package static func draw(_ scores: [Double], columns: Int) -> String {
    guard !scores.isEmpty, columns > 0 else {
      return String(repeating: " ", count: max(0, columns))
    }
    let count = min(columns, scores.count)
    let line = (0..<count).map { part -> Character in
      let range = part * scores.count / count..<(part + 1) * scores.count / count
      let mean = scores[range].reduce(0, +) / Double(range.count)
      return bars[min(bars.count - 1, max(0, Int(mean / 100 * Double(bars.count))))]
    }
    return String(line) + String(repeating: " ", count: columns - count)
  }
}
