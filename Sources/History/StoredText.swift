import Foundation

/// Things as JSON text, always with the keys in order.
enum StoredText {
  /// A text in the file that means nothing to this version.
  struct Unreadable: Error {}

  static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  /// `value`, or the error that it means nothing.
  static func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Unreadable() }
    return value
  }
}
