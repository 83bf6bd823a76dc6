package import CallModel

/// What a score was made from, as one digest that anybody can recompute.
package enum ScoreDigest {
  /// The SHA-256 over the texts of the files and everything that was said and done.
  ///
  /// Each part is written as its name, its length in bytes and itself, so that no two sets of parts
  /// give the same bytes. `files` are pairs of a name and a file's text (scenario, rubric, law,
  /// language), in any order; a file that was not used is left out.
  package static func of(
    files: [(name: String, text: String)], seed: UInt64?, turns: [Turn]
  ) -> String {
    of(
      digests: files.map { ($0.name, Digest(of: $0.text).text) }, seed: seed, turns: turns)
  }

  /// The same from the files' own digests, which a program that scores many calls keeps.
  package static func of(
    digests: [(name: String, digest: String)], seed: UInt64?, turns: [Turn]
  ) -> String {
    var text = Array("rightcall score 1\n".utf8)
    text.reserveCapacity(1024 + turns.reduce(0) { $0 + $1.utterance.text.utf8.count + 64 })
    for (name, digest) in digests.sorted(by: { $0.name < $1.name }) {
      part(name, digest, to: &text)
    }
    if let seed { part("seed", String(seed), to: &text) }
    for turn in turns {
      part("speaker", turn.speaker.rawValue, to: &text)
      part("text", turn.utterance.text, to: &text)
      if let at = turn.at { part("at", at.description, to: &text) }
      guard let action = turn.action else { continue }
      part("action", action.kind.rawValue, to: &text)
      part("note", action.text, to: &text)
      if let amount = action.amount { part("amount", amount.plain, to: &text) }
      if let day = action.day { part("day", day.description, to: &text) }
      if let method = action.method { part("method", method, to: &text) }
      for mark in action.marks.map(\.rawValue).sorted() { part("mark", mark, to: &text) }
      if let outcome = action.outcome { part("outcome", outcome.rawValue, to: &text) }
    }
    return Digest(of: text).text
  }

  private static func part(_ name: String, _ value: String, to text: inout [UInt8]) {
    add(name, to: &text)
    text.append(UInt8(ascii: " "))
    add(value.utf8.count, to: &text)
    text.append(UInt8(ascii: "\n"))
    add(value, to: &text)
    text.append(UInt8(ascii: "\n"))
  }

  /// Adds the digits of a number that is not below zero.
  private static func add(_ number: Int, to text: inout [UInt8]) {
    if number > 9 { add(number / 10, to: &text) }
    text.append(UInt8(48 + number % 10))
  }

  /// Adds all bytes at once.
  private static func add(_ part: String, to text: inout [UInt8]) {
    var part = part
    part.withUTF8 { text.append(contentsOf: $0) }
  }
}
