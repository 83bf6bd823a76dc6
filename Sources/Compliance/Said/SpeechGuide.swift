import CallModel

/// What the words around a move can make of it: that they deny it, repeat it, or advise about it.
///
/// The phrases are content; a rule names the marks under which it does not apply.
package struct SpeechGuide: Hashable, Sendable {
  package let marks: [Mark]

  /// What any of the marks can show.
  let circumstances: Set<Circumstance.ID>

  package init(_ marks: [Mark] = []) {
    self.marks = marks
    circumstances = Set(marks.map(\.circumstance))
  }

  /// One thing that words can make of a move.
  package struct Mark: Hashable, Sendable {
    package let circumstance: Circumstance.ID
    package let says: [Phrase]

    /// With one of these in the same sentences the mark does not hold, whatever else is said.
    package let except: [Phrase]

    package init(_ circumstance: Circumstance.ID, says: [Phrase], except: [Phrase]) {
      self.circumstance = circumstance
      self.says = says
      self.except = except
    }

    func holds(in words: Words) -> Bool {
      says.contains { $0.isFound(in: words) } && !except.contains { $0.isFound(in: words) }
    }
  }

  /// Whether a text as a whole holds a mark.
  func holds(_ circumstance: Circumstance.ID, in text: String) -> Bool {
    let words = Words(text)
    return marks.contains { $0.circumstance == circumstance && $0.holds(in: words) }
  }

  /// The marks among `wanted` that hold for the words of `span` and the sentence after them.
  func marks(
    of span: Range<Int>, in utterance: Utterance, wanted: [Circumstance.ID]
  ) -> Set<Circumstance.ID> {
    guard wanted.contains(where: circumstances.contains) else { return [] }
    let words = Words(Self.surroundings(of: span, in: utterance.text))
    var found: Set<Circumstance.ID> = []
    for mark in marks where wanted.contains(mark.circumstance) && mark.holds(in: words) {
      found.insert(mark.circumstance)
    }
    return found
  }

  /// How many characters on either side of a move are looked at.
  private static var reach: Int { 300 }

  /// The sentences that `span` touches and the one that follows, as far as they are near.
  static func surroundings(of span: Range<Int>, in text: String) -> String {
    let first = max(0, span.lowerBound - reach)
    let last = min(span.upperBound, span.lowerBound + reach) + reach
    let near = text.firstBytes(of: first..<last)
    let begin = min(span.lowerBound - first, near.count)
    let end = max(begin, min(near.count, span.upperBound - first))
    func isEnd(_ index: Int) -> Bool {
      switch near[index] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ";"), 10:
        index + 1 == near.count || near[index + 1] == UInt8(ascii: " ")
          || near[index + 1] == UInt8(ascii: "\"")
      default: false
      }
    }
    let start = near.indices.prefix(begin).last(where: isEnd).map { $0 + 1 } ?? 0
    let rest = max(0, end - 1)..<near.count
    let one = rest.first(where: isEnd)
    let two = one.flatMap { one in rest.suffix(near.count - one - 1).first(where: isEnd) }
    let after = two ?? one ?? near.count - 1
    return start <= after ? text.words(in: first + start..<first + after + 1) : ""
  }
}
