package import CallModel
import Diagnostics

/// Reads a walkthrough: a title after `#`, the lines of the call, `expect:`, and `card:`.
package enum WalkthroughLoader {
  /// The walkthrough in `document`, or `nil` after everything wrong with it was reported.
  ///
  /// `items` are the items of the rubric; none stands for a rubric that is not known here.
  package static func load(_ document: Document, items: [String] = []) -> Walkthrough? {
    var reader = Reader(document: document, items: items)
    for (index, line) in document.text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      reader.read(line.last == "\r" ? line.dropLast() : line, number: index + 1)
    }
    return reader.finish()
  }

  /// The names under `expect:` that are compared with a number.
  package static let scores = [
    "communication", "negotiation", "compliance", "overall", "recovery", "health",
  ]

  private struct Reader {
    let document: Document
    let items: [String]
    private var title: String?
    private var seed: UInt64 = 1
    private var steps: [Walkthrough.Step] = []
    private var expectations: [Walkthrough.Expectation] = []
    private var card: [Walkthrough.ExpectedMark] = []

    init(document: Document, items: [String]) {
      self.document = document
      self.items = items
    }

    mutating func read(_ line: Substring, number: Int) {
      guard line.contains(where: { !$0.isWhitespace }) else { return }
      if line.hasPrefix("#") {
        title = title ?? trim(line.drop { $0 == "#" })
        return
      }
      guard let colon = line.firstIndex(of: ":") else {
        report(
          number, line, "a line must start with 'you:', a name and a colon, 'expect:' or 'card:'")
        return
      }
      let name = trim(line[..<colon]).lowercased()
      let text = trim(line[line.index(after: colon)...])
      switch name {
      case "you": steps.append(.does(input(text), line: number))
      case "expect":
        for part in text.split(separator: "·") { expect(trim(part), line, number) }
      case "card": mark(text, line, number)
      case "seed":
        if let value = UInt64(text) {
          seed = value
        } else {
          report(number, line, "'seed' must be a whole number")
        }
      default: steps.append(.hears(text == "*" ? nil : text, line: number))
      }
    }

    /// A grade and the items that come to it.
    private mutating func mark(_ text: String, _ line: Substring, _ number: Int) {
      let words = text.split { $0.isWhitespace || $0 == "," || $0 == "·" }.map(String.init)
      guard let name = words.first, let grade = Walkthrough.Grade(rawValue: name), words.count > 1
      else {
        let grades = Walkthrough.Grade.allCases.map(\.rawValue)
        return report(
          number, line,
          "'card:' is followed by one of \(grades.joined(separator: ", ")) and the items that come "
            + "to it", at: words.first,
          suggestion: words.first.flatMap { NearMiss.closest(to: $0, among: grades) })
      }
      for item in words.dropFirst() {
        if !items.isEmpty, !items.contains(item) {
          report(
            number, line, "'\(item)' is not an item of the rubric", at: item,
            suggestion: NearMiss.closest(to: item, among: items))
        } else if let earlier = card.first(where: { $0.item == item }) {
          report(number, line, "'\(item)' is marked in line \(earlier.line) already", at: item)
        } else {
          card.append(.init(item: item, grade: grade, line: number))
        }
      }
    }

    private func input(_ text: String) -> CallInput {
      if text == "/undo" { return .undo }
      if let action = DeskCommand.read(text) { return .act(action) }
      return .say(text == "(silence)" ? "" : text)
    }

    private mutating func expect(_ text: String, _ line: Substring, _ number: Int) {
      let words = text.split(separator: " ").map(String.init)
      guard let test = test(words, line, number) else { return }
      expectations.append(.init(test, line: number, text: text))
    }

    private func test(_ words: [String], _ line: Substring, _ number: Int) -> Walkthrough.Test? {
      switch (words.first ?? "", words.dropFirst().first, words.count) {
      case ("outcome", let name?, 2):
        if let outcome = Outcome(rawValue: name) { return .outcome(outcome) }
        report(
          number, line, "'\(name)' is not a way for a call to end", at: name,
          suggestion: NearMiss.closest(to: name, among: Outcome.allCases.map(\.rawValue)))
      case ("no", "findings", 2): return .noFindings
      case ("finding", let rule?, 2): return .finding(rule)
      case ("verified", nil, 1): return .verified(true)
      case ("not", "verified", 2): return .verified(false)
      case ("fact", let name?, 2): return .fact(Fact(name))
      case (let name, let sign?, 3):
        guard let comparison = Comparison(rawValue: sign), let value = Double(words[2])
        else { break }
        if let gauge = Mood.Gauge(rawValue: name) { return .mood(gauge, comparison, Int(value)) }
        if scores.contains(name) { return .score(name, comparison, value) }
        report(
          number, line, "'\(name)' is not something to compare", at: name,
          suggestion: NearMiss.closest(
            to: name, among: scores + Mood.Gauge.allCases.map(\.rawValue)))
        return nil
      default: break
      }
      let text = words.joined(separator: " ")
      report(
        number, line,
        "'\(text)' is not something to expect; write it like 'outcome promise' or "
          + "'communication >= 80'", at: text)
      return nil
    }

    func finish() -> Walkthrough? {
      if title == nil {
        report(1, "", "the first line must say what the walkthrough shows, after '#'")
      }
      if steps.isEmpty { report(1, "", "there is no line that starts with 'you:'") }
      if expectations.isEmpty {
        report(1, "", "there is no line 'expect:' to say what must come of it")
      }
      guard let title, !document.hasErrors else { return nil }
      return Walkthrough(
        title: title, seed: seed, steps: steps, expectations: expectations, card: card)
    }

    private func report(
      _ number: Int, _ line: Substring, _ message: String, at words: String? = nil,
      suggestion: String? = nil
    ) {
      let start = words.flatMap { line.firstRange(of: $0)?.lowerBound } ?? line.startIndex
      let column = line.distance(from: line.startIndex, to: start) + 1
      let width = max(1, words?.count ?? line.count)
      document.report(
        .badWalkthrough,
        at: SourceLocation(
          file: document.file, line: number, column: column, endColumn: column + width),
        message, suggestion: suggestion)
    }

    private func trim(_ text: some StringProtocol) -> String {
      String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
  }
}
