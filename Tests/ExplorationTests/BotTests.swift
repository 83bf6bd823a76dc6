import Assessment
import CallEngine
import CallModel
import Negotiation
import Testing

@testable import Exploration

@Suite("Bots")
struct BotTests {
  @Test(arguments: Shipped.scenarios)
  func `bots of more skill are marked higher and a bully trips a gate`(scenario: Scenario) throws {
    let marking = try #require(Shipped.marking)
    let playthroughs = Playthroughs(
      Repertoire(scenario, vocabulary: Shipped.vocabulary), marking: marking)
    func scores(_ bot: Bot) throws -> PlayReport.Scores {
      try #require(playthroughs.scores(bot, runs: 12, seed: 5))
    }
    func overall(_ bot: Bot) throws -> Double { try #require(scores(bot)["overall"]).mean }
    #expect(try overall(.best) >= overall(.textbook))
    #expect(try overall(.textbook) >= overall(.pushover))
    #expect(try overall(.textbook) >= overall(.bully))
    #expect(try overall(.pushover) >= overall(.random))
    #expect(try overall(.bully) >= overall(.random))
    // No law on consumer debts stands between a bully and a business.
    guard scenario.account.debt == .consumer else { return }
    #expect(try scores(.bully).gated == 1)
  }

  @Test(arguments: Bot.allCases)
  func `the same seed gives the same calls`(bot: Bot) throws {
    let scenario = try #require(Shipped.scenarios.first)
    let repertoire = Repertoire(scenario, vocabulary: Shipped.vocabulary)
    func play() -> PlayReport {
      Playthroughs(repertoire, marking: nil).play(bot, runs: 600, seed: 3, sample: 0)
    }
    let (first, second) = (play(), play())
    #expect(first.turns == second.turns)
    #expect(first.coverage.answers == second.coverage.answers)
    #expect(first.outcomes.map(\.count) == second.outcomes.map(\.count))
  }

  @Test(arguments: Shipped.scenarios)
  func `a call without words is the same call as with them`(scenario: Scenario) {
    expectSameCall(of: scenario)
  }

  private func expectSameCall(of scenario: Scenario) {
    let repertoire = Repertoire(scenario, vocabulary: Shipped.vocabulary)
    for bot in [Bot.random, .textbook, .bully, .leastUsed] {
      for seed in 0..<8 as Range<UInt64> {
        var player = Player(bot, repertoire)
        var line: [Int] = []
        let state = player.play(seed: seed) { _, ploy, _ in if ploy >= 0 { line.append(ploy) } }
        let standing = repertoire.call(line, seed: seed, phrasebook: Phrasebook([:])).standing
        let said = line.map { repertoire.ploys[$0].name }
        #expect(standing.mood == state.mood, "\(bot), seed \(seed): \(said)")
        #expect(standing.outcome == state.outcome)
        #expect(standing.isVerified == state.isVerified)
        #expect(standing.agreed == player.book.arrangement(at: state.agreed))
        #expect(standing.stage.rawValue == Int(state.stage))
        #expect(standing.counter == player.book.proposal(at: state.counter))
      }
    }
  }

  @Test(arguments: Shipped.scenarios)
  func `no skilled bot agrees outside authority or to a cent too much`(scenario: Scenario) {
    let repertoire = Repertoire(scenario, vocabulary: Shipped.vocabulary)
    let balance = scenario.account.balance
    for bot in [Bot.textbook, .best] {
      var player = Player(bot, repertoire)
      for seed in 0..<200 as Range<UInt64> {
        let state = player.play(seed: seed) { _, _, _ in }
        guard let agreed = player.book.arrangement(at: state.agreed) else { continue }
        #expect(scenario.collector.authority.objection(to: agreed, balance: balance) == nil)
        if [.full, .split, .plan, .downPaymentPlan].contains(agreed.rung) {
          #expect(agreed.total == balance)
        }
        #expect(agreed.total <= balance)
      }
    }
  }
}
