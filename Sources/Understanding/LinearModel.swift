/// One linear model for each move, side by side: a row of small weights for every known feature.
struct LinearModel: Sendable {
  /// Lanes are kept in groups of this many.
  static let lanes = 16

  /// How many groups of lanes there are.
  let blocks: Int
  let index: KeyIndex

  /// Row after row, each of `blocks` groups of whole numbers.
  let weights: WeightTable

  /// How rare each row's feature is among the samples, from 0 for the commonest.
  let rarities: [UInt8]
  let bias: [SIMD16<Float>]

  /// What one count is worth.
  static let unit: Float = 1 / 65536

  /// Adds what features speak for, in counts, to `sums`: `blocks` groups for each slot; and the
  /// square of their own weight to `masses`, known or not.
  ///
  /// Memory is slower than sums: what is needed next is fetched for many features at once, and those
  /// that follow each other in one slot are added up before they count there.
  func add(
    _ features: [Feature], to sums: UnsafeMutableBufferPointer<LaneCounts>,
    masses: UnsafeMutableBufferPointer<Float>
  ) {
    withUnsafeTemporaryAllocation(of: Known.self, capacity: features.count) { known in
      let known = known.extracting(..<find(features, known, masses))
      withUnsafeTemporaryAllocation(of: PackedWeights.self, capacity: known.count * blocks) {
        rows in
        fetch(known, rows)
        var start = 0
        while start < known.count {
          let slot = known[start].slot
          var end = start + 1
          while end < known.count, known[end].slot == slot { end += 1 }
          for block in 0..<blocks {
            var counts = LaneCounts()
            for place in start..<end {
              counts.add(rows[place &* blocks &+ block], known[place].row.doublings)
            }
            sums[Int(slot) &* blocks &+ block].add(counts)
          }
          start = end
        }
      }
    }
  }

  /// A feature that has a row, and where it counts.
  private struct Known: BitwiseCopyable {
    let row: KeyIndex.Row
    let slot: Int32
  }

  /// Lays out the features that have a row and a slot; how many they are.
  private func find(
    _ features: [Feature], _ known: UnsafeMutableBufferPointer<Known>,
    _ masses: UnsafeMutableBufferPointer<Float>
  ) -> Int {
    withUnsafeTemporaryAllocation(of: KeyIndex.Place.self, capacity: features.count) { places in
      index.lookUp(features, places)
      var count = 0
      for (feature, place) in zip(features, places) {
        guard let slot = Tally.slot(of: feature) else { continue }
        masses[slot] += feature.weight * feature.weight
        guard let row = index.row(of: feature.key, at: place) else { continue }
        known.initializeElement(at: count, to: Known(row: row, slot: Int32(slot)))
        count += 1
      }
      return count
    }
  }

  /// Lays out the rows of known features.
  private func fetch(
    _ known: UnsafeMutableBufferPointer<Known>, _ rows: UnsafeMutableBufferPointer<PackedWeights>
  ) {
    var place = 0
    for one in known {
      let start = one.row.number &* blocks
      for block in 0..<blocks {
        rows.initializeElement(at: place &+ block, to: weights.start[start &+ block])
      }
      place &+= blocks
    }
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

  @inline(__always)
  mutating func add(_ other: LaneCounts) {
    first &+= other.first
    second &+= other.second
    third &+= other.third
    fourth &+= other.fourth
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
  /// A row, with how often its whole numbers are doubled to come to counts.
  struct Row: BitwiseCopyable {
    private let bits: Int32

    init(_ number: Int, doublings: UInt8 = 0) {
      bits = Int32(number) << 5 | Int32(doublings & 31)
    }

    /// No row at all.
    static let none = Row(-1)

    var isNone: Bool { bits < 0 }
    var number: Int { Int(bits >> 5) }
    var doublings: Int32 { bits & 31 }
  }

  /// A key and its row side by side.
  struct Place: BitwiseCopyable {
    fileprivate var key: UInt32 = 0
    fileprivate var row = Row.none
  }

  private let places: [Place]
  let count: Int

  /// Keys in the order of their rows; `doublings` are all 0 when there are none.
  init(_ list: [UInt32], doublings: [UInt8] = []) {
    var size = 16
    while size * 3 < list.count * 4 { size *= 2 }
    var places = [Place](repeating: Place(), count: size)
    for (row, key) in list.enumerated() {
      var slot = Self.slot(of: key, size - 1)
      while !places[slot].row.isNone { slot = (slot + 1) & (size - 1) }
      let row = Row(row, doublings: row < doublings.count ? doublings[row] : 0)
      places[slot] = Place(key: key, row: row)
    }
    self.places = places
    count = list.count
  }

  /// The keys by their rows.
  var list: [UInt32] {
    var list = [UInt32](repeating: 0, count: count)
    for place in places where !place.row.isNone { list[place.row.number] = place.key }
    return list
  }

  /// How often each row is doubled.
  var doublings: [UInt8] {
    var doublings = [UInt8](repeating: 0, count: count)
    for place in places where !place.row.isNone {
      doublings[place.row.number] = UInt8(place.row.doublings)
    }
    return doublings
  }

  /// The place where the key of each feature is looked for first.
  @inline(__always)
  func lookUp(_ features: [Feature], _ found: UnsafeMutableBufferPointer<Place>) {
    places.withUnsafeBufferPointer { places in
      for (number, feature) in features.enumerated() {
        found[number] = places[Self.slot(of: feature.key, places.count - 1)]
      }
    }
  }

  /// The row of a key that was looked for at `place` first.
  @inline(__always)
  func row(of key: UInt32, at place: Place) -> Row? {
    if place.row.isNone { return nil }
    return place.key == key ? place.row : self[key]
  }

  subscript(key: UInt32) -> Row? {
    let mask = places.count - 1
    var slot = Self.slot(of: key, mask)
    while !places[slot].row.isNone {
      if places[slot].key == key { return places[slot].row }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private static func slot(of key: UInt32, _ mask: Int) -> Int {
    Int(key &* 0x9E37_79B1) & mask
  }
}
