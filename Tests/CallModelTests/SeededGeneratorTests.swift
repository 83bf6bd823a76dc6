import CallModel
import Testing

@Suite("Chance")
struct SeededGeneratorTests {
  @Test func `a seed gives the numbers of the published algorithm`() {
    // The reference values of SplitMix64 for the seed 1234567.
    var chance = SeededGenerator(seed: 1_234_567)
    #expect(chance.next() == 6_457_827_717_110_365_317)
    #expect(chance.next() == 3_203_168_211_198_807_973)
    #expect(chance.next() == 9_817_491_932_198_370_423)
  }

  @Test func `a choice among three is fair and never outside`() {
    var chance = SeededGenerator(seed: 9)
    var counts = [0, 0, 0]
    for _ in 0..<30_000 { counts[chance.next(below: 3)] += 1 }
    #expect(counts.allSatisfy { (9_500...10_500).contains($0) })
  }
}
