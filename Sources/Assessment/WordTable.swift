/// Numbers by the hashes of words, found in a step or two.
///
/// The hashes are spread already, so they are not hashed again.
struct WordTable: Hashable, Sendable {
  private var keys: [UInt64]
  private var numbers: [Int32]
  private let mask: Int

  init(_ entries: [UInt64: Int]) {
    var size = 4
    while size < 2 * entries.count { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    numbers = [Int32](repeating: 0, count: size)
    mask = size - 1
    // A fixed order, so that equal tables are equal place by place.
    for (key, number) in entries.sorted(by: { $0.key < $1.key }) where key != 0 {
      var place = Int(truncatingIfNeeded: key) & mask
      while keys[place] != 0 { place = (place + 1) & mask }
      keys[place] = key
      numbers[place] = Int32(number)
    }
  }

  subscript(hash: UInt64) -> Int? {
    guard hash != 0 else { return nil }
    var place = Int(truncatingIfNeeded: hash) & mask
    while keys[place] != 0 {
      if keys[place] == hash { return Int(numbers[place]) }
      place = (place + 1) & mask
    }
    return nil
  }

  func contains(_ hash: UInt64) -> Bool { self[hash] != nil }
}
