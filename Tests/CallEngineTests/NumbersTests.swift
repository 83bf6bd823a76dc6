import CallModel
import Testing

@testable import CallEngine

@Suite("Numbers that move")
struct NumbersTests {
  private func replies(tells: [Move.Kind], to sums: [Int]) -> [String] {
    func rule(_ line: Int, _ says: String, if view: OfferView?, tells: [Move.Kind]) -> ScriptRule {
      ScriptRule(
        id: .init("sample:\(line)"), hears: .proposal,
        if: view.map { .and(.verified, .offer($0)) }, says: [.init(says)], tells: tells)
    }
    let proof = ScriptRule(
      id: .init("sample:1"), hears: .any(["verifies_identity"]), says: [.init("77002.")],
      effects: [.verifies])
    let scenario = SampleScenario.scenario([
      proof, rule(2, "Down already?", if: .softened, tells: []),
      rule(3, "It was less before.", if: .raised, tells: []),
      rule(4, "Hm.", if: nil, tells: tells),
    ])
    let engine = CallEngine(scenario, vocabulary: SampleScenario.vocabulary)
    var call = engine.ring(seed: 7)
    engine.hear(SampleScenario.utterance(["verifies_identity"]), on: &call)
    for cents in sums {
      let terms = [Value.Content.money(Money(cents: cents)), .date(SampleScenario.today + 12)]
      engine.hear(SampleScenario.utterance(["offers_plan"], terms), on: &call)
    }
    return call.turns.filter { $0.speaker == .debtor }.dropFirst().map(\.utterance.text)
  }

  @Test func `a collector who comes down unasked is noticed`() {
    #expect(replies(tells: [], to: [40_000, 20_000]) == ["Hm.", "Down already?"])
  }

  @Test(arguments: ["rejects_terms", "proposes_terms", "cannot_pay"] as [Move.Kind])
  func `coming down after a refusal is no bid against oneself`(told: Move.Kind) {
    #expect(replies(tells: [told], to: [40_000, 20_000]) == ["Hm.", "Hm."])
  }

  @Test func `a sum that goes up again is noticed`() {
    #expect(replies(tells: [], to: [20_000, 40_000]) == ["Hm.", "It was less before."])
  }
}
