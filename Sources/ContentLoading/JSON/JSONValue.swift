/// A value of a JSON text; the keys of an object stay in the order of the text.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)

  /// A number as it was written.
  case number(String)
  case text(String)
  case list([JSONValue])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSONValue

    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The value of a key of an object.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.key == key }?.value
  }

  package var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  package var whole: Int? {
    guard case .number(let text) = self else { return nil }
    return Int(text)
  }

  package var bool: Bool? {
    guard case .bool(let bool) = self else { return nil }
    return bool
  }

  package var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }

  /// The items of a list; a single value counts as a list of one, and null as none.
  package var items: [JSONValue] {
    switch self {
    case .list(let items): items
    case .null: []
    default: [self]
    }
  }
}

extension JSONValue: CustomStringConvertible {
  /// The value on one line, with the keys of every object sorted.
  package var description: String {
    var text = ""
    write(into: &text)
    return text
  }

  private func write(into text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let bool): text += bool ? "true" : "false"
    case .number(let number): text += number
    case .text(let string): Self.quote(string, into: &text)
    case .list(let items):
      text += "["
      for (index, item) in items.enumerated() {
        if index > 0 { text += ", " }
        item.write(into: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
        if index > 0 { text += ", " }
        Self.quote(member.key, into: &text)
        text += ": "
        member.value.write(into: &text)
      }
      text += "}"
    }
  }

  private static func quote(_ string: String, into text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 32:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
