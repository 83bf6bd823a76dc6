/// Walks over UTF-8 scalar by scalar; text in Swift is always valid, so nothing can go wrong.
struct Scalars {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var offset = 0

  /// How many scalars have been read.
  private(set) var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { offset >= bytes.count }

  /// The scalar at the offset and its length in bytes, or 0 and 0 at the end.
  @inline(__always)
  func peek() -> (value: UInt32, length: Int) {
    guard offset < bytes.count else { return (0, 0) }
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (first, 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard offset + length <= bytes.count else { return (0xFFFD, bytes.count - offset) }
    var value = first & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for next in 1..<length { value = value << 6 | UInt32(bytes[offset + next]) & 0x3F }
    return (value, length)
  }

  /// The letters without accents that follow each other at the offset.
  @inline(__always)
  var plainLetters: UnsafeBufferPointer<UInt8> {
    var end = offset
    while end < bytes.count, (bytes[end] | 0x20) &- 0x61 < 26 { end += 1 }
    return UnsafeBufferPointer(rebasing: bytes[offset..<end])
  }

  /// Goes on by so many scalars of one byte.
  @inline(__always)
  mutating func skipPlain(_ count: Int) {
    offset += count
    index += count
  }

  @inline(__always)
  mutating func skip(_ length: Int) {
    offset += length
    index += 1
  }
}

/// What a scalar is to the reader of lines.
enum ScalarClass {
  case letter, digit, space, apostrophe, quote, other

  @inline(__always)
  static func of(_ value: UInt32) -> ScalarClass {
    switch value {
    case 0x61...0x7A, 0x41...0x5A: .letter
    case 0x30...0x39: .digit
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2000...0x200B, 0x3000: .space
    case 0x27, 0x2018, 0x2019, 0x02BC, 0x60, 0xB4: .apostrophe
    case 0x22, 0x201C, 0x201D, 0xAB, 0xBB: .quote
    case 0...0xBF, 0xD7, 0xF7, 0x2000...0x2BFF, 0x3001...0x303F, 0xFE00...0xFE0F: .other
    case 0xFF00...0xFF0F, 0xFFF0...0xFFFF, 0x1F000...0x1FBFF: .other
    default: .letter
    }
  }
}

/// Latin letters without their accents.
enum Fold {
  /// For U+00C0 to U+017F, the plain small letter; `.` where there is none.
  private static let plain = Array(
    """
    aaaaaaaceeeeiiiidnooooo.ouuuuy.saaaaaaaceeeeiiiidnooooo.ouuuuy.y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll\
    nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """.utf8)

  @inline(__always)
  static func ascii(_ value: UInt32) -> UInt8? {
    guard value >= 0xC0, value < 0x180 else { return nil }
    let index = Int(value - 0xC0)
    guard index < plain.count, plain[index] != UInt8(ascii: ".") else { return nil }
    return plain[index]
  }
}
