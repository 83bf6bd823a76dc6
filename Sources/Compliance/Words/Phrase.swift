/// A turn of phrase to look for in a text.
///
/// It is written as words in order: `call|ring` is either, `collect*` a beginning, `..` any few words
/// in between, `~` a few words of the same clause, `#` any number, `#<18` and `#>=18` a number within a bound, `not` any denial. Parts
/// joined by ` & ` must all be found. A phrase does not count when it is denied, unless it starts
/// with `!` or holds a `not` itself; nothing reaches over the end of a sentence.
package struct Phrase: Hashable, Sendable {
  package let written: String
  private let parts: [Part]

  /// For each word that must be there, how it may begin.
  private let needs: [WordSketch]

  fileprivate struct Part: Hashable {
    let items: [Item]
    let mayBeDenied: Bool

    /// How its first word may begin, when it begins with a word.
    let opening: WordSketch?
  }

  fileprivate enum Item: Hashable {
    case words([Match], WordSketch)
    case gap(Int, through: Words.Break)
    case number(Bound?)
    case negative
  }

  fileprivate enum Match: Hashable {
    case exact(String)
    case prefix(String)
  }

  fileprivate struct Bound: Hashable {
    let isBelow: Bool
    let includesLimit: Bool
    let limit: Int
  }

  /// Reads a phrase, or `nil` when it holds no word at all.
  package init?(_ written: String) {
    var parts: [Part] = []
    for piece in Self.pieces(written) {
      var text = piece[...]
      let isMarked = text.hasPrefix("!")
      if isMarked { text = text.dropFirst() }
      let items = text.split(separator: " ").map { Self.item(String($0)) }
      guard items.contains(where: { if case .gap = $0 { false } else { true } }) else { return nil }
      parts.append(
        Part(
          items: items, mayBeDenied: isMarked || items.contains(.negative),
          opening: items.first.flatMap(Self.need)))
    }
    guard !parts.isEmpty else { return nil }
    self.written = written
    self.parts = parts
    needs = parts.flatMap(\.items).compactMap(Self.need)
  }

  private static func need(_ item: Item) -> WordSketch? {
    guard case .words(_, let sketch) = item else { return nil }
    return sketch
  }

  private static func sketch(of choices: [Match]) -> WordSketch {
    var sketch = WordSketch()
    for choice in choices {
      switch choice {
      case .exact(let text): sketch.insert(text)
      case .prefix(let text): sketch.insert(beginningWith: text)
      }
    }
    return sketch
  }

  private static func pieces(_ written: String) -> [String] {
    var result = [""]
    for word in written.split(separator: " ") {
      if word == "&" {
        result.append("")
      } else {
        result[result.count - 1] += (result[result.count - 1].isEmpty ? "" : " ") + word
      }
    }
    return result
  }

  private static func item(_ text: String) -> Item {
    if text.hasPrefix(".."), let limit = text.count == 2 ? 7 : Int(text.dropFirst(2)) {
      return .gap(limit, through: .comma)
    }
    if text == "~" { return .gap(5, through: .none) }
    if text == "not" { return .negative }
    if text.hasPrefix("#") { return .number(bound(text.dropFirst())) }
    let choices = text.split(separator: "|").map { word -> Match in
      word.hasSuffix("*") ? .prefix(String(word.dropLast())) : .exact(String(word))
    }
    return .words(choices, sketch(of: choices))
  }

  private static func bound(_ text: Substring) -> Bound? {
    guard let sign = text.first, sign == "<" || sign == ">" else { return nil }
    let includes = text.dropFirst().first == "="
    guard let limit = Int(text.dropFirst(includes ? 2 : 1)) else { return nil }
    return Bound(isBelow: sign == "<", includesLimit: includes, limit: limit)
  }

  /// Whether `word` is one of the words that the phrase looks for.
  package func names(_ word: Words.Word) -> Bool {
    parts.contains { part in
      part.items.contains { item in
        if case .words = item { Self.matches(item, [word], 0) } else { false }
      }
    }
  }

  package func isFound(in text: Words) -> Bool {
    for need in needs where need.isDisjoint(with: text.sketch) { return false }
    return parts.allSatisfy { part in
      text.words.indices.contains { start in
        if let opening = part.opening, !opening.mayHold(text.words[start].place) { return false }
        guard part.fits(from: 0, text.words, at: start) else { return false }
        return part.mayBeDenied || !Self.isDenied(text.words, at: start)
      }
    }
  }

  fileprivate static func matches(_ item: Item, _ words: [Words.Word], _ place: Int) -> Bool {
    switch item {
    case .gap: return false
    case .negative: return words[place].isNegative
    case .number(let bound):
      guard let number = words[place].number else { return false }
      guard let bound else { return true }
      if number == bound.limit { return bound.includesLimit }
      return bound.isBelow ? number < bound.limit : number > bound.limit
    case .words(let choices, let sketch):
      guard sketch.mayHold(words[place].place) else { return false }
      return choices.contains { choice in
        switch choice {
        case .exact(let text): words[place].text == text || words[place].base == text
        case .prefix(let text): words[place].text.utf8.starts(with: text.utf8)
        }
      }
    }
  }

  /// Whether one of the three words before, in the same clause, denies.
  private static func isDenied(_ words: [Words.Word], at start: Int) -> Bool {
    var index = start - 1
    while index >= 0, start - index <= 3, words[index].ends == .none {
      if words[index].isNegative { return true }
      index -= 1
    }
    return false
  }
}

extension Phrase.Part {
  /// Whether the words from `start` on are those of the items from `first` on.
  fileprivate func fits(from first: Int, _ words: [Words.Word], at start: Int) -> Bool {
    guard first < items.count else { return true }
    if case .gap(let limit, let through) = items[first] {
      for ahead in 0...limit {
        if fits(from: first + 1, words, at: start + ahead) { return true }
        let passed = start + ahead
        guard passed < words.count, words[passed].ends <= through else { return false }
      }
      return false
    }
    guard start < words.count, Phrase.matches(items[first], words, start) else { return false }
    guard first + 1 < items.count else { return true }
    guard words[start].ends != .sentence else { return false }
    if case .gap(_, .none) = items[first + 1], words[start].ends != .none { return false }
    return fits(from: first + 1, words, at: start + 1)
  }
}
