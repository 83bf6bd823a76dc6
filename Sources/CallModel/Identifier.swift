/// A name for an `Owner`, so that a rule's name can never stand where a scenario's is wanted.
///
/// A number made from the name comes first wherever names are told apart: most need no second look.
package struct Identifier<Owner>: Hashable, Sendable, Comparable, CustomStringConvertible {
  private let code: UInt64
  package let description: String

  package init(_ name: String) {
    description = name
    code = name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  package static func == (one: Self, other: Self) -> Bool {
    one.code == other.code && one.description == other.description
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(code) }

  package static func < (one: Self, other: Self) -> Bool { one.description < other.description }
}

extension Identifier: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}

extension Identifier: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
