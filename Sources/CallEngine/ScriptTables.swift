import CallModel

/// A scenario's script turned into numbers once, so that a turn costs no look-up by name.
///
/// Moves, facts and what the debtor tells are places in lists; rules keep their positions.
final class ScriptTables: Sendable {
  /// The moves that the vocabulary, the script or the temperament names, debtors' own left out.
  let moves: [Move.Kind]
  let places: [Move.Kind: Int]

  /// How much each move calls for an answer, before its place in the turn; -1 for one unheard of.
  let weights: [Int]

  /// The stage that each move belongs to; 255 for none.
  let stages: [UInt8]

  /// What each move does to the mood the first time, the second time … up to the ninth.
  let shifts: [MoodShift]
  let hasShift: [Bool]
  let wear: MoodShift
  let rules: [CompiledRule]
  let heads: [CompiledRule.Head]
  let tests: ConditionTests

  /// Where the conditions start that must never come true.
  let never: [Int16]

  /// The rules that answer, and those that only lead, by who speaks and what is heard.
  let answering: RuleRows
  let leading: RuleRows
  let breakingPoint: Int?

  /// What the debtor can tell, in the order of the names: a bit each.
  let tellings: [Move.Kind]
  let outcomes: [(bit: UInt128, outcome: Outcome)]
  let refusals: UInt128
  let vulnerable: UInt128
  let inconvenient: UInt128
  let acceptsProposal: Int?
  let leavesMessage: Int?
  let acknowledgesInconvenience: Int?

  init(_ scenario: Scenario, vocabulary: Vocabulary) {
    let moves = Self.moves(of: scenario, vocabulary)
    let places = Dictionary(uniqueKeysWithValues: moves.enumerated().map { ($1, $0) })
    precondition(moves.count <= MoveCounts.capacity, "a call has room for 128 kinds of move")
    self.moves = moves
    self.places = places
    weights = moves.map { Self.weight(of: $0, vocabulary) }
    stages = moves.map { vocabulary[$0]?.group.stage.map { UInt8($0.rawValue) } ?? 255 }
    let temperament = scenario.debtor.temperament
    shifts = moves.flatMap { move in
      (0...8).map { times in
        MoodShift(
          (temperament.reactions[move] ?? .none).repeated(times, fading: temperament.fading))
      }
    }
    hasShift = moves.map { temperament.reactions[$0] != nil }
    wear = MoodShift(Mood.Shift(patience: -temperament.wear))
    let tellings = Self.tellings(of: scenario)
    precondition(tellings.count <= 128, "a debtor can tell 128 kinds of thing")
    self.tellings = tellings
    func bit(_ kind: Move.Kind) -> UInt128 { tellings.firstIndex(of: kind).map { 1 << $0 } ?? 0 }
    var tests = ConditionTests(places: places, facts: scenario.facts)
    let lacking = scenario.lackingPlaceholders
    rules = scenario.rules.map { rule in
      CompiledRule(
        rule, entry: tests.add(rule.condition), facts: scenario.facts, places: places,
        lacking: lacking, bit: bit)
    }
    heads = rules.map(\.head)
    never = scenario.never.map { tests.add($0.condition) }
    self.tests = tests
    answering = RuleRows(scenario.rules, places: places) { !$0.leads }
    leading = RuleRows(scenario.rules, places: places) { $0.leads }
    breakingPoint = scenario.rules.firstIndex { $0.hears == .breakingPoint }
    outcomes = Standing.toldOutcomes.map { (bit($0), $1) }
    refusals = Self.refusing.reduce(0) { $0 | bit($1) }
    vulnerable = bit("reports_vulnerability")
    inconvenient = bit("says_inconvenient")
    acceptsProposal = places[.acceptsProposal]
    leavesMessage = places["leaves_message"]
    acknowledgesInconvenience = places["acknowledges_inconvenience"]
  }

  /// What the debtor tells that asks the collector for other terms.
  private static let refusing: [Move.Kind] = [
    "rejects_terms", "cannot_pay", "refuses_to_pay", "proposes_terms", "asks_for_less",
  ]

  private static func moves(of scenario: Scenario, _ vocabulary: Vocabulary) -> [Move.Kind] {
    var named: Set<Move.Kind> = Set(scenario.debtor.temperament.reactions.keys)
    named.formUnion(["accepts_proposal", "leaves_message", "acknowledges_inconvenience"])
    for rule in scenario.rules {
      switch rule.hears {
      case .any(let kinds), .all(let kinds): named.formUnion(kinds)
      default: break
      }
      rule.condition?.addMoves(to: &named)
    }
    for invariant in scenario.never { invariant.condition.addMoves(to: &named) }
    named.formUnion(vocabulary.entries.filter { $0.group != .debtor }.map(\.kind))
    return named.sorted()
  }

  private static func tellings(of scenario: Scenario) -> [Move.Kind] {
    Set(
      scenario.rules.flatMap(\.tells) + Standing.toldOutcomes.map(\.0) + [
        "reports_vulnerability", "says_inconvenient",
      ]
    ).sorted()
  }

  private static func weight(of kind: Move.Kind, _ vocabulary: Vocabulary) -> Int {
    guard let entry = vocabulary[kind] else { return -1 }
    let isQuestion = kind.description.hasPrefix("asks_")
    return switch entry.group {
    case .harmful: 900
    case .commitment: 700
    case .respecting: 650
    case .negotiation: 600
    case .verification: 550
    case .closing: kind == "closes" ? 520 : 150
    case .discovery: isQuestion ? 500 : 200
    case .disclosure: 300
    case .opening: isQuestion ? 450 : 100
    case .debtor: 0
    }
  }
}

extension Mood.Shift {
  /// The shift when its cause has come `times` times before: harm counts in full, good fades.
  func repeated(_ times: Int, fading: Int) -> Mood.Shift {
    func fade(_ amount: Int, isGood: Bool) -> Int {
      guard isGood else { return amount }
      return (0..<min(times, 8)).reduce(amount) { left, _ in left * fading / 1000 }
    }
    return Mood.Shift(
      trust: fade(trust, isGood: trust > 0), anger: fade(anger, isGood: anger < 0),
      patience: fade(patience, isGood: patience > 0))
  }
}

extension ScriptRule.Condition {
  /// Every move that the condition asks about.
  fileprivate func addMoves(to moves: inout Set<Move.Kind>) {
    switch self {
    case .said(let kind), .times(let kind, _, _): moves.insert(kind)
    case .not(let inner): inner.addMoves(to: &moves)
    case .and(let left, let right), .or(let left, let right):
      left.addMoves(to: &moves)
      right.addMoves(to: &moves)
    case .mood, .stage, .verified, .agreed, .revealed, .offer: break
    }
  }
}
