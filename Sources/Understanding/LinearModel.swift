/// One linear model for each move, side by side: a row of small weights for every known feature.
struct LinearModel: Sendable {
  /// Lanes are kept in groups of this many.
  static let lanes = 16

  /// How many groups of lanes there are.
  let blocks: Int
  let index: KeyIndex

  /// Row after row, each of `blocks` groups.
  let weights: [SIMD16<Int8>]

  /// What one unit of a row's weights is worth.
  let units: [Float]

  /// How rare each row's feature is among the samples, from 0 for the commonest.
  let rarities: [UInt8]
  let bias: [SIMD16<Float>]

  /// Adds what a row speaks for to `sum`, which holds `blocks` groups.
  @inline(__always)
  func add(row: Int, to sum: UnsafeMutablePointer<SIMD16<Float>>) {
    let unit = units[row]
    weights.withUnsafeBufferPointer { weights in
      let start = row * blocks
      for block in 0..<blocks {
        let counts = SIMD16<Int32>(truncatingIfNeeded: weights[start + block])
        sum[block] += SIMD16<Float>(counts) * unit
      }
    }
  }
}

/// Finds the row of a key.
struct KeyIndex: Sendable {
  let keys: [UInt32]
  let rows: [Int32]
  let count: Int

  init(_ list: [UInt32]) {
    var size = 16
    while size < list.count * 2 { size *= 2 }
    var keys = [UInt32](repeating: 0, count: size)
    var rows = [Int32](repeating: -1, count: size)
    for (row, key) in list.enumerated() {
      var slot = Int(key &* 0x9E37_79B1) & (size - 1)
      while rows[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      rows[slot] = Int32(row)
    }
    self.keys = keys
    self.rows = rows
    count = list.count
  }

  /// The keys by their rows.
  var list: [UInt32] {
    var list = [UInt32](repeating: 0, count: count)
    for (key, row) in zip(keys, rows) where row >= 0 { list[Int(row)] = key }
    return list
  }

  @inline(__always)
  subscript(key: UInt32) -> Int? {
    let mask = keys.count - 1
    var slot = Int(key &* 0x9E37_79B1) & mask
    while rows[slot] >= 0 {
      if keys[slot] == key { return Int(rows[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
