package import CallModel
import Negotiation

/// Words for moves, so that what a bot played can be read and marked.
package struct Phrasebook: Sendable {
  private let phrases: [Move.Kind: [String]]

  package init(_ phrases: [Move.Kind: [String]]) { self.phrases = phrases }

  /// `ploy` as somebody would say it the `time`-th time, with every move on its own words.
  package func utterance(for ploy: Ploy, time: Int) -> Utterance {
    var text = ""
    var moves: [Move] = []
    for (index, kind) in ploy.kinds.enumerated() {
      let start = text.unicodeScalars.count + (index > 0 ? 1 : 0)
      let isLast = index == ploy.kinds.count - 1
      let terms = isLast ? ploy.terms.map { "How about \($0.spoken)?" } : nil
      text += (index > 0 ? " " : "") + (terms ?? phrase(for: kind, time: time))
      moves.append(Move(kind, span: start..<text.unicodeScalars.count))
    }
    let whole = 0..<text.unicodeScalars.count
    let values = ploy.terms.map(Ploy.values)?.map { Value($0.content, span: whole) } ?? []
    return Utterance(text, moves: moves, values: values)
  }

  private func phrase(for kind: Move.Kind, time: Int) -> String {
    guard let known = phrases[kind], !known.isEmpty else {
      return kind.description.split(separator: "_").joined(separator: " ") + "."
    }
    return known[time % known.count]
  }
}
