/// The program's own hashing: the same on every machine and in every run.
enum Hash {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// One step of FNV-1a.
  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(seed) { step($0, $1) }
  }

  static func of(_ text: StaticString) -> UInt64 {
    text.withUTF8Buffer { bytes in bytes.reduce(seed) { step($0, $1) } }
  }

  /// Joins two hashes; order matters.
  @inline(__always)
  static func join(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var mixed = (first &* 0x9E37_79B9_7F4A_7C15) ^ (second &+ 0x7F4A_7C15_9E37_79B9)
    mixed = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed >> 29)
  }
}
