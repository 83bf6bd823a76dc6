/// The beginnings of words in 256 bits: enough to say quickly that a text lacks a word.
///
/// Two different beginnings may share a bit, so a shared bit proves nothing; none shared does.
struct WordSketch: Hashable, Sendable {
  private var bits = SIMD4<UInt64>()

  /// Whether a word that begins at `place` may be one of those taken in.
  func mayHold(_ place: Int) -> Bool { bits[place >> 6] & 1 << UInt64(place & 63) != 0 }

  /// Where the beginning of `word` stands among the bits.
  static func place(of word: some StringProtocol) -> Int {
    var bytes = word.utf8.makeIterator()
    return place(bytes.next() ?? 0, bytes.next() ?? 0)
  }

  private static func place(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first &* 31 &+ second)
  }

  func isDisjoint(with other: WordSketch) -> Bool { (bits & other.bits) == SIMD4() }

  /// Takes in a word by its first two bytes.
  mutating func insert(_ word: some StringProtocol) { insert(Self.place(of: word)) }

  /// Takes in every word that begins with `beginning`.
  mutating func insert(beginningWith beginning: String) {
    var bytes = beginning.utf8.makeIterator()
    guard let first = bytes.next() else { return bits = SIMD4(repeating: .max) }
    if let second = bytes.next() { return insert(Self.place(first, second)) }
    for second in UInt8.min...UInt8.max { insert(Self.place(first, second)) }
  }

  mutating func insert(_ place: Int) {
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }
}
