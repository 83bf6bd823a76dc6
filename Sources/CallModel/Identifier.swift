/// A name for an `Owner`, so that a rule's name can never stand where a scenario's is wanted.
package struct Identifier<Owner>: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let description: String
  package init(_ name: String) { description = name }
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.description < rhs.description }
}

extension Identifier: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { description = value }
}

extension Identifier: Codable {
  package init(from decoder: any Decoder) throws {
    description = try decoder.singleValueContainer().decode(String.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
