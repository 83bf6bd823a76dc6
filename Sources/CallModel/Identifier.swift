/// A name for an `Owner`, so that a rule's name can never stand where a scenario's is wanted.
///
/// A number made from the name comes first wherever names are told apart: most need no second look.
/// It is public so that every module compiles its own comparison: nothing is compared more often.
public struct Identifier<Owner>: Hashable, Sendable, Comparable, CustomStringConvertible {
  @usableFromInline let code: UInt64

  /// The name itself.
  public let description: String

  package init(_ name: String) {
    description = name
    code = name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// Whether two names are the same.
  @inlinable public static func == (one: Self, other: Self) -> Bool {
    one.code == other.code && one.description == other.description
  }

  /// Takes in the number of the name.
  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(code) }

  /// Whether a name comes before another.
  @inlinable public static func < (one: Self, other: Self) -> Bool {
    one.description < other.description
  }
}

extension Identifier: ExpressibleByStringLiteral {
  /// A name that is written in the program.
  public init(stringLiteral value: String) { self.init(value) }
}

extension Identifier: Codable {
  /// Reads a name.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes the name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
