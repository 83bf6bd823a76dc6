import CallModel

/// A scenario with a debtor whose means are known, for what only a scenario can show.
enum SampleScenario {
  static let today = Day(2026, 3, 3) ?? Day(number: 0)
  static let first = Day(2026, 3, 15) ?? Day(number: 0)

  static let scenario = Scenario(
    id: "sample", title: "A <surprise> bill", brief: "Call.", level: 1, industry: "healthcare",
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
      name: "Dana Ruiz", address: "Ms. Ruiz", state: "TX", proofs: [],
      temperament: Temperament(
        id: "plain", starts: Mood(trust: 50, anger: 10, patience: 60), reactions: [:], fading: 500,
        wear: 1, opensAt: 500),
      reason: "job_loss",
      means: Means(
        income: Money(cents: 300_000), essentials: Money(cents: 250_000),
        savings: Money(cents: 20_000), paydays: [15, 31])),
    thirdParty: nil, rules: [], facts: ["job_loss"], endsWell: [.promise])

  /// A call of it with these lines that ended with `agreed` and these notes.
  static func call(
    _ lines: [Line], agreed: Arrangement? = nil, revealed: Set<Fact> = [],
    outcome: Outcome? = .promise, note: String? = nil
  ) -> Conversation {
    var standing = Standing(opening: scenario)
    standing.agreed = agreed
    standing.revealed = revealed
    standing.outcome = outcome
    var turns = lines.enumerated().map { $1.turn(number: $0 + 1) }
    if let note {
      turns.append(
        Turn(
          number: turns.count + 1, speaker: .collector, utterance: Utterance(""),
          action: DeskAction(.note, text: note)))
    }
    return Conversation(
      turns: turns, setting: Setting(balance: scenario.account.balance), scenario: scenario,
      standing: standing)
  }

  static func plan(_ dollars: Int, count: Int) -> Arrangement {
    Arrangement(
      .plan,
      payments: (0..<count).map {
        .init(day: first.adding(months: $0), amount: Money(cents: dollars * 100))
      })
  }
}
