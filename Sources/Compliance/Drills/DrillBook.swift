package import CallModel

/// The situations that can be asked about: those that rules name as examples, and those made from
/// their numbers.
package struct DrillBook: Sendable {
  private let entries: [Entry]

  private struct Entry: Sendable {
    let item: String
    let make: @Sendable (_ chance: inout SeededGenerator) -> Drill?
  }

  /// Only rules that are active, in force on `day`, and of `jurisdictions` are asked about.
  package init(_ rulebook: Rulebook, on day: Day, jurisdictions: [String] = ["US"]) {
    let rules = rulebook.inForce(on: day, in: jurisdictions).filter { $0.status == .active }
    entries = rules.flatMap { rule in
      DrillBook.examples(of: rule) + DrillBook.numbers(of: rule, on: day)
    }
  }

  /// Everything that can be asked, in the order of the rules.
  package var items: [String] { entries.map(\.item) }

  /// A situation of the kind; the same seed gives the same one.
  package func drill(_ item: String, seed: UInt64) -> Drill? {
    guard let place = entries.firstIndex(where: { $0.item == item }) else { return nil }
    var chance = SeededGenerator(seed: seed &+ UInt64(place) &* 0x1_0000_0001)
    return entries[place].make(&chance)
  }

  /// What to ask today: first what is due again, the least remembered first, then what is new.
  package func session(
    of count: Int, on day: Day, known: [String: Spacing], seed: UInt64
  ) -> [Drill] {
    let due = items.compactMap { item in known[item].map { (item: item, card: $0) } }
      .filter { $0.card.due <= day }
      .sorted {
        ($0.card.retrievability(on: day), $0.item) < ($1.card.retrievability(on: day), $1.item)
      }
    var chance = SeededGenerator(seed: seed)
    var new = items.filter { known[$0] == nil }
    new.shuffle(using: &chance)
    // Situations made of numbers vary, so they come before examples that are always the same.
    new = new.filter { !$0.contains("/example") } + new.filter { $0.contains("/example") }
    let made = new.count { !$0.contains("/example") }
    let mixed = Self.interleave(Array(new.prefix(made)), Array(new.dropFirst(made)))
    var chosen = due.map(\.item) + mixed
    if chosen.count < count {
      chosen += known.filter { $0.value.due > day && items.contains($0.key) }
        .sorted { ($0.value.due, $0.key) < ($1.value.due, $1.key) }.map(\.key)
    }
    return chosen.prefix(count).enumerated().compactMap { place, item in
      drill(item, seed: seed &+ UInt64(place))
    }
  }

  /// One of the first, two of the second, and so on.
  private static func interleave(_ first: [String], _ second: [String]) -> [String] {
    var result: [String] = []
    var rest = second[...]
    for item in first {
      result.append(item)
      result += rest.prefix(2)
      rest = rest.dropFirst(2)
    }
    return result + rest
  }

  // MARK: Kinds of situations

  private static func examples(of rule: Rule) -> [Entry] {
    let all = rule.breaks.map { ($0, true) } + rule.keeps.map { ($0, false) }
    return all.enumerated().map { place, example in
      let drill = example.1
      // What is done at the desk is told, and what is said on the line is quoted.
      let isSpeech = rule.breakingMoves.contains { !$0.description.hasPrefix("does_") }
      return Entry(item: "\(rule.id)/example-\(place + 1)") { _ in
        let what =
          rule.kind == .contact
          ? "\(example.0) Does that break the law, or is it presumed to?"
          : example.0.contains("\u{201C}") || !isSpeech
            ? "\(example.0) Does that break the law?"
            : "A collector says: \u{201C}\(example.0)\u{201D} Does that break the law?"
        let why =
          drill ? rule.message : "It keeps the rule \u{201C}\(rule.title)\u{201D}. \(rule.remedy)"
        return Drill(
          rule, "example-\(place + 1)", question: what, answer: drill, why: why)
      }
    }
  }

  private static func numbers(of rule: Rule, on day: Day) -> [Entry] {
    rule.conditions.flatMap { condition -> [Entry] in
      let makers = DrillMaker(rule: rule, day: day).makers(for: condition)
      return makers.map { part, make in Entry(item: "\(rule.id)/\(part)", make: make) }
    }
  }
}
