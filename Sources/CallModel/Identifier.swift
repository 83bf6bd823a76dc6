import Synchronization

/// A name for an `Owner`, so that a rule's name can never stand where a scenario's is wanted.
///
/// It is made from what authors write, not from the input of a run: a name is kept once, for as long
/// as the program runs, and an identifier is only where it lies. So it takes a word of memory, is
/// copied like a number, and two are the same when they lie in the same place.
/// It is public so that every module compiles its own comparison: nothing is compared more often.
public struct Identifier<Owner>: Hashable, Sendable {
  @usableFromInline let name: KeptName

  package init(_ name: String) { self.name = KeptName(name) }

  /// Whether two names are the same.
  @inlinable public static func == (one: Self, other: Self) -> Bool {
    one.name.place == other.name.place
  }

  /// Takes in where the name lies.
  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(name.place) }
}

extension Identifier: CustomStringConvertible {
  /// The name itself.
  @inlinable public var description: String { name.place.pointee }
}

extension Identifier: Comparable {
  /// Whether a name comes before another.
  @inlinable public static func < (one: Self, other: Self) -> Bool {
    one != other && one.description < other.description
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

/// Where a name lies that is never thrown away.
@usableFromInline
struct KeptName: @unchecked Sendable {
  @usableFromInline let place: UnsafePointer<String>

  /// All names that were ever kept.
  private static let all = Mutex<[String: KeptName]>([:])

  init(_ name: String) {
    self = Self.all.withLock { all in
      if let kept = all[name] { return kept }
      let kept = KeptName(keeping: name)
      all[name] = kept
      return kept
    }
  }

  private init(keeping name: String) {
    let place = UnsafeMutablePointer<String>.allocate(capacity: 1)
    place.initialize(to: name)
    self.place = UnsafePointer(place)
  }
}
