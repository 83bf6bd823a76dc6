import CallModel
import Negotiation
import Testing

@testable import CallEngine

@Suite("Terms that come back in a question")
struct TermsSaidBackTests {
  private static let today = SampleScenario.today
  private static let monthly = Value(
    .instalments(Instalments(count: nil, every: .month)), span: 4..<11)

  private static func play(_ turns: [Utterance]) -> Call {
    let rules = [
      ScriptRule(
        id: "sample:1", hears: .any(["asks_ability"]), says: [.init("{counter}.")],
        effects: [.proposes(.plan)], isOwn: false),
      ScriptRule(
        id: "sample:2", hears: .proposal, if: .offer(.fits), says: [.init("Yes, {offer}.")],
        effects: [.agrees], isOwn: false),
      ScriptRule(id: "sample:3", hears: .anything, says: [.init("Hm.")], isOwn: false),
    ]
    let engine = CallEngine(SampleScenario.scenario(rules), vocabulary: SampleScenario.vocabulary)
    var call = engine.ring(seed: 3)
    for turn in turns { engine.hear(turn, on: &call) }
    return call
  }

  private static func turn(_ kinds: [Move.Kind], _ values: [Value] = []) -> Utterance {
    Utterance("What was said.", moves: kinds.map { Move($0, span: 0..<14) }, values: values)
  }

  @Test(arguments: ["asks_commitment", "recaps"] as [Move.Kind])
  func `what the other side named is taken up on another day`(kind: Move.Kind) throws {
    let named = try #require(Self.play([Self.turn(["asks_ability"])]).standing.counter)
    let sum = try #require(named.amount)
    let later = try #require(named.first) + 14
    let call = Self.play([
      Self.turn(["asks_ability"]),
      Self.turn([kind], [Value(.money(sum), span: 0..<3), Value(.date(later), span: 21..<34)]),
    ])
    #expect(call.standing.agreedTerms?.amount == sum)
    #expect(call.standing.agreedTerms?.first == later)
  }

  @Test func `a sum by the month makes a plan, where nothing is on the table`() {
    let call = Self.play([
      Self.turn(
        ["asks_commitment"], [Value(.money(Money(cents: 4000)), span: 0..<3), Self.monthly])
    ])
    #expect(
      call.standing.offer == Proposal(.plan, amount: Money(cents: 4000), every: .month))
  }

  @Test func `a sum alone makes none`() {
    let call = Self.play([
      Self.turn(["asks_commitment"], [Value(.money(Money(cents: 4000)), span: 0..<3)])
    ])
    #expect(call.standing.offer == nil)
  }
}
