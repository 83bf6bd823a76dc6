import Testing

@testable import Console

@Suite("Scores as bars")
struct SparklineTests {
  @Test func `bars rise with the scores`() {
    #expect(Sparkline.draw([0, 50, 100], columns: 5) == "▁▅█  ")
    #expect(Sparkline.draw([], columns: 3) == "   ")
    #expect(Sparkline.draw([1000, -5], columns: 2) == "█▁")
  }

  @Test(arguments: 1...50)
  func `more scores than columns share them`(_ count: Int) {
    #expect(Sparkline.draw((0..<count).map(Double.init), columns: 8).count == 8)
  }
}
