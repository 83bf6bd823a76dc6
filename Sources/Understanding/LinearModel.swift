/// One linear model for each move, side by side: a row of small weights for every known feature.
struct LinearModel: Sendable {
  /// Lanes are kept in groups of this many.
  static let lanes = 16

  /// How many groups of lanes there are.
  let blocks: Int
  let index: KeyIndex

  /// Row after row, each of `blocks` groups of whole numbers.
  let weights: [PackedWeights]

  /// How many times each row's whole numbers are doubled to come to counts.
  let doublings: [UInt8]

  /// How rare each row's feature is among the samples, from 0 for the commonest.
  let rarities: [UInt8]
  let bias: [SIMD16<Float>]

  /// What one count is worth.
  static let unit: Float = 1 / 65536

  /// Adds what features speak for, in counts, to `sums`: `blocks` groups for each slot.
  func add(_ features: [Feature], to sums: UnsafeMutablePointer<LaneCounts>) {
    withUnsafeTemporaryAllocation(of: Known.self, capacity: features.count) { known in
      // Where each stands comes first: looking many up at once keeps the memory busy.
      var count = 0
      for feature in features {
        guard let slot = Tally.slot(of: feature), let row = index[feature.key] else { continue }
        known[count] = Known(row: row, slot: slot, doublings: Int32(doublings[row]))
        count += 1
      }
      weights.withUnsafeBufferPointer { weights in
        guard let weights = weights.baseAddress else { return }
        for one in known[..<count] {
          let (from, to) = (weights + one.row * blocks, sums + one.slot * blocks)
          for block in 0..<blocks { to[block].add(from[block], one.doublings) }
        }
      }
    }
  }

  /// A feature that has a row, and where it counts.
  private struct Known: BitwiseCopyable {
    let row: Int
    let slot: Int
    let doublings: Int32
  }
}

/// Sixteen small whole numbers, four to a word: the first word holds the first number of each
/// quarter of the lanes, lowest byte first.
struct PackedWeights: BitwiseCopyable, Sendable {
  let words: SIMD4<Int32>

  /// From -127 to 127, in the order of the lanes.
  init(_ lanes: SIMD16<Int32>) {
    var words = SIMD4<Int32>.zero
    for lane in 0..<4 {
      for quarter in 0..<4 {
        words[lane] |= (lanes[quarter * 4 + lane] & 0xFF) &<< Int32(quarter * 8)
      }
    }
    self.words = words
  }
}

/// What speaks for sixteen lanes, a quarter of them at a time.
struct LaneCounts: BitwiseCopyable, Sendable {
  private var first = SIMD4<Int32>.zero
  private var second = SIMD4<Int32>.zero
  private var third = SIMD4<Int32>.zero
  private var fourth = SIMD4<Int32>.zero

  @inline(__always)
  mutating func add(_ weights: PackedWeights, _ doublings: Int32) {
    // Each byte goes to the top of its word, and comes down with its sign.
    let down = SIMD4(repeating: 24 - doublings)
    first &+= (weights.words &<< SIMD4(repeating: 24)) &>> down
    second &+= (weights.words &<< SIMD4(repeating: 16) & Self.top) &>> down
    third &+= (weights.words &<< SIMD4(repeating: 8) & Self.top) &>> down
    fourth &+= (weights.words & Self.top) &>> down
  }

  private static var top: SIMD4<Int32> { SIMD4(repeating: -0x0100_0000) }

  /// The counts in the order of the lanes.
  var worth: SIMD16<Float> {
    let counts = SIMD16(
      lowHalf: SIMD8(lowHalf: first, highHalf: second),
      highHalf: SIMD8(lowHalf: third, highHalf: fourth))
    return SIMD16<Float>(counts) * LinearModel.unit
  }
}

/// Finds the row of a key.
struct KeyIndex: Sendable {
  /// A key and its row side by side; the row of an empty place is below zero.
  private struct Place: BitwiseCopyable {
    var key: UInt32 = 0
    var row: Int32 = -1
  }

  private let places: [Place]
  let count: Int

  init(_ list: [UInt32]) {
    var size = 16
    while size < list.count * 2 { size *= 2 }
    var places = [Place](repeating: Place(), count: size)
    for (row, key) in list.enumerated() {
      var slot = Int(key &* 0x9E37_79B1) & (size - 1)
      while places[slot].row >= 0 { slot = (slot + 1) & (size - 1) }
      places[slot] = Place(key: key, row: Int32(row))
    }
    self.places = places
    count = list.count
  }

  /// The keys by their rows.
  var list: [UInt32] {
    var list = [UInt32](repeating: 0, count: count)
    for place in places where place.row >= 0 { list[Int(place.row)] = place.key }
    return list
  }

  @inline(__always)
  subscript(key: UInt32) -> Int? {
    let mask = places.count - 1
    var slot = Int(key &* 0x9E37_79B1) & mask
    while places[slot].row >= 0 {
      if places[slot].key == key { return Int(places[slot].row) }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
