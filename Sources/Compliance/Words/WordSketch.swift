/// The beginnings of words in 256 bits: enough to say quickly that a text lacks a word.
///
/// Two different beginnings may share a bit, so a shared bit proves nothing; none shared does.
struct WordSketch: Hashable, Sendable {
  private var bits = SIMD4<UInt64>()

  func isDisjoint(with other: WordSketch) -> Bool { (bits & other.bits) == SIMD4() }

  /// Takes in a word by its first two bytes.
  mutating func insert(_ word: some StringProtocol) {
    var bytes = word.utf8.makeIterator()
    insert(bytes.next() ?? 0, bytes.next() ?? 0)
  }

  /// Takes in every word that begins with `beginning`.
  mutating func insert(beginningWith beginning: String) {
    var bytes = beginning.utf8.makeIterator()
    guard let first = bytes.next() else { return bits = SIMD4(repeating: .max) }
    if let second = bytes.next() { return insert(first, second) }
    for second in UInt8.min...UInt8.max { insert(first, second) }
  }

  private mutating func insert(_ first: UInt8, _ second: UInt8) {
    let place = Int(first &* 31 &+ second)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }
}
