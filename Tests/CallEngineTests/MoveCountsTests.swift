import CallModel
import Testing

@testable import CallEngine

@Suite("Counts of moves")
struct MoveCountsTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `no count goes over its limit and none below it changes`(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    var (counts, limits) = (MoveCounts(), MoveCounts())
    for place in 0..<MoveCounts.capacity {
      counts[place] = UInt8(chance.next(below: 256))
      limits[place] = UInt8(chance.next(below: seed.isMultiple(of: 2) ? 256 : 4))
    }
    let limited = counts.limited(by: limits)
    for place in 0..<MoveCounts.capacity {
      #expect(limited[place] == min(counts[place], limits[place]))
    }
  }
}
