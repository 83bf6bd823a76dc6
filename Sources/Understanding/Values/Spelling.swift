/// Up to sixteen lower-case letters of a word, packed so that comparing is two numbers.
struct Spelling: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private(set) var count = 0

  init() {}

  init(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }

  /// A word longer than sixteen letters keeps its count, so it equals no known one.
  mutating func append(_ letter: UInt8) {
    if count < 8 {
      low |= UInt64(letter) << UInt64(count * 8)
    } else if count < 16 {
      high |= UInt64(letter) << UInt64(count * 8 - 64)
    }
    count += 1
  }

  var slot: UInt64 {
    (low &* 0x9E37_79B9_7F4A_7C15) ^ (high &* 0xC2B2_AE3D_27D4_EB4F)
  }

  subscript(index: Int) -> UInt8 {
    index < 8
      ? UInt8(truncatingIfNeeded: low >> UInt64(index * 8))
      : UInt8(truncatingIfNeeded: high >> UInt64((index & 7) * 8))
  }
}
