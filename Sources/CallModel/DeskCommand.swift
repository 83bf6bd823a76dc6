/// Reads what is typed for a desk action: `/pay $75 2026-03-15 by card recurring: she said yes`.
///
/// After the name come, in any order, an amount, a day, `by` and a method, the marks `recurring`,
/// `written` and `flagged`, and for `/wrap` an outcome; what follows a colon, or is none of these,
/// is the text.
package enum DeskCommand {
  /// The names of the commands, with the action that each stands for.
  package static let names: [(name: String, kind: DeskAction.Kind)] = [
    ("notes", .note), ("verify", .verify), ("pay", .takePayment), ("dispute", .dispute),
    ("cease", .cease), ("attorney", .attorney), ("hold", .hold), ("transfer", .transfer),
    ("callback", .callback), ("letter", .letter), ("skip-trace", .skipTrace),
    ("report", .report), ("refer", .refer), ("wrap", .wrap), ("hang-up", .hangUp),
  ]

  /// The action that `line` asks for; `nil` when it is no command of the desk.
  package static func read(_ line: String) -> DeskAction? {
    guard line.first == "/" else { return nil }
    let body = line.dropFirst()
    let name = body.prefix { !$0.isWhitespace && $0 != ":" }
    guard let kind = names.first(where: { $0.name == name.lowercased() })?.kind else { return nil }
    let rest = body.dropFirst(name.count).drop { $0.isWhitespace }
    if kind == .note {
      let text = rest.first == ":" ? rest.dropFirst().drop { $0.isWhitespace } : rest
      return DeskAction(.note, text: String(text))
    }
    let head = rest.prefix { $0 != ":" }
    var words = Details()
    for word in head.split(whereSeparator: \.isWhitespace) { words.take(String(word)) }
    let tail = rest.dropFirst(head.count + 1).drop { $0.isWhitespace }
    if !tail.isEmpty { words.text.append(String(tail)) }
    return DeskAction(
      kind, text: words.text.joined(separator: " "), amount: words.amount, day: words.day,
      method: words.method, marks: words.marks, outcome: words.outcome)
  }

  private struct Details {
    var amount: Money?
    var day: Day?
    var method: String?
    var marks: Set<DeskAction.Mark> = []
    var outcome: Outcome?
    var text: [String] = []
    private var isMethodNext = false

    init() {}

    mutating func take(_ word: String) {
      if isMethodNext {
        method = word
        isMethodNext = false
      } else if word == "on" {
        return
      } else if word == "by" {
        isMethodNext = true
      } else if let mark = DeskAction.Mark(rawValue: word) {
        marks.insert(mark)
      } else if day == nil, let found = Day(iso: word) {
        day = found
      } else if amount == nil, let found = Money(parsing: word) {
        amount = found
      } else if outcome == nil, let found = Outcome(rawValue: word) {
        outcome = found
      } else {
        text.append(word)
      }
    }
  }
}
