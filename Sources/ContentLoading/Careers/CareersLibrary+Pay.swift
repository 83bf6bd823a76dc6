package import Careers
import Foundation

extension CareersLibrary {
  package func areas() throws(Unreadable) -> AreaFinder {
    var areas: [Area] = []
    areas.reserveCapacity(600)
    let columns = ["area", "kind", "name", "price_parity_2024", "source"]
    try rows(of: "areas.csv", columns) { row, at in
      guard let kind = row.choice(at[1], as: Area.Kind.self) else { return }
      areas.append(
        Area(
          code: row.required(at[0]), kind: kind, name: row.required(at[2]),
          parity: row.optionalScaled(at[3], places: 3), source: row.required(at[4])))
    }
    var nicknames: [(name: String, code: String)] = []
    try rows(of: "place-names.csv", ["name", "area", "source"]) { row, at in
      nicknames.append((row.required(at[0]), row.required(at[1])))
    }
    return AreaFinder(areas: areas, nicknames: nicknames)
  }

  private static let figures = ["employment", "p10", "p25", "median", "p75", "p90", "mean"]

  /// The nation's pay by SOC code and year, oldest first; of one role when `soc` is given.
  package func nationalPay(of soc: String? = nil) throws(Unreadable) -> [String: [Pay]] {
    var pay: [String: [Pay]] = [:]
    let columns = ["role", "year"] + CareersLibrary.figures + ["source"]
    try rows(of: "national.csv", columns) { row, at in
      if let soc, !row.equals(soc, in: at[0]) { return }
      pay[row.required(at[0]), default: []].append(
        CareersLibrary.pay(&row, year: at[1], sector: nil, Array(at[2...8]), source: at[9]))
    }
    return pay.mapValues { rows in rows.sorted { $0.year < $1.year } }
  }

  /// The pay of one SOC code in one area outside the nation, and by sector of the nation, in the
  /// order of the file.
  package func pay(of soc: String, in area: String) throws(Unreadable) -> [Pay] {
    var pay: [Pay] = []
    let columns = ["area", "year", "sector"] + CareersLibrary.figures + ["source"]
    try rows(of: "pay/\(soc).csv", columns) { row, at in
      guard row.equals(area, in: at[0]) else { return }
      let sector = row.isEmpty(at[2]) ? nil : row.text(at[2])
      pay.append(
        CareersLibrary.pay(&row, year: at[1], sector: sector, Array(at[3...9]), source: at[10]))
    }
    return pay
  }

  private static func pay(
    _ row: inout TableReader, year: Int, sector: String?, _ at: [Int], source: Int
  ) -> Pay {
    Pay(
      year: row.scaled(year, places: 0), sector: sector, employment: figure(&row, at[0]),
      percentiles: .init(
        p10: figure(&row, at[1]), p25: figure(&row, at[2]), median: figure(&row, at[3]),
        p75: figure(&row, at[4]), p90: figure(&row, at[5])),
      mean: figure(&row, at[6]), source: row.required(source))
  }

  /// An amount in whole dollars or people, "#" (top-coded), or "*" or nothing (withheld).
  private static func figure(_ row: inout TableReader, _ column: Int) -> Figure {
    if row.isEmpty(column) || row.holds("*", in: column) || row.holds("**", in: column) {
      return .withheld
    }
    if row.holds("#", in: column) { return .topCoded }
    return row.optionalScaled(column, places: 0).map(Figure.amount) ?? .withheld
  }

  /// The names of the nation's sectors by NAICS code.
  package func sectors() throws(Unreadable) -> [(code: String, name: String)] {
    var sectors: [(code: String, name: String)] = []
    try rows(of: "sectors.csv", ["sector", "name", "source"]) { row, at in
      sectors.append((row.required(at[0]), row.required(at[1])))
    }
    return sectors
  }
}
