import CallModel
import ContentLoading
import Exploration
import Testing

@Suite("Difficulty")
struct DifficultyTests {
  @Test(
    arguments: [
      ([1, 2, 3, 4], [10, 20, 30, 40], 1.0), ([1, 2, 3, 4], [4, 3, 2, 1], -1),
      ([1, 1, 2, 2], [5, 5, 5, 5], 0), ([1, 2, 3, 4, 5], [2, 1, 4, 3, 5], 0.8),
      ([1, 1, 2], [1, 2, 3], 0.866_025),
    ] as [([Double], [Double], Double)])
  func `rank correlation is Spearman's, ties sharing their ranks`(
    left: [Double], right: [Double], expected: Double
  ) {
    #expect(abs(Difficulty.rankCorrelation(left, right) - expected) < 1e-5)
  }

  @Test func `measured difficulty rises with the level that authors give`() throws {
    let marking = try #require(Shipped.marking)
    let measured = Shipped.scenarios.compactMap { scenario in
      Difficulty(
        measuring: Playthroughs(
          Repertoire(scenario, vocabulary: Shipped.vocabulary), marking: marking), runs: 60)
    }
    #expect(measured.count == Shipped.scenarios.count)
    #expect(Difficulty.agreement(measured) >= 0.7)
  }

  @Test func `the forms of an exam are equally hard`() throws {
    let marking = try #require(Shipped.marking)
    var hasForms = false
    for id in Shipped.loader.folder.ids {
      let count = Shipped.loader.folder.forms(of: id)
      guard count > 1 else { continue }
      hasForms = true
      let means = try (0..<count).map { place in
        let scenario = try #require(Shipped.loader.load(id.inForm(place)).scenario)
        let playthroughs = Playthroughs(
          Repertoire(scenario, vocabulary: Shipped.vocabulary), marking: marking)
        let points = try [Bot.pushover, .beginner, .textbook, .best].map { bot in
          try #require(playthroughs.scores(bot, runs: 40, seed: 1)?["overall"]).mean
        }
        return points.reduce(0, +) / Double(points.count)
      }
      #expect((means.max() ?? 0) - (means.min() ?? 0) <= 2)
    }
    #expect(hasForms)
  }
}
