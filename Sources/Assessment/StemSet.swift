/// Words of meaning by their stems, each once, in the order in which they were first said.
struct StemSet: Sendable {
  private(set) var stems: [UInt64] = []
  private var slots = [UInt64](repeating: 0, count: 32)

  init() {}

  func contains(_ stem: UInt64) -> Bool { slots[place(of: stem)] == stem }

  mutating func insert(_ stem: UInt64) {
    let place = place(of: stem)
    guard slots[place] != stem else { return }
    slots[place] = stem
    stems.append(stem)
    if 2 * stems.count > slots.count { grow() }
  }

  mutating func removeAll() {
    guard !stems.isEmpty else { return }
    for slot in slots.indices { slots[slot] = 0 }
    stems.removeAll(keepingCapacity: true)
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: 2 * slots.count)
    for stem in stems { slots[place(of: stem)] = stem }
  }

  /// Where `stem` stands, or the empty place where it would.
  private func place(of stem: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: stem ^ stem >> 32) & mask
    while slots[place] != 0, slots[place] != stem { place = (place + 1) & mask }
    return place
  }
}
