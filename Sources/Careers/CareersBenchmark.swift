/// Measures how well destinations are ordered, on origins whose moves were not used.
///
/// Each observed origin is left out in turn, the weights are fitted to the others, and the order is
/// compared with where its people went among the data set's other groups.
package struct CareersBenchmark: Sendable {
  package let results: [Result]

  /// One way of ordering, over all origins.
  package struct Result: Sendable {
    package let method: String
    package let origins: [(group: String, quality: Quality)]

    package var average: Quality {
      let count = Double(max(1, origins.count))
      return Quality(
        meanPercentileRank: origins.reduce(0) { $0 + $1.quality.meanPercentileRank } / count,
        gain: origins.reduce(0) { $0 + $1.quality.gain } / count)
    }
  }

  /// How well one order fits what was observed; both numbers are 1 when it cannot be better.
  package struct Quality: Sendable {
    /// The mean percentile of the real destinations, weighted by flow; 0.5 by chance.
    package let meanPercentileRank: Double

    /// NDCG@20: the flow found in the first 20, discounted by the logarithm of the place.
    package let gain: Double
  }

  package init(_ ranking: RoleRanking) {
    let origins = ranking.origins
    func measure(
      _ method: String, _ model: (Likelihood.Origin) -> Likelihood
    ) -> Result {
      Result(
        method: method,
        origins: origins.map { ($0.group, Quality(of: model($0), on: $0)) })
    }
    results = [
      measure("destination size alone") { _ in Likelihood(weights: [1, 0, 0]) },
      measure("similarity alone") { _ in Likelihood(weights: [0, 1, 0]) },
      measure("O*NET-related, then size") { _ in Likelihood(weights: [1, 0, 100]) },
      measure("size + similarity, fixed at 1 : 2.25") { _ in Likelihood(weights: [1, 2.25, 0]) },
      measure("size + similarity + related (this program, origin left out)") { held in
        Likelihood(fitting: origins.filter { $0.group != held.group })
      },
    ]
  }

  /// The measurement in lines of text, for a bench to print.
  package var lines: [String] {
    let count = results.first?.origins.count ?? 0
    var lines = ["Ranking of destinations on \(count) held-out origins        MPR   NDCG@20"]
    for result in results {
      let name = result.method + String(repeating: " ", count: max(1, 62 - result.method.count))
      lines.append(
        "  \(name)\(Decimals.three(result.average.meanPercentileRank))   "
          + Decimals.three(result.average.gain))
    }
    return lines
  }
}

extension CareersBenchmark.Quality {
  init(of model: Likelihood, on origin: Likelihood.Origin) {
    let order = origin.destinations.enumerated()
      .map { (score: model.score($1.terms), place: $0, share: $1.share) }
      .sorted { ($1.score, $0.place) < ($0.score, $1.place) }
      .map(\.share)
    let best = order.sorted(by: >)
    let last = Double(max(1, order.count - 1))
    var percentile = 0.0
    for (place, share) in order.enumerated() { percentile += share * (1 - Double(place) / last) }
    func discounted(_ shares: [Double]) -> Double {
      shares.prefix(20).enumerated().reduce(0) {
        $0 + $1.element / (Logarithm.natural(Double($1.offset + 2)) / Logarithm.natural(2))
      }
    }
    let ideal = discounted(best)
    self.init(
      meanPercentileRank: percentile, gain: ideal > 0 ? discounted(order) / ideal : 0)
  }
}

/// Numbers with a fixed count of decimals, the same on every machine.
package enum Decimals {
  package static func three(_ value: Double) -> String { fixed(value, 3) }

  /// `hundredths` of something with one decimal, rounded half away from 0: 375 is `3.8`.
  package static func one(hundredths: Int) -> String { fixed(Double(hundredths) / 100, 1) }

  package static func fixed(_ value: Double, _ places: Int) -> String {
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let whole = Int((abs(value) * Double(scale)).rounded())
    let rest = String(whole % scale)
    let sign = value < 0 && whole > 0 ? "−" : ""
    guard places > 0 else { return sign + String(whole) }
    return sign + String(whole / scale) + "."
      + String(repeating: "0", count: places - rest.count) + rest
  }

  /// `47030` is `47,030`.
  package static func grouped(_ number: Int) -> String {
    var text = ""
    for (place, digit) in String(abs(number)).reversed().enumerated() {
      if place > 0, place % 3 == 0 { text = "," + text }
      text = String(digit) + text
    }
    return (number < 0 ? "−" : "") + text
  }
}
