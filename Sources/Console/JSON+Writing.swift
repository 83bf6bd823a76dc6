extension JSON {
  /// The value as one line of text, without the line's end.
  package var line: String { String(decoding: bytes, as: UTF8.self) }

  /// The same as UTF-8.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .members(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { JSON.part(by: UInt8(ascii: ","), &bytes) }
        JSON.quote(member.key, to: &bytes)
        JSON.part(by: UInt8(ascii: ":"), &bytes)
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { JSON.part(by: UInt8(ascii: ","), &bytes) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .string(let string): JSON.quote(string, to: &bytes)
    case .int(let number): bytes += number.description.utf8
    case .double(let number): bytes += (number.isFinite ? number.description : "null").utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    }
  }

  private static func part(by sign: UInt8, _ bytes: inout [UInt8]) {
    bytes.append(sign)
    bytes.append(UInt8(ascii: " "))
  }

  private static func quote(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { letters in
      if hasSpecial(letters) {
        for letter in letters { escape(letter, to: &bytes) }
      } else {
        bytes.append(contentsOf: letters)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether anything has to be escaped; eight letters are looked at together.
  private static func hasSpecial(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    let raw = UnsafeRawBufferPointer(letters)
    while index + 8 <= raw.count {
      let eight = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let found =
        ((eight &- each(0x20)) & ~eight) | zeros(eight ^ each(0x22))
        | zeros(eight ^ each(0x5C)) | zeros(eight ^ each(0x7F))
      guard found & each(0x80) == 0 else { return true }
      index += 8
    }
    return letters[index...].contains(where: isSpecial)
  }

  /// A byte eight times.
  @inline(__always)
  private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// The highest bit of a byte is set where the byte is zero, or above one that is.
  @inline(__always)
  private static func zeros(_ eight: UInt64) -> UInt64 { (eight &- each(1)) & ~eight }

  @inline(__always)
  private static func isSpecial(_ letter: UInt8) -> Bool {
    letter < 0x20 || letter == 0x22 || letter == 0x5C || letter == 0x7F
  }

  private static func escape(_ letter: UInt8, to bytes: inout [UInt8]) {
    switch letter {
    case UInt8(ascii: "\""): bytes += #"\""#.utf8
    case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
    case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
    case UInt8(ascii: "\r"): bytes += #"\r"#.utf8
    case UInt8(ascii: "\t"): bytes += #"\t"#.utf8
    case 0..<0x20, 0x7F:
      let digits = String(letter, radix: 16)
      bytes += (#"\u"# + String(repeating: "0", count: 4 - digits.count) + digits).utf8
    default: bytes.append(letter)
    }
  }
}
