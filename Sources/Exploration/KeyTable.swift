/// Numbers that have been seen, in a table with open addressing.
struct KeyTable {
  private var slots: [UInt64]
  private var count = 0

  init() { slots = Array(repeating: 0, count: 1 << 16) }

  /// Puts `key` in; `false` when it was there already.
  mutating func insert(_ key: UInt64) -> Bool {
    if count * 10 > slots.count * 7 { grow() }
    let key = key == 0 ? 1 : key
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot] != 0 {
      if slots[slot] == key { return false }
      slot = (slot + 1) & mask
    }
    slots[slot] = key
    count += 1
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for key in old where key != 0 {
      var slot = Int(truncatingIfNeeded: key) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = key
    }
  }
}
