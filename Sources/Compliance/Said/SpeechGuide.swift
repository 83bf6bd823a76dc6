import CallModel

/// What the words around a move can make of it: that they deny it, repeat it, or advise about it.
///
/// The phrases are content; a rule names the marks under which it does not apply.
package struct SpeechGuide: Hashable, Sendable {
  package let marks: [Mark]

  package init(_ marks: [Mark] = []) { self.marks = marks }

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
  }

  /// Whether a text as a whole holds a mark.
  func holds(_ circumstance: Circumstance.ID, in text: String) -> Bool {
    let words = Words(text)
    return marks.contains { mark in
      mark.circumstance == circumstance && mark.says.contains { $0.isFound(in: words) }
        && !mark.except.contains { $0.isFound(in: words) }
    }
  }

  /// The marks among `wanted` that hold for the words of `span` and the sentence after them.
  func marks(
    of span: Range<Int>, in utterance: Utterance, wanted: [Circumstance.ID]
  ) -> Set<Circumstance.ID> {
    let asked = marks.filter { wanted.contains($0.circumstance) }
    guard !asked.isEmpty else { return [] }
    let words = Words(Self.surroundings(of: span, in: utterance.text))
    let found = asked.filter { mark in
      mark.says.contains { $0.isFound(in: words) }
        && !mark.except.contains { $0.isFound(in: words) }
    }
    return Set(found.map(\.circumstance))
  }

  /// How many characters on either side of a move are looked at.
  private static var reach: Int { 300 }

  /// The sentences that `span` touches and the one that follows, as far as they are near.
  static func surroundings(of span: Range<Int>, in text: String) -> String {
    let first = max(0, span.lowerBound - reach)
    let last = min(span.upperBound, span.lowerBound + reach) + reach
    let near = Array(text.unicodeScalars.dropFirst(first).prefix(last - first))
    let begin = min(span.lowerBound - first, near.count)
    let end = max(begin, min(near.count, span.upperBound - first))
    let ends = near.indices.filter { index in
      switch near[index] {
      case "?", "!", ".", ";", "\n":
        index + 1 == near.count || near[index + 1] == " " || near[index + 1] == "\""
      default: false
      }
    }
    let start = ends.last { $0 < begin }.map { $0 + 1 } ?? 0
    let after = ends.filter { $0 >= end - 1 }.prefix(2).last ?? near.count - 1
    guard start <= after else { return "" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: near[start...after])
    return String(view)
  }
}
