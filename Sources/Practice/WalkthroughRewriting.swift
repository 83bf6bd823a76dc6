/// The lines of a walkthrough with what came instead of what was expected.
package struct WalkthroughRewriting: Sendable {
  package let changes: [Change]
  private var lines: [Substring]

  /// One line before and after; `after` is `nil` when nothing is left to expect in it.
  package struct Change: Hashable, Sendable {
    package let line: Int
    package let before: String
    package let after: String?
  }

  /// The file `text` as `run` says that it should be; a call that went on is left to its author.
  package init(_ text: String, run: WalkthroughRun) {
    let old = text.split(separator: "\n", omittingEmptySubsequences: false)
    lines = old
    var changes: [Change] = []
    let byLine = Dictionary(grouping: run.differences, by: \.line)
    for (number, differences) in byLine.sorted(by: { $0.key < $1.key })
    where old.indices.contains(number - 1) {
      let before = String(old[number - 1])
      let after = Self.rewritten(before, differences)
      guard after != before else { continue }
      changes.append(Change(line: number, before: before, after: after))
      lines[number - 1] = Substring(after ?? "")
    }
    self.changes = changes
  }

  package var text: String { lines.joined(separator: "\n") }

  private static func rewritten(
    _ line: String, _ differences: [WalkthroughRun.Difference]
  ) -> String? {
    guard let colon = line.firstIndex(of: ":") else { return line }
    let head = line[...colon]
    if let difference = differences.first(where: { $0.kind == .text }) {
      return "\(head) \(difference.actual.isEmpty ? "*" : difference.actual)"
    }
    guard head.lowercased() == "expect:" else { return line }
    let parts = line[line.index(after: colon)...].split(separator: "·").compactMap { part in
      let text = trimmed(part)
      guard let difference = differences.first(where: { $0.expected == text }) else { return text }
      return expectation(text, difference)
    }
    return parts.isEmpty ? nil : "\(head) \(parts.joined(separator: " · "))"
  }

  /// What to expect instead; `nil` when there is nothing to say.
  private static func expectation(
    _ text: String, _ difference: WalkthroughRun.Difference
  ) -> String? {
    let words = text.split(separator: " ")
    switch difference.kind {
    case .score, .mood:
      guard words.count == 3, let actual = difference.actual.split(separator: " ").last,
        let number = Double(actual)
      else { return nil }
      let isShare = ["recovery", "health"].contains(words[0])
      let isUpper = words[1].hasPrefix("<")
      let shown =
        isShare
        ? "\((isUpper ? (number * 100).rounded(.up) : (number * 100).rounded(.down)) / 100)"
        : "\(Int(isUpper ? number.rounded(.up) : number.rounded(.down)))"
      return "\(words[0]) \(isUpper ? "<=" : words[1] == "=" ? "=" : ">=") \(shown)"
    case .finding:
      let rules = difference.actual.split(separator: ",").map { trimmed($0).prefix { $0 != " " } }
      return difference.actual == "no findings"
        ? difference.actual
        : rules.reduce(into: [Substring]()) { if !$0.contains($1) { $0.append($1) } }
          .map { "finding \($0)" }.joined(separator: " · ")
    case .route:
      let isPlain = ["outcome", "verified", "not"].contains(difference.actual.prefix { $0 != " " })
      return isPlain && difference.actual != "outcome none" ? difference.actual : nil
    case .text: return text
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
