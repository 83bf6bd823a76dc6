import CallEngine
import CallModel
import Negotiation
import Testing

@testable import Exploration

@Suite("Proofs")
struct ProofTests {
  @Test(arguments: Shipped.scenarios)
  func `what a shipped scenario must keep is kept`(scenario: Scenario) throws {
    let repertoire = Repertoire(scenario, vocabulary: Shipped.vocabulary)
    var proof = Prover(repertoire, limit: 60_000).prove()
    // A short search may find an unlawful call sooner than the lawful one that beats it.
    if proof.claims.contains(where: { !$0.holds }) {
      proof = Prover(repertoire, limit: 600_000).prove()
    }
    for claim in proof.claims {
      #expect(
        claim.holds, "\(claim.finding): \(claim.counterExample.map { repertoire.ploys[$0].name })")
    }
    guard let par = proof.par else { return }
    var replay = Replay(repertoire)
    let result = replay.play(par.line)
    #expect(result.isLawful)
    #expect(abs(result.worth - par.index) < 1e-9)
    #expect(
      scenario.collector.authority.objection(
        to: par.arrangement, balance: scenario.account.balance) == nil)
  }

  @Test func `every rule that is said to answer answers in the call given for it`() throws {
    let scenario = try #require(Shipped.scenarios.first)
    let repertoire = Repertoire(scenario, vocabulary: Shipped.vocabulary)
    let proof = Prover(repertoire, limit: 40_000).prove()
    #expect(proof.rules.count + proof.unreached.count == scenario.rules.count)
    #expect(proof.rules.count > scenario.rules.count / 2)
    var replay = Replay(repertoire)
    for (position, line) in proof.rules {
      #expect(replay.play(line, lookingFor: position).hasAnswered)
    }
  }

  @Test func `a scenario in which a threat pays is refuted with the call`() throws {
    // Nothing but a threat brings this debtor to trust the caller enough.
    let scenario = Fearful.scenario(threat: Mood.Shift(trust: 40))
    let repertoire = Repertoire(scenario, vocabulary: Shipped.vocabulary)
    let proof = Prover(repertoire, limit: 60_000).prove()
    let claim = try #require(proof.claims.first { $0.kind == .lawfulBeatsUnlawful })
    #expect(!claim.holds)
    let said = claim.counterExample.flatMap { repertoire.ploys[$0].kinds }
    #expect(said.contains("threatens_arrest"))
    var replay = Replay(repertoire)
    let result = replay.play(claim.counterExample)
    #expect(!result.isLawful)
    #expect(result.worth > (proof.par?.index ?? 0))
  }

  @Test func `the same scenario holds when the threat costs trust`() {
    let scenario = Fearful.scenario(threat: Mood.Shift(trust: -40))
    let proof = Prover(Repertoire(scenario, vocabulary: Shipped.vocabulary), limit: 60_000).prove()
    let refuted = proof.claims.filter { $0.kind == .lawfulBeatsUnlawful && !$0.holds }
    #expect(refuted.isEmpty)
  }

  @Test func `what must never come true and does is shown with the shortest call`() throws {
    let scenario = Fearful.scenario(
      threat: .none,
      never: [.init(text: "verified and patience < 60", condition: .said("asks_reason"))])
    let repertoire = Repertoire(scenario, vocabulary: Shipped.vocabulary)
    let proof = Prover(repertoire, limit: 20_000).prove()
    let claim = try #require(proof.claims.first { $0.kind == .never })
    #expect(!claim.holds)
    #expect(claim.counterExample.count == 1)
  }
}

/// A debtor whom kindness leaves cold.
enum Fearful {
  static func scenario(
    threat: Mood.Shift, never: [Scenario.Invariant] = []
  ) -> Scenario {
    let today = Day(2026, 3, 3) ?? Day(number: 0)
    func rule(
      _ line: Int, _ pattern: ScriptRule.Pattern, _ says: String,
      if condition: ScriptRule.Condition? = nil, then effects: [ScriptRule.Effect] = []
    ) -> ScriptRule {
      ScriptRule(
        id: .init("fearful:\(line)"), hears: pattern, if: condition, says: [.init(says)],
        effects: effects)
    }
    return Scenario(
      id: "fearful", title: "A fearful debtor", brief: "Call.", level: 3, industry: "retail",
      teaches: [], channel: .telephone,
      starts: Moment(day: today, second: 64_800, zone: "America/Chicago", offset: -21_600),
      collector: Collector(
        name: "Sam Carter", agency: "Harbor Recovery", creditor: "St. Anne Hospital",
        kind: .thirdParty, phone: "800-555-0142",
        authority: Authority(
          settleFrom: 800, longestPlanMonths: 12, smallestPayment: Money(cents: 2500),
          hardship: false)),
      account: Account(
        balance: Money(cents: 120_000), reference: "4411", delinquentSince: nil,
        isTimeBarred: false, history: []),
      debtor: Debtor(
        name: "Dana Ruiz", address: "Ms. Ruiz", state: "TX",
        proofs: [.init(kind: "zip", answer: "77002")],
        temperament: Temperament(
          id: "cold", starts: Mood(trust: 5, anger: 10, patience: 90),
          reactions: ["threatens_arrest": threat], fading: 500, wear: 1, opensAt: 500),
        reason: "job_loss",
        means: Means(
          income: Money(cents: 300_000), essentials: Money(cents: 250_000),
          savings: Money(cents: 20_000), paydays: [15, 31])),
      thirdParty: nil,
      rules: [
        rule(1, .ring, "Hello?"),
        rule(2, .any(["verifies_identity"]), "77002.", then: [.verifies]),
        rule(3, .proposal, "Okay.", if: .and(.verified, .offer(.fits)), then: [.agrees]),
        rule(4, .any(["closes"]), "Bye.", then: [.ends(nil)]),
        rule(5, .anything, "Hm."),
      ],
      facts: ["job_loss"], endsWell: [.promise, .noAgreement], never: never)
  }
}
