package import CallModel
import Negotiation

/// Words for moves, so that what a bot played can be read and marked.
package struct Phrasebook: Sendable {
  private let phrases: [Move.Kind: [String]]

  package init(_ phrases: [Move.Kind: [String]]) { self.phrases = phrases }

  /// `ploy` as somebody would say it the `time`-th time, with every move on its own words.
  ///
  /// A recap repeats what was `agreed`.
  package func utterance(for ploy: Ploy, time: Int, agreed: Proposal? = nil) -> Utterance {
    if ploy.kinds.isEmpty { return Utterance(ploy.isSilence ? "" : "Mm, the thing with the hat.") }
    let recapped = ploy.kinds == ["recaps"] ? agreed : nil
    var text = ""
    var moves: [Move] = []
    for (index, kind) in ploy.kinds.enumerated() {
      let start = text.unicodeScalars.count + (index > 0 ? 1 : 0)
      let isLast = index == ploy.kinds.count - 1
      let terms = isLast ? ploy.terms.map { "How about \($0.spoken)?" } : nil
      let recap = recapped.map { "So that is \($0.spoken), by debit card." }
      text += (index > 0 ? " " : "") + (terms ?? recap ?? phrase(for: kind, time: time))
      moves.append(Move(kind, span: start..<text.unicodeScalars.count))
    }
    let named =
      ploy.terms.map { Ploy.values(of: $0) }
      ?? recapped.map { Ploy.values(of: $0, isRecap: true) } ?? []
    // The terms are what is said last; what belongs together stays together.
    let count = text.unicodeScalars.count
    let before = max(0, count - (named.map(\.span.upperBound).max() ?? 0))
    let values = named.map {
      let start = min(count, $0.span.lowerBound + before)
      return Value($0.content, span: start..<max(start, min(count, $0.span.upperBound + before)))
    }
    return Utterance(text, moves: moves, values: values)
  }

  private func phrase(for kind: Move.Kind, time: Int) -> String {
    guard let known = phrases[kind], !known.isEmpty else {
      return kind.description.split(separator: "_").joined(separator: " ") + "."
    }
    return known[time % known.count]
  }
}
