/// An occupation that people are hired for, with the code by which public statistics know it.
package struct Role: Hashable, Sendable {
  package let code: Code
  package let title: String

  /// How much preparation the work needs: 1 (little) to 5 (extensive), O*NET's job zone.
  package let zone: Int

  /// Whether O*NET has rated its skills; two roles have only a title and a zone.
  package let isRated: Bool

  /// The wider group under which yearly moves were observed, when the sample has it.
  package let observedAs: String?

  /// Why the wages are those of a wider group, when they are.
  package let payNote: String?
  package let sources: [Source.ID]

  package init(
    code: Code, title: String, zone: Int, isRated: Bool = true, observedAs: String? = nil,
    payNote: String? = nil, sources: [Source.ID] = []
  ) {
    self.code = code
    self.title = title
    self.zone = zone
    self.isRated = isRated
    self.observedAs = observedAs
    self.payNote = payNote
    self.sources = sources
  }

  /// An O*NET code such as `43-3011.00`.
  package struct Code: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let description: String

    package init(_ text: String) { description = text }

    /// The SOC code under which wages are published: `43-3011`.
    package var soc: String { String(description.prefix(7)) }

    package static func < (lhs: Self, rhs: Self) -> Bool { lhs.description < rhs.description }
  }
}

/// Where a figure comes from.
package struct Source: Hashable, Sendable {
  package let id: ID
  package let title: String
  package let edition: String
  package let publisher: String
  package let licence: String
  package let address: String
  package let retrieved: String

  package typealias ID = String

  package init(
    id: ID, title: String, edition: String, publisher: String, licence: String, address: String,
    retrieved: String
  ) {
    self.id = id
    self.title = title
    self.edition = edition
    self.publisher = publisher
    self.licence = licence
    self.address = address
    self.retrieved = retrieved
  }
}
