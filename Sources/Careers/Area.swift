/// A place for which wages are published.
package struct Area: Hashable, Sendable {
  package let code: String
  package let kind: Kind
  package let name: String

  /// What a basket of goods costs here in thousandths of the nation's price, when published.
  ///
  /// 98,629 means 98.629: a little cheaper than the nation.
  package let parity: Int?
  package let source: Source.ID

  package init(code: String, kind: Kind, name: String, parity: Int?, source: Source.ID) {
    self.code = code
    self.kind = kind
    self.name = name
    self.parity = parity
    self.source = source
  }

  package enum Kind: String, CaseIterable, Sendable {
    case nation, state, metro, nonmetro
  }

  /// The whole country, where prices are the measure of all others.
  package static let nation = Area(
    code: "US", kind: .nation, name: "United States", parity: 100_000, source: "BEA-RPP")

  /// `amount` in dollars that buy what a dollar buys in the nation on average.
  package func adjusted(_ amount: Int) -> Int? {
    guard let parity, parity > 0 else { return nil }
    return (amount * 100_000 + parity / 2) / parity
  }

  /// The postal codes after the comma of a metropolitan name: `TX`, or `NY-NJ` in two.
  package var states: [String] {
    guard kind == .metro, let comma = name.lastIndex(of: ",") else {
      return kind == .state ? [code] : []
    }
    return name[name.index(after: comma)...].split(separator: "-").map {
      String($0.drop { $0 == " " }.prefix(2))
    }
  }

  /// The cities before the comma of a metropolitan name.
  var cities: [String] {
    let front = name.split(separator: ",").first ?? ""
    return front.split { $0 == "-" || $0 == "/" }.map { Wording.key($0) }
  }
}
