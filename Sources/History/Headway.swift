/// What somebody's latest calls say about how they are getting on.
package struct Headway: Hashable, Sendable {
  package let headlines: [Headline]

  /// The items that cost most, the dearest first, with the share of their points that was missed.
  package let dearest: [Shortfall]

  /// The rules of law broken most often, with the number of calls.
  package let rules: [Breach]

  /// How many calls in a row, counted from the last, were better than the mean of the five before
  /// each.
  package let streak: Int

  package struct Headline: Hashable, Sendable {
    package let name: String

    /// From 0 to 100, the earliest first.
    package let scores: [Double]

    /// How far the mean of the last five is above that of the five before, when there are ten.
    package var gain: Double? {
      guard scores.count >= 10 else { return nil }
      return Headway.mean(scores.suffix(5)) - Headway.mean(scores.dropLast(5).suffix(5))
    }
  }

  package struct Shortfall: Hashable, Sendable {
    package let item: String

    /// Points missed over all the calls.
    package let lost: Double
    package let share: Double
  }

  package struct Breach: Hashable, Sendable {
    package let rule: String
    package let calls: Int
  }

  /// The calls that were read, the earliest first.
  let latest: [MarkedCall]

  /// Reads progress out of calls, the earliest first.
  package init(_ calls: [MarkedCall]) {
    let cards = calls.map(\.card)
    latest = calls.suffix(20)
    headlines = [
      Headline(name: "Communication", scores: cards.compactMap(\.communication)),
      Headline(name: "Negotiation", scores: cards.compactMap(\.negotiation)),
      Headline(name: "Compliance", scores: cards.map(\.compliance)),
      Headline(name: "Overall", scores: cards.map(\.overall)),
    ]
    dearest = Headway.dearest(cards.suffix(20))
    rules = Headway.breaches(cards.suffix(20))
    streak = Headway.streak(cards.map(\.overall))
  }

  private static func dearest(_ cards: ArraySlice<KeptCard>) -> [Shortfall] {
    var lost: [String: (lost: Double, of: Double)] = [:]
    for item in cards.flatMap(\.items) where item.share != nil {
      let sum = lost[item.name] ?? (0, 0)
      lost[item.name] = (sum.lost + item.of - item.points, sum.of + item.of)
    }
    return lost.map { name, sum in
      Shortfall(item: name, lost: sum.lost, share: sum.of > 0 ? sum.lost / sum.of : 0)
    }
    .filter { $0.share >= 0.25 }
    .sorted { ($1.lost, $0.item) < ($0.lost, $1.item) }
  }

  private static func breaches(_ cards: ArraySlice<KeptCard>) -> [Breach] {
    var calls: [String: Int] = [:]
    for rule in cards.flatMap({ Set($0.rules) }) { calls[rule, default: 0] += 1 }
    return calls.map { Breach(rule: $0, calls: $1) }
      .sorted { ($1.calls, $0.rule) < ($0.calls, $1.rule) }
  }

  private static func streak(_ scores: [Double]) -> Int {
    var length = 0
    for index in scores.indices.reversed() {
      let before = scores[..<index].suffix(5)
      guard !before.isEmpty, scores[index] > mean(before) else { break }
      length += 1
    }
    return length
  }

  private static func mean(_ scores: ArraySlice<Double>) -> Double {
    scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count)
  }
}
