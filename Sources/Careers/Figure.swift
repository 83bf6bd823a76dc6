/// A published amount, or why there is none.
///
/// Nothing that was withheld ever becomes 0.
package enum Figure: Hashable, Sendable {
  case amount(Int)

  /// Published only as "#": above the highest figure that the Bureau prints.
  case topCoded

  /// Published as "*", or not at all: too few people, or too uncertain.
  case withheld

  package var amount: Int? {
    if case .amount(let amount) = self { amount } else { nil }
  }
}

/// What one role earns in one place, year and sector: yearly dollars, before tax.
package struct Pay: Hashable, Sendable {
  package let year: Int
  package let sector: String?
  package let employment: Figure
  package let percentiles: Percentiles
  package let mean: Figure
  package let source: Source.ID

  package init(
    year: Int, sector: String?, employment: Figure, percentiles: Percentiles, mean: Figure,
    source: Source.ID
  ) {
    self.year = year
    self.sector = sector
    self.employment = employment
    self.percentiles = percentiles
    self.mean = mean
    self.source = source
  }

  /// What a tenth, a quarter, half, three quarters and nine tenths of the people earn less than.
  package struct Percentiles: Hashable, Sendable {
    package let p10: Figure
    package let p25: Figure
    package let median: Figure
    package let p75: Figure
    package let p90: Figure

    package init(p10: Figure, p25: Figure, median: Figure, p75: Figure, p90: Figure) {
      self.p10 = p10
      self.p25 = p25
      self.median = median
      self.p75 = p75
      self.p90 = p90
    }

    package var all: [(name: String, figure: Figure)] {
      [("p10", p10), ("p25", p25), ("median", median), ("p75", p75), ("p90", p90)]
    }
  }

  /// What to say about the figures that are not there, or `nil` when all are.
  package var note: String? {
    let figures = percentiles.all
    if figures.allSatisfy({ $0.figure == .withheld }) {
      return "no wage estimate was published for this role here (suppressed, \"*\")"
    }
    var notes: [String] = []
    let top = figures.filter { $0.figure == .topCoded }.map(\.name)
    if !top.isEmpty {
      notes.append(
        "\(top.joined(separator: " and ")) \(top.count == 1 ? "is" : "are") above the highest wage "
          + "that the Bureau prints (top-coded, \"#\")")
    }
    let missing = figures.filter { $0.figure == .withheld }.map(\.name)
    if !missing.isEmpty {
      notes.append("\(missing.joined(separator: " and ")) not published (suppressed, \"*\")")
    }
    if employment == .withheld { notes.append("employment not published (suppressed, \"**\")") }
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }
}
