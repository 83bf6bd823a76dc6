package import Foundation

/// A JSON value, written on one line with sorted keys, the same on every machine.
package enum JSON: Hashable, Sendable {
  /// An object, its members in the order of their keys.
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
  }

  /// An object of these members.
  package static func object(_ members: [String: JSON]) -> JSON {
    .members(members.map(Member.init).sorted { $0.key < $1.key })
  }
}

extension JSON {
  /// Reads JSON text, or `nil` when it is not JSON.
  package init?(parsing bytes: Data) {
    guard let value = try? JSONSerialization.jsonObject(with: bytes, options: [.fragmentsAllowed])
    else { return nil }
    self.init(value)
  }

  private init?(_ value: Any) {
    // What is most common comes first: each cast that fails takes its time.
    switch value {
    case let string as String: self = .string(string)
    case let members as [String: Any]:
      self = .members(
        members.compactMap { key, value in JSON(value).map { Member(key: key, value: $0) } }
          .sorted { $0.key < $1.key })
    case let values as [Any]: self = .array(values.compactMap(JSON.init))
    case let number as NSNumber:
      if JSON.isBoolean(number) {
        self = .bool(number.boolValue)
      } else if let whole = Int(exactly: number.doubleValue) {
        self = .int(whole)
      } else {
        self = .double(number.doubleValue)
      }
    case is NSNull: self = .null
    default: return nil
    }
  }

  private static func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
  }

  package subscript(key: String) -> JSON? {
    if case .members(let members) = self { members.first { $0.key == key }?.value } else { nil }
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

  /// The keys of an object, in order; none of anything else.
  package var keys: [String] {
    if case .members(let members) = self { members.map(\.key) } else { [] }
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
      members.insert(Member(key: key, value: value), at: place)
    }
    self = .members(members)
  }
}
