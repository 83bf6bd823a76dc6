/// Finds the name that somebody meant when they typed one that is not there.
package enum NearMiss {
  /// The closest of `names` to `typed`, or `nil` when none is close.
  ///
  /// Close is an edit distance (insertions, deletions, replacements and swaps of neighbours) of at
  /// most a third of the length of what was typed, and at least 1. Ties go to the name that comes
  /// first in the alphabet.
  package static func closest(to typed: String, among names: some Sequence<String>) -> String? {
    let limit = max(1, typed.unicodeScalars.count / 3)
    return names.lazy
      .map { (distance(typed.lowercased(), $0.lowercased(), atMost: limit), $0) }
      .filter { $0.0 <= limit }
      .min { $0 < $1 }?.1
  }

  /// The Damerau–Levenshtein distance (optimal string alignment), or `limit + 1` when larger.
  package static func distance(_ first: String, _ second: String, atMost limit: Int) -> Int {
    let a = Array(first.unicodeScalars)
    let b = Array(second.unicodeScalars)
    guard abs(a.count - b.count) <= limit else { return limit + 1 }
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in 0..<a.count {
      var current = [i + 1]
      for j in 0..<b.count {
        var cost = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        current.append(cost)
      }
      before = previous
      previous = current
    }
    return min(previous[b.count], limit + 1)
  }
}
