/// A JSON value; the members of an object stay in the order in which they were read or made.
package enum JSON: Hashable, Sendable {
  case members([Member])
  case array([JSON])
  case string(String)
  case int(Int)
  case double(Double)
  case bool(Bool)
  case null

  /// A name and its value.
  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSON

    package init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }

  /// An object of these members, in the order of their keys.
  package static func object(_ members: [String: JSON]) -> JSON {
    .members(members.map { Member($0, $1) }.sorted { $0.key < $1.key })
  }
}

extension JSON {
  /// Reads JSON text, or `nil` when it is not JSON.
  package init?(parsing bytes: some Sequence<UInt8>) {
    guard let value = try? JSONReader.read(bytes) else { return nil }
    self = value
  }

  /// The number that a text stands for; `nil` for any other text, and for one with needless zeros.
  package static func number(_ text: String) -> JSON? {
    if let whole = Int(text) { return whole.description == text ? .int(whole) : nil }
    guard let number = Double(text), number.isFinite, number.description == text else { return nil }
    return .double(number)
  }

  package subscript(key: String) -> JSON? {
    if case .members(let members) = self { members.last { $0.key == key }?.value } else { nil }
  }

  package var text: String? { if case .string(let text) = self { text } else { nil } }
  package var whole: Int? { if case .int(let number) = self { number } else { nil } }
  package var number: Double? {
    switch self {
    case .int(let whole): Double(whole)
    case .double(let number): number
    default: nil
    }
  }
  package var isTrue: Bool? { if case .bool(let value) = self { value } else { nil } }
  package var list: [JSON]? { if case .array(let values) = self { values } else { nil } }
  package var isObject: Bool { if case .members = self { true } else { false } }

  /// The members of an object, in order; none of anything else.
  package var members: [Member] { if case .members(let members) = self { members } else { [] } }

  /// The keys of an object, in order; none of anything else.
  package var keys: [String] { members.map(\.key) }

  /// The items of a list; a single value counts as a list of one, and null as none.
  package var items: [JSON] {
    switch self {
    case .array(let items): items
    case .null: []
    default: [self]
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(integerLiteral value: Int) { self = .int(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSON)...) {
    var members: [Member] = []
    members.reserveCapacity(elements.count)
    for (key, value) in elements {
      // Most are written in order.
      var place = members.endIndex
      while place > 0, key < members[place - 1].key { place -= 1 }
      members.insert(Member(key, value), at: place)
    }
    self = .members(members)
  }
}

extension JSON: CustomStringConvertible {
  /// The value on one line, with the keys of every object sorted.
  package var description: String { line }
}
