package import CallModel

/// What is asked about a case, such as `frequency_status(at=2026-04-08)`.
package struct Question: Hashable, Sendable {
  package let name: String

  /// What stands in the brackets without a name.
  package let subject: String?
  package let day: Day?
  package let isAtLastEvent: Bool

  /// The first day of the span that is asked about, and the last when it has one.
  package let from: Day?
  package let through: Day?
  package let debt: String?

  /// Reads a question, or `nil` when it is not written as one.
  package init?(_ text: String) {
    let parts = text.split(separator: "(", maxSplits: 1)
    guard let name = parts.first?.filter({ $0 != " " }), !name.isEmpty else { return nil }
    var subject: String?
    var days: [String: String] = [:]
    if parts.count == 2 {
      guard let end = parts[1].lastIndex(of: ")") else { return nil }
      for piece in parts[1][..<end].split(separator: ",") {
        let pair = piece.split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
        if pair.count == 2 { days[pair[0]] = pair[1] } else { subject = pair.first }
      }
    }
    self.name = name
    let at = days["at"]
    isAtLastEvent = at == "last_event"
    day = at.flatMap { Day(iso: $0) }
    let span = Question.span(days["window"] ?? days["calls"])
    from = days["window_start"].flatMap { Day(iso: $0) } ?? span?.0
    through = span?.1
    debt = days["debt"]
    self.subject = subject
    guard at == nil || isAtLastEvent || day != nil else { return nil }
  }

  private static func span(_ text: String?) -> (Day, Day)? {
    guard let text, text.count == 22, let from = Day(iso: String(text.prefix(10))),
      let through = Day(iso: String(text.suffix(10)))
    else { return nil }
    return (from, through)
  }
}
