import CallModel

/// A small scenario to test the engine on; each test brings its own rules.
enum SampleScenario {
  static let today = Day(2026, 3, 3) ?? Day(number: 0)

  private static let moves: [(name: String, group: Vocabulary.Group)] = [
    ("greets", .opening), ("asks_for_party", .opening), ("verifies_identity", .verification),
    ("asks_reason", .discovery), ("asks_ability", .discovery), ("shows_empathy", .discovery),
    ("offers_plan", .negotiation),
    ("asks_full_payment", .negotiation), ("asks_commitment", .commitment),
    ("asks_payday", .discovery),
    ("accepts_proposal", .negotiation), ("threatens_arrest", .harmful), ("closes", .closing),
    ("states_hardship", .debtor), ("requests_no_contact", .debtor),
  ]

  static let vocabulary = Vocabulary(
    moves.map { Vocabulary.Entry(kind: Move.Kind($0.name), group: $0.group, gloss: "") })

  static func scenario(
    _ rules: [ScriptRule], starts mood: Mood = Mood(trust: 50, anger: 10, patience: 60),
    fading: Int = 500, thirdParty: Scenario.ThirdParty? = nil, longestPlan: Int = 12,
    channel: Channel = .telephone
  ) -> Scenario {
    Scenario(
      id: "sample", title: "A sample", brief: "Call.", level: 1, industry: "retail", teaches: [],
      channel: channel,
      starts: Moment(day: today, second: 64_800, zone: "America/Chicago", offset: -21_600),
      collector: Collector(
        name: "Sam Carter", agency: "Harbor Recovery", creditor: "St. Anne Hospital",
        kind: .thirdParty, phone: "800-555-0142",
        authority: Authority(
          settleFrom: 800, longestPlanMonths: longestPlan, smallestPayment: Money(cents: 2500),
          hardship: false)),
      account: Account(
        balance: Money(cents: 120_000), reference: "4411", delinquentSince: nil,
        isTimeBarred: false, history: []),
      debtor: Debtor(
        name: "Dana Ruiz", address: "Ms. Ruiz", state: "TX",
        proofs: [.init(kind: "zip", answer: "77002")],
        temperament: Temperament(
          id: "plain", starts: mood,
          reactions: [
            "shows_empathy": Mood.Shift(trust: 8, anger: -4),
            "threatens_arrest": Mood.Shift(trust: -20, anger: 30),
          ], fading: fading, wear: 1, opensAt: 500),
        reason: "job_loss",
        means: Means(
          income: Money(cents: 300_000), essentials: Money(cents: 250_000),
          savings: Money(cents: 20_000), paydays: [15, 31])),
      thirdParty: thirdParty, rules: rules, facts: ["job_loss"], endsWell: [.promise])
  }

  /// What a turn with these moves and values would be understood as.
  static func utterance(_ kinds: [Move.Kind], _ values: [Value.Content] = []) -> Utterance {
    Utterance(
      "words and more", moves: kinds.map { Move($0, span: 0..<5) },
      values: values.map { Value($0, span: 0..<5) })
  }
}
