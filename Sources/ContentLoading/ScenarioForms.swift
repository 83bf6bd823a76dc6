import CallModel
import Diagnostics
import Foundation

/// The forms of a scenario: what stands in its file, and what takes its place in each other form.
package struct ScenarioForms {
  /// For each thing that varies: its words in the file, and in every other form.
  private let lists: [[String]]

  /// How many forms there are, the one that was written included.
  package let count: Int

  /// Reads the key `varies`; what is wrong is reported.
  init(_ root: Mapping) {
    let fields = root.optional("varies")?.list() ?? []
    let lists = fields.map { ($0.list() ?? []).compactMap { $0.text() } }
    let most = lists.first?.count ?? 1
    for (field, list) in zip(fields, lists) {
      if !(2...Scenario.formLetters.count).contains(list.count) {
        field.report(
          .outOfRange, "a list has the words of the file and those of 1 to 4 other forms")
      } else if list.count != most {
        field.report(
          .contradiction, "this list makes \(list.count) forms, and the first one makes \(most)")
      } else if !Self.occurs(list[0], in: root.document.text) {
        field.report(.neverSet, "'\(list[0])' stands nowhere else in the file, so it cannot vary")
      }
    }
    self.lists = lists
    count = lists.isEmpty ? 1 : most
  }

  /// The text of a file in the form at `place`; lines stay where they are.
  func text(of original: String, form place: Int) -> String {
    guard place > 0 else { return original }
    let pairs = lists.filter { $0.indices.contains(place) }
      .map { (from: Array($0[0].unicodeScalars), to: $0[place]) }
      .sorted { $0.from.count > $1.from.count }
    var isVarying = false
    let lines = original.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if let first = line.first, !first.isWhitespace, first != "#", first != "-" {
        isVarying = line.hasPrefix("varies:")
      }
      return isVarying ? String(line) : Self.replaced(line, pairs)
    }
    return lines.joined(separator: "\n")
  }

  private static func replaced(
    _ line: Substring, _ pairs: [(from: [Unicode.Scalar], to: String)]
  ) -> String {
    let scalars = Array(line.unicodeScalars)
    var text = String.UnicodeScalarView()
    var place = 0
    while place < scalars.count {
      if let pair = pairs.first(where: { stands($0.from, at: place, in: scalars) }) {
        text.append(contentsOf: pair.to.unicodeScalars)
        place += pair.from.count
      } else {
        text.append(scalars[place])
        place += 1
      }
    }
    return String(text)
  }

  /// Whether `words` stand there as whole words.
  private static func stands(
    _ words: [Unicode.Scalar], at place: Int, in scalars: [Unicode.Scalar]
  ) -> Bool {
    let end = place + words.count
    guard let first = words.first, let last = words.last, end <= scalars.count,
      scalars[place..<end].elementsEqual(words)
    else { return false }
    let joinsLeft = place > 0 && isWord(first) && isWord(scalars[place - 1])
    let joinsRight = end < scalars.count && isWord(last) && isWord(scalars[end])
    return !joinsLeft && !joinsRight
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
  }

  private static func occurs(_ words: String, in text: String) -> Bool {
    var rest = text[...]
    // It stands in the list itself as well.
    for _ in 0..<2 {
      guard !words.isEmpty, let found = rest.range(of: words) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}
