/// How often each kind of move was made, by its place in the table of moves.
///
/// A count stops at 255; there is room for 128 kinds.
package struct MoveCounts: Hashable, Sendable {
  package static let capacity = 128
  private var low = SIMD64<UInt8>()
  private var high = SIMD64<UInt8>()

  package init() {}

  package subscript(place: Int) -> UInt8 {
    get { place < 64 ? low[place] : high[place - 64] }
    set {
      if place < 64 { low[place] = newValue } else { high[place - 64] = newValue }
    }
  }

  /// Every count stopped at the one of `limits`.
  func limited(by limits: MoveCounts) -> MoveCounts {
    var limited = MoveCounts()
    limited.low = Self.least(low, limits.low)
    limited.high = Self.least(high, limits.high)
    return limited
  }

  /// The smaller of two bytes at each place, eight bytes at a time.
  ///
  /// The top bit of each byte is kept free for a borrow, which tells whether the rest is smaller.
  private static func least(_ one: SIMD64<UInt8>, _ other: SIMD64<UInt8>) -> SIMD64<UInt8> {
    let (x, y) = (
      unsafeBitCast(one, to: SIMD8<UInt64>.self), unsafeBitCast(other, to: SIMD8<UInt64>.self)
    )
    let top = SIMD8<UInt64>(repeating: 0x8080_8080_8080_8080)
    let difference = (x | top) &- (y & ~top)
    let isLarger = ((x & ~y) | (~(x ^ y) & difference)) & top
    let mask = (isLarger &- (isLarger &>> 7)) | isLarger
    return unsafeBitCast((y & mask) | (x & ~mask), to: SIMD64<UInt8>.self)
  }

  /// The counts as sixteen words.
  func mix(into hash: inout StateHash) {
    let first = unsafeBitCast(low, to: SIMD8<UInt64>.self)
    let second = unsafeBitCast(high, to: SIMD8<UInt64>.self)
    for lane in 0..<8 { hash.add(first[lane]) }
    for lane in 0..<8 { hash.add(second[lane]) }
  }
}

/// Folds words into one number, the same on every machine.
struct StateHash {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func add(_ word: UInt64) {
    let product = (value ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    value = (product.high ^ product.low) &+ 0xE703_7ED1_A0B4_28DB
  }
}
