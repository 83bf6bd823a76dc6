import CallModel
import Testing

@testable import CallEngine

@Suite("Call engine")
struct CallEngineTests {
  private func play(
    _ scenario: Scenario, seed: UInt64 = 7, _ lines: [(kinds: [Move.Kind], values: [Value.Content])]
  ) -> Call {
    let engine = CallEngine(scenario, vocabulary: SampleScenario.vocabulary)
    var call = engine.ring(seed: seed)
    for line in lines { engine.hear(SampleScenario.utterance(line.kinds, line.values), on: &call) }
    return call
  }

  private func rule(
    _ pattern: ScriptRule.Pattern, _ says: String..., if condition: ScriptRule.Condition? = nil,
    again: [String] = [], feels: Mood.Shift = .none, reveals: [Fact] = [],
    tells: [Move.Kind] = [], then effects: [ScriptRule.Effect] = [], leads: Bool = false,
    isOwn: Bool = false, by speaker: Speaker = .debtor, line: Int = 1
  ) -> ScriptRule {
    ScriptRule(
      id: .init("sample:\(line)"), speaker: speaker, hears: pattern, if: condition,
      says: says.map { .init($0) }, again: again.map { .init($0) }, reveals: reveals,
      tells: tells, feels: feels, effects: effects, leads: leads, isOwn: isOwn)
  }

  @Test func `the debtor answers the ringing before anything is said`() {
    let call = play(SampleScenario.scenario([rule(.ring, "Hello?")]), [])
    #expect(call.turns.map(\.utterance.text) == ["Hello?"])
    #expect(call.turns.map(\.number) == [0])
  }

  @Test func `the weightiest move of a turn is answered, wherever it stands in the turn`() {
    let rules = [
      rule(.any(["greets"]), "Hi."), rule(.any(["asks_reason"]), "I lost my job."),
      rule(.anything, "Hm."),
    ]
    for kinds in [["greets", "asks_reason"], ["asks_reason", "greets"]] as [[Move.Kind]] {
      let call = play(SampleScenario.scenario(rules), [(kinds, [])])
      #expect(call.turns.last?.utterance.text == "I lost my job.")
    }
  }

  @Test func `the scenario's own rule answers before a weightier standard one`() {
    let rules = [
      rule(.any(["greets"]), "Who is this?", isOwn: true), rule(.any(["asks_reason"]), "No job."),
    ]
    let call = play(SampleScenario.scenario(rules), [(["asks_reason", "greets"], [])])
    #expect(call.turns.last?.utterance.text == "Who is this?")
  }

  @Test func `the scenario's own rule for anything waits for every rule that hears a move`() {
    let rules = [
      rule(.anything, "Whatever.", isOwn: true), rule(.nothing, "What?", isOwn: true),
      rule(.any(["threatens_arrest"]), "Are you threatening me?"), rule(.nothing, "Hm?"),
      rule(.anything, "Hm."),
    ]
    let call = play(
      SampleScenario.scenario(rules), [(["threatens_arrest"], []), (["greets"], []), ([], [])])
    #expect(
      call.turns.filter { $0.speaker == .debtor }.map(\.utterance.text)
        == ["Are you threatening me?", "Whatever.", "What?"])
  }

  @Test(arguments: [Listener.spouse, .employer, .thirdParty])
  func `whoever answers hears as the law counts them`(kind: Listener) {
    let scenario = SampleScenario.scenario(
      [rule(.anything, "Who?", by: .thirdParty)],
      thirdParty: .init(name: "Lee Park", relation: "wife", kind: kind))
    #expect(play(scenario, [(["greets"], [])]).collectorTurns.map(\.heardBy) == [kind])
  }

  @Test func `terms that begin a sentence are written with a capital letter`() {
    let rules = [rule(.proposal, "So, {offer}? {offer}. Hm.")]
    let call = play(SampleScenario.scenario(rules), [(["asks_full_payment"], [])])
    #expect(call.turns.last?.utterance.text == "So, all of it at once? All of it at once. Hm.")
  }

  @Test func `lines that name what the debtor has not got are left unsaid`() {
    let rules = [rule(.any(["verifies_identity"]), "{date_of_birth}, {zip}.", "It's {zip}.")]
    for seed in 0..<20 as Range<UInt64> {
      let call = play(SampleScenario.scenario(rules), seed: seed, [(["verifies_identity"], [])])
      #expect(call.turns.last?.utterance.text == "It's 77002.")
    }
  }

  @Test func `where no plan may be made the debtor names one sum`() throws {
    let rules = [rule(.proposal, "{counter}", then: [.proposes()])]
    let first = Value.Content.date(SampleScenario.today + 12)
    let call = play(
      SampleScenario.scenario(rules, longestPlan: 0),
      [(["asks_full_payment"], [first]), (["offers_settlement"], [.money(Money(cents: 90_000))])])
    let counter = try #require(call.standing.counter)
    #expect(counter.rung == .settlement)
    #expect(counter.first == SampleScenario.today + 12)
    #expect(try #require(counter.amount) <= Money(cents: 54_000))
  }

  @Test(arguments: [(Channel.text, 4 * 60), (.email, 3 * 3600), (.letter, 3 * 86_400)])
  func `what is written takes its time, and comes while people are up`(
    channel: Channel, pace: Int
  ) throws {
    let call = play(
      SampleScenario.scenario([rule(.anything, "Hm.")], channel: channel),
      Array(repeating: (["greets"], []), count: 12))
    let times = call.turns.compactMap(\.at)
    for (earlier, later) in zip(times, times.dropFirst()) {
      #expect(later.epoch - earlier.epoch >= pace)
      #expect((9 * 3600...20 * 3600 + 1800).contains(later.second))
    }
  }

  @Test func `a short reaction goes before the answer`() {
    let rules = [
      rule(.any(["shows_empathy"]), "Thank you.", leads: true),
      rule(.any(["asks_reason"]), "I lost my job."),
    ]
    let call = play(SampleScenario.scenario(rules), [(["shows_empathy", "asks_reason"], [])])
    #expect(call.turns.last?.utterance.text == "Thank you. I lost my job.")
  }

  @Test func `no line is said again while another of the same rule is left`() {
    let rules = [rule(.any(["greets"]), "One.", "Two.", "Three.", "Four.")]
    for seed in 0..<50 as Range<UInt64> {
      let call = play(
        SampleScenario.scenario(rules), seed: seed, Array(repeating: (["greets"], []), count: 4))
      #expect(Set(call.turns.filter { $0.speaker == .debtor }.map(\.utterance.text)).count == 4)
    }
  }

  @Test func `the same seed gives the same call and another seed another`() {
    let rules = [rule(.any(["greets"]), "One.", "Two.", "Three.", "Four.", "Five.")]
    let lines: [(kinds: [Move.Kind], values: [Value.Content])] = Array(
      repeating: (["greets"], []), count: 5)
    let scenario = SampleScenario.scenario(rules)
    #expect(play(scenario, seed: 3, lines) == play(scenario, seed: 3, lines))
    let calls = Set((0..<20).map { play(scenario, seed: $0, lines).turns.map(\.utterance.text) })
    #expect(calls.count > 10)
  }

  @Test func `a kindness counts less each time, a threat counts in full`() {
    let scenario = SampleScenario.scenario([rule(.anything, "Hm.")])
    let kind = play(scenario, Array(repeating: (["shows_empathy"], []), count: 3))
    #expect(kind.standing.mood.trust.value == 50 + 8 + 4 + 2)
    let harsh = play(scenario, Array(repeating: (["threatens_arrest"], []), count: 2))
    #expect(harsh.standing.mood.anger.value == 10 + 30 + 30)
  }

  @Test func `a debtor whose anger boils over hangs up and says no more`() {
    let rules = [rule(.breakingPoint, "Goodbye!"), rule(.anything, "Hm.")]
    let call = play(
      SampleScenario.scenario(rules), Array(repeating: (["threatens_arrest"], []), count: 6))
    #expect(call.standing.outcome == .hungUp)
    #expect(call.turns.last?.utterance.text == "Goodbye!")
    #expect(call.turns.filter { $0.speaker == .collector }.count == 3)
  }

  @Test func `an amount and then a date make one offer that fits and is agreed`() {
    let rules = [
      rule(.proposal, "Okay.", if: .offer(.fits), then: [.agrees]),
      rule(.proposal, "When?", if: .offer(.vague)), rule(.anything, "Hm."),
    ]
    let first = SampleScenario.today + 12
    let call = play(
      SampleScenario.scenario(rules),
      [
        (["offers_plan"], [.money(Money(cents: 10_000))]), (["offers_plan"], [.date(first)]),
      ])
    #expect(
      call.turns.filter { $0.speaker == .debtor }.map(\.utterance.text) == ["When?", "Okay."])
    #expect(call.standing.agreed?.total == Money(cents: 120_000))
    #expect(call.standing.agreed?.payments.first?.day == first)
  }

  @Test func `asking how much each month leaves the terms on the table alone`() {
    let rules = [
      rule(.proposal, "I told you, I can't."), rule(.any(["asks_ability"]), "Fifty."),
      rule(.anything, "Hm."),
    ]
    let call = play(
      SampleScenario.scenario(rules),
      [
        (["asks_full_payment"], []),
        (["asks_ability"], [.instalments(Instalments(count: nil, every: .month))]),
      ])
    #expect(call.turns.last?.utterance.text == "Fifty.")
  }

  @Test func `a plan beyond what is left after essentials is too much`() {
    let rules = [
      rule(.proposal, "I can't.", if: .offer(.tooMuch)), rule(.proposal, "Okay.", then: [.agrees]),
    ]
    let call = play(
      SampleScenario.scenario(rules),
      [
        (
          ["offers_plan"],
          [.money(Money(cents: 90_000)), .date(SampleScenario.today + 12)]
        )
      ])
    #expect(call.turns.last?.utterance.text == "I can't.")
    #expect(call.standing.agreed == nil)
  }

  @Test func `a question without an amount or a date leaves the terms on the table alone`() {
    let rules = [
      rule(.proposal, "I can't."), rule(.any(["asks_payday"]), "On the fifteenth."),
    ]
    let plan = [Value.Content.money(Money(cents: 90_000)), .date(SampleScenario.today + 12)]
    let call = play(
      SampleScenario.scenario(rules),
      [(["offers_plan"], plan), (["asks_payday"], []), (["asks_payday"], [plan[0]])])
    #expect(
      call.turns.filter { $0.speaker == .debtor }.map(\.utterance.text)
        == ["I can't.", "On the fifteenth.", "I can't."])
  }

  @Test func `a sum to be paid at once does not raise what they name for a month`() {
    let rules = [rule(.proposal, "{counter}", then: [.proposes()])]
    let first = Value.Content.date(SampleScenario.today + 12)
    let call = play(
      SampleScenario.scenario(rules),
      [
        (["offers_plan"], [.money(Money(cents: 90_000)), first]),
        (["offers_settlement"], [.money(Money(cents: 100_000)), first]),
      ])
    let named = call.turns.filter { $0.speaker == .debtor }.map(\.utterance.text)
    #expect(named.count == 2)
    #expect(Set(named).count == 1)
  }

  @Test func `a sum above what was agreed is worse, even without a day`() {
    let rules = [
      rule(.proposal, "Okay.", if: .not(.agreed), then: [.agrees]),
      rule(.any(["offers_plan"]), "We had a deal.", if: .offer(.worse)),
      rule(.any(["offers_plan"]), "Right."),
    ]
    let first = Value.Content.date(SampleScenario.today + 12)
    let call = play(
      SampleScenario.scenario(rules),
      [
        (["offers_plan"], [.money(Money(cents: 10_000)), first]),
        (["offers_plan"], [.money(Money(cents: 30_000))]),
      ])
    #expect(call.turns.last?.utterance.text == "We had a deal.")
  }

  @Test func `a recap that asks for more than was agreed is noticed`() {
    let rules = [
      rule(.proposal, "Okay.", if: .not(.agreed), then: [.agrees]),
      rule(.any(["asks_commitment"]), "That's not what we said.", if: .offer(.worse)),
      rule(.any(["asks_commitment"]), "Right."),
    ]
    let first = Value.Content.date(SampleScenario.today + 12)
    let call = play(
      SampleScenario.scenario(rules),
      [
        (["offers_plan"], [.money(Money(cents: 10_000)), first]),
        (["asks_commitment"], [.money(Money(cents: 10_000)), first]),
        (["asks_commitment"], [.money(Money(cents: 15_000)), first]),
      ])
    #expect(
      call.turns.filter { $0.speaker == .debtor }.map(\.utterance.text)
        == ["Okay.", "Right.", "That's not what we said."])
  }

  @Test func `the patience of the debtor does not wear while somebody else is on the line`() {
    let scenario = SampleScenario.scenario(
      [rule(.anything, "Who?", by: .thirdParty)],
      thirdParty: .init(name: "Lee Park", relation: "roommate"))
    let call = play(scenario, [(["greets"], []), (["greets"], [])])
    #expect(call.standing.mood == scenario.debtor.temperament.starts)
  }

  @Test(arguments: UInt64(1)...20)
  func `a line is never said twice running while there is another`(seed: UInt64) {
    let scenario = SampleScenario.scenario([rule(.anything, "One.", "Two.", "Three.")])
    let call = play(scenario, seed: seed, Array(repeating: (["greets"], []), count: 12))
    let said = call.turns.filter { $0.speaker == .debtor }.map(\.utterance.text)
    #expect(zip(said, said.dropFirst()).allSatisfy { $0 != $1 })
  }

  @Test func `only the person who holds the telephone answers`() {
    let rules = [
      rule(.any(["asks_for_party"]), "Hold on.", then: [.handsOver(to: .debtor)], by: .thirdParty),
      rule(.any(["greets"]), "Dana here."), rule(.anything, "Who?", by: .thirdParty),
    ]
    let scenario = SampleScenario.scenario(
      rules, thirdParty: .init(name: "Lee Park", relation: "roommate"))
    let call = play(scenario, [(["greets"], []), (["asks_for_party"], []), (["greets"], [])])
    let replies = call.turns.filter { $0.speaker != .collector }
    #expect(replies.map(\.utterance.text) == ["Who?", "Hold on.", "Dana here."])
    #expect(replies.map(\.speaker) == [.thirdParty, .thirdParty, .debtor])
    #expect(
      call.turns.filter { $0.speaker == .collector }.map(\.heardBy)
        == [.thirdParty, .thirdParty, .unverified])
  }

  @Test func `a request to stop contact decides how the call ends`() {
    let rules = [
      rule(.any(["asks_reason"]), "Stop calling.", tells: ["requests_no_contact"]),
      rule(.any(["closes"]), "Bye.", then: [.ends(nil)]),
    ]
    let call = play(SampleScenario.scenario(rules), [(["asks_reason"], []), (["closes"], [])])
    #expect(call.standing.outcome == .cease)
  }

  @Test func `a call that is over stays as it is`() {
    let rules = [rule(.any(["closes"]), "Bye.", then: [.ends(nil)])]
    let call = play(SampleScenario.scenario(rules), [(["closes"], []), (["greets"], [])])
    #expect(call.turns.filter { $0.speaker == .collector }.count == 1)
  }

  @Test func `what stands in braces is filled in`() {
    let rules = [rule(.anything, "{first_name} of {zip}, {balance}, {unknown}.")]
    let call = play(SampleScenario.scenario(rules), [(["greets"], [])])
    #expect(call.turns.last?.utterance.text == "Dana of 77002, $1,200, {unknown}.")
  }
}
