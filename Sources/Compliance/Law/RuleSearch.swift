import CallModel

/// Finds rules by words, forgiving a slip of the finger in each.
package struct RuleSearch {
  private let entries: [Entry]

  private struct Entry {
    let rule: Rule
    let title: [String]
    let text: [String]
  }

  package init(_ rulebook: Rulebook) {
    entries = rulebook.rules.map { rule in
      let id = rule.id.description.split { ".-".contains($0) }.joined(separator: " ")
      let body = [rule.message, rule.remedy] + rule.breaks + rule.keeps
      return Entry(
        rule: rule, title: Self.words("\(rule.title) \(id) \(rule.cite)"),
        text: Self.words(body.joined(separator: " ")))
    }
  }

  private static func words(_ text: String) -> [String] {
    Words(text).words.map { $0.base }
  }

  /// The rules that hold all of the words, or else most of them, the best first.
  package func rules(for query: String) -> [Rule] {
    let wanted = Self.words(query)
    guard !wanted.isEmpty else { return [] }
    let scored = entries.map { entry in
      (entry: entry, parts: wanted.map { Self.score($0, entry) })
    }
    let most = scored.map { $0.parts.count { $0 > 0 } }.max() ?? 0
    guard most > 0, most * 2 >= wanted.count else { return [] }
    return scored.filter { $0.parts.count { $0 > 0 } == most }
      .map { (rule: $0.entry.rule, score: $0.parts.reduce(0, +)) }
      .sorted { ($1.score, $0.rule.id) < ($0.score, $1.rule.id) }
      .map(\.rule)
  }

  private static func score(_ word: String, _ entry: Entry) -> Int {
    max(3 * closeness(word, entry.title), closeness(word, entry.text))
  }

  /// 3 for the word itself, 2 for another ending of it, 1 for a misspelling.
  private static func closeness(_ word: String, _ known: [String]) -> Int {
    if known.contains(word) { return 3 }
    let stem = word.utf8.count > 4 ? word.prefix(max(4, word.count - 3)) : word[...]
    if word.utf8.count > 3, known.contains(where: { $0.hasPrefix(stem) }) { return 2 }
    let limit = word.utf8.count < 4 ? 0 : word.utf8.count < 8 ? 1 : 2
    return limit > 0 && known.contains { isNear(Array(word.utf8), Array($0.utf8), limit) } ? 1 : 0
  }

  /// Whether at most `limit` letters were changed, left out, put in or swapped.
  private static func isNear(_ a: [UInt8], _ b: [UInt8], _ limit: Int) -> Bool {
    guard abs(a.count - b.count) <= limit else { return false }
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        var cost = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
        current.append(cost)
      }
      before = previous
      previous = current
    }
    return previous[b.count] <= limit
  }
}
