package import CallEngine
package import CallModel
package import Negotiation

/// Every turn that the players of one scenario choose from: single moves, the turns of the textbook,
/// and terms on a grid within the collector's authority.
package struct Repertoire: Sendable {
  package let engine: CallEngine
  package private(set) var ploys: [Ploy] = []

  /// The best terms of the grid by what can be expected of them, and their place.
  package private(set) var best: (ploy: Int, prospect: Prospect)?

  /// The places of terms, from the top of the ladder down.
  package private(set) var ladder: [Int] = []

  /// The places of all turns that name whole terms; they are the last.
  private(set) var terms = 0..<0

  /// The places of single moves that do no harm.
  private(set) var harmless: [Int] = []

  /// The turns of the textbook by name.
  private var named: [Turn: Int] = [:]
  private let harmful: Set<Move.Kind>
  private let groups: [Move.Kind: Vocabulary.Group]
  private let vocabulary: Vocabulary

  package init(_ scenario: Scenario, vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    engine = CallEngine(scenario, vocabulary: vocabulary)
    harmful = Set(vocabulary.entries.filter { $0.group == .harmful }.map(\.kind))
    groups = Dictionary(
      uniqueKeysWithValues: vocabulary.entries.map { ($0.kind, $0.group) })
    for turn in Turn.allCases { named[turn] = add(turn.kinds) }
    for entry in vocabulary.entries where entry.group != .debtor {
      let place = add([entry.kind])
      if entry.group != .harmful { harmless.append(place) }
    }
    // Rules that want several moves in one turn are not met by single ones.
    var together: Set<[Move.Kind]> = []
    for rule in scenario.rules {
      if case .all(let kinds) = rule.hears, together.insert(kinds).inserted { add(kinds) }
    }
    add([])
    add([], isSilence: true)
    addTerms()
  }

  /// The same repertoire in memory of its own, so that cores do not wait for each other.
  func copy() -> Repertoire { Repertoire(engine.scenario, vocabulary: vocabulary) }

  package func ploy(_ turn: Turn) -> Int { named[turn] ?? 0 }

  @discardableResult
  private mutating func add(
    _ kinds: [Move.Kind], terms: Proposal? = nil, isSilence: Bool = false
  ) -> Int {
    let own = kinds.compactMap { groups[$0] }
    let number = UInt16(ploys.count)
    ploys.append(
      Ploy(
        kinds: kinds, terms: terms,
        heard: isSilence
          ? engine.silence
          : engine.heard(kinds, terms.map { Ploy.values(of: $0) } ?? [], number: number),
        isSilence: isSilence,
        isHarmful: kinds.contains(where: harmful.contains),
        tellsOfDebt: own.contains { [.disclosure, .negotiation, .commitment].contains($0) }
          || kinds.contains { Self.debtQuestions.contains($0) },
        asksForPayment: own.contains { [.negotiation, .commitment].contains($0) }
          || kinds.contains("asks_ability"),
        verifies: kinds.contains("verifies_identity"),
        saysWhoCalls: kinds.contains(where: Lawfulness.naming.contains),
        givesMiniMiranda: kinds.contains("gives_mini_miranda")))
    return ploys.count - 1
  }

  private static let debtQuestions: Set<Move.Kind> = [
    "asks_reason", "asks_ability", "asks_budget", "asks_payday", "asks_employment",
    "acknowledges_dispute", "acknowledges_bankruptcy", "acknowledges_attorney",
  ]

  /// Whether the creditor lets the collector agree to these terms.
  func isAllowed(_ arrangement: Arrangement) -> Bool {
    let scenario = engine.scenario
    return scenario.collector.authority.objection(
      to: arrangement, balance: scenario.account.balance) == nil
  }

  /// What can be expected of what is agreed in `state`, from 0 to 1; terms that the creditor has
  /// not allowed are worth nothing.
  func worth(of state: CallState, _ book: TermBook) -> Double {
    let scenario = engine.scenario
    guard state.agreed != 0, let arrangement = book.arrangement(at: state.agreed),
      isAllowed(arrangement)
    else { return 0 }
    return Prospect(
      of: arrangement, balance: scenario.account.balance, means: scenario.debtor.means,
      today: scenario.starts.day, trust: state.mood.trust, anger: state.mood.anger,
      underPressure: state.agreedUnderPressure
    ).index
  }

  /// Terms on a grid: each rung at the next paydays, settlements by twentieths of the balance and
  /// plans of every length, all within authority.
  private mutating func addTerms() {
    let scenario = engine.scenario
    let (balance, today) = (scenario.account.balance, scenario.starts.day)
    let means = scenario.debtor.means
    let start = ploys.count
    for proposal in TermGrid(scenario).proposals {
      guard let arrangement = proposal.completed(balance: balance, today: today),
        !arrangement.payments.isEmpty, isAllowed(arrangement)
      else { continue }
      let place = add(Ploy.move(for: proposal.rung), terms: proposal)
      ladder.append(place)
      let prospect = Prospect(
        of: arrangement, balance: balance, means: means, today: today, trust: Par.trust)
      if prospect.index > (best?.prospect.index ?? 0) + 1e-9 { best = (place, prospect) }
    }
    add(["offers_time"], terms: Proposal(.postponement, first: means.payday(onOrAfter: today + 20)))
    terms = start..<ploys.count
    let ploys = ploys
    ladder.sort { (ploys[$0].terms?.rung ?? .full, $0) < (ploys[$1].terms?.rung ?? .full, $1) }
  }
}

/// The terms that players try, as somebody would name them.
struct TermGrid {
  let proposals: [Proposal]

  init(_ scenario: Scenario) {
    let (balance, today) = (scenario.account.balance, scenario.starts.day)
    let means = scenario.debtor.means
    let authority = scenario.collector.authority
    var terms: [Proposal] = []
    let payday = means.payday(onOrAfter: today + 1)
    let later = means.payday(onOrAfter: payday + 1)
    for first in payday == later ? [payday] : [payday, later] {
      terms.append(Proposal(.full, first: first))
      terms.append(Proposal(.split, first: first))
      for twentieth in stride(from: 19, to: 0, by: -1) {
        terms.append(
          Proposal(.settlement, amount: balance.share(twentieth * 50), first: first))
      }
      for count in 2...max(2, authority.longestPlanMonths) {
        let amount = Money(cents: (balance.cents + count - 1) / count)
        terms.append(Proposal(.plan, amount: amount, first: first, every: .month))
        for tenth in [2, 5] {
          let down = means.savings.share(tenth * 100)
          guard down.cents > 0, down < balance else { continue }
          let rest = Money(cents: (balance.cents - down.cents + count - 1) / count)
          terms.append(
            Proposal(
              .downPaymentPlan, amount: rest, downPayment: down, first: first, every: .month))
        }
      }
      guard authority.hardship else { continue }
      for fortieth in [1, 2, 4, 8] {
        terms.append(
          Proposal(
            .hardship, amount: balance.share(fortieth * 25), first: first, every: .month))
      }
    }
    proposals = terms
  }
}
