/// Reads one JSON value from UTF-8 bytes (RFC 8259).
package struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0

  /// What is wrong with a text, with the number of the byte, from 1.
  package struct Problem: Error, Hashable {
    package let message: String
    package let column: Int

    /// The same in one sentence.
    package var sentence: String { "this is not JSON: \(message) (column \(column))" }
  }

  package static func read(_ text: some StringProtocol) throws(Problem) -> JSON {
    try read(text.utf8)
  }

  package static func read(_ bytes: some Sequence<UInt8>) throws(Problem) -> JSON {
    var reader = JSONReader(bytes: Array(bytes))
    // Some programs begin a file with the mark of UTF-8.
    if reader.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.place = 3 }
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.place == reader.bytes.count else {
      throw reader.problem("something stands after the end of the value")
    }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func problem(_ message: String) -> Problem {
    Problem(message: message, column: place + 1)
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 32 || byte == 9 || byte == 10 || byte == 13 { place += 1 }
  }

  private mutating func value(depth: Int) throws(Problem) -> JSON {
    guard depth < 100 else { throw problem("values are nested more than 100 deep") }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try list(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw problem("the text ends where a value should stand")
    case let byte? where "-0123456789".utf8.contains(byte): return try number()
    default: throw problem("no value starts here")
    }
  }

  private mutating func word(_ word: String, _ value: JSON) throws(Problem) -> JSON {
    guard bytes[place...].starts(with: word.utf8) else { throw problem("no value starts here") }
    place += word.utf8.count
    return value
  }

  private mutating func number() throws(Problem) -> JSON {
    let start = place
    while let byte = next, "+-.eE0123456789".utf8.contains(byte) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if let whole = Int(text) { return .int(whole) }
    guard let number = Double(text), number.isFinite else {
      throw problem("'\(text)' is no number")
    }
    return Int(exactly: number).map(JSON.int) ?? .double(number)
  }

  private mutating func list(depth: Int) throws(Problem) -> JSON {
    place += 1
    var items: [JSON] = []
    skipSpace()
    if next == UInt8(ascii: "]") {
      place += 1
      return .array(items)
    }
    while true {
      items.append(try value(depth: depth + 1))
      skipSpace()
      if next == UInt8(ascii: ",") {
        place += 1
      } else if next == UInt8(ascii: "]") {
        place += 1
        return .array(items)
      } else {
        throw problem("a comma or ']' is missing here")
      }
    }
  }

  private mutating func object(depth: Int) throws(Problem) -> JSON {
    place += 1
    var members: [JSON.Member] = []
    skipSpace()
    if next == UInt8(ascii: "}") {
      place += 1
      return .members(members)
    }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw problem("a key in quotes is missing here") }
      let key = try string()
      skipSpace()
      guard next == UInt8(ascii: ":") else { throw problem("a colon is missing here") }
      place += 1
      members.append(JSON.Member(key, try value(depth: depth + 1)))
      skipSpace()
      if next == UInt8(ascii: ",") {
        place += 1
      } else if next == UInt8(ascii: "}") {
        place += 1
        return .members(members)
      } else {
        throw problem("a comma or '}' is missing here")
      }
    }
  }

  private mutating func string() throws(Problem) -> String {
    place += 1
    let start = place
    var all: UInt8 = 0
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte > 31 {
      all |= byte
      place += 1
    }
    // Most texts have no escapes and are taken as they stand.
    guard next != UInt8(ascii: "\"") else {
      place += 1
      let bytes = bytes[start..<place - 1]
      return all < 0x80 ? String(decoding: bytes, as: UTF8.self) : try text(bytes)
    }
    var collected = Array(bytes[start..<place])
    while let byte = next {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return try text(collected[...])
      case UInt8(ascii: "\\"): try escape(into: &collected)
      case 0..<32: throw problem("a control character stands in a text")
      default: collected.append(byte)
      }
    }
    throw problem("a text in quotes has no end")
  }

  private func text(_ bytes: ArraySlice<UInt8>) throws(Problem) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw problem("the text is not UTF-8")
    }
    return text
  }

  private mutating func escape(into collected: inout [UInt8]) throws(Problem) {
    guard let byte = next else { throw problem("a text in quotes has no end") }
    place += 1
    switch byte {
    case UInt8(ascii: "n"): collected.append(10)
    case UInt8(ascii: "t"): collected.append(9)
    case UInt8(ascii: "r"): collected.append(13)
    case UInt8(ascii: "b"): collected.append(8)
    case UInt8(ascii: "f"): collected.append(12)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): collected.append(byte)
    case UInt8(ascii: "u"):
      var code = try hex()
      if (0xD800..<0xDC00).contains(code), bytes[place...].starts(with: "\\u".utf8) {
        place += 2
        let low = try hex()
        if (0xDC00..<0xE000).contains(low) {
          code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
        } else {
          append(code, to: &collected)
          code = low
        }
      }
      append(code, to: &collected)
    default: throw problem("'\\\(Character(Unicode.Scalar(byte)))' is no escape")
    }
  }

  /// Half of a pair without the other half is no character.
  private func append(_ code: UInt32, to collected: inout [UInt8]) {
    collected += String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8
  }

  private mutating func hex() throws(Problem) -> UInt32 {
    guard place + 4 <= bytes.count,
      let code = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    else { throw problem("four hexadecimal digits are missing here") }
    place += 4
    return code
  }
}
