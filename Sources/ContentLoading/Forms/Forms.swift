import CallModel

/// The forms of the files that trainers write.
package enum Forms {
  static func need(_ name: String, _ kind: Form.Kind, _ gloss: String) -> Form.Key {
    Form.Key(name, kind, gloss, isRequired: true)
  }

  static func may(_ name: String, _ kind: Form.Kind, _ gloss: String) -> Form.Key {
    Form.Key(name, kind, gloss)
  }

  private static let money = Form.Kind.pattern(#"^\$?[0-9][0-9,]*(\.[0-9]{1,2})?$"#, example: "$25")
  private static let monthly = Form.Kind.pattern(
    #"^\$?[0-9][0-9,]*(\.[0-9]{1,2})? ?(/month)?$"#, example: "$2,900/month")
  static let share = Form.Kind.pattern(#"^[0-9.]+%$"#, example: "80%")
  private static let day = Form.Kind.pattern(#"^\d{4}-\d\d-\d\d$"#, example: "2026-03-03")
  static let gauges = Form(
    Mood.Gauge.allCases.map { may($0.rawValue, .whole(-100...100), "How much it changes.") })

  package static let authority = Form([
    need("settle_from", share, "The least share of the balance that settles it."),
    need(
      "longest_plan", .pattern(#"^[0-9]+( months?)?$"#, example: "12 months"), "The longest plan."),
    need("smallest_payment", money, "The smallest instalment."),
    may("hardship", .yesOrNo, "Whether a hardship plan may be offered."),
  ])

  package static let collector = Form([
    may("name", .text, "Whose part the trainee plays."),
    need("agency", .text, "For whom they work."), need("for", .text, "To whom the debt is owed."),
    may("kind", .choice(Collector.Kind.allCases.map(\.rawValue)), "Whose debts they collect."),
    may("phone", .text, "Where to call back; take a number from 555-0100 to 555-0199."),
    need("authority", .block(authority), "What the creditor lets them agree to."),
  ])

  package static let entry = Form([
    need(
      "on", .pattern(#"^\d{4}-\d\d-\d\d( \d\d:\d\d)?$"#, example: "2026-02-26 10:12"), "When."),
    need("did", .text, "What was done."), may("result", .text, "What came of it."),
  ])

  package static let account = Form([
    need("balance", money, "What is owed."),
    may("reference", .text, "The last four characters of the account's number."),
    may("delinquent_since", day, "The day from which it has been overdue."),
    may(
      "debt", .choice(Account.Debt.allCases.map(\.rawValue)),
      "A business's debt is not bound by the law on consumer debts."),
    may("time_barred", .yesOrNo, "Whether the time to sue has run out."),
    may("history", .list(.block(entry)), "What was done on the account, from old to new."),
  ])

  package static let means = Form([
    need("income", monthly, "What comes in each month."),
    need("essentials", monthly, "What a month costs before any debt."),
    need("savings", money, "What is put by."),
    need(
      "paydays", .oneOrMore(.either([.whole(1...31), .choice(["last"])])),
      "The days of the month on which money comes in."),
  ])

  package static let proofs = Form([
    may("date_of_birth", day, "When they were born."), may("zip", .text, "Their postal code."),
    may("last_four", .text, "Four digits of a number they know."),
    may("street", .text, "The street they live in."),
  ])

  package static let debtor = Form([
    need("name", .text, "First and last name."),
    may("address", .text, "How they are addressed."),
    need("lives_in", .choice(PostalCodes.all), "The state, by its postal code."),
    need("verify", .block(proofs), "What they can show who they are with."),
    need("temperament", .text, "A file of content/temperaments."),
    need("reason", .text, "The truth; it comes out only when it is asked well."),
    need("means", .block(means), "What they can truly pay."),
  ])

  /// Who may pick up instead, as the law tells them apart.
  static let answering: [Listener] = [.spouse, .employer, .thirdParty]

  package static let thirdParty = Form([
    need("name", .text, "Who picks up instead."),
    need("relation", .text, "What they are to the debtor, such as roommate."),
    may(
      "is", .choice(answering.map(\.rawValue)),
      "What they are to the law: a spouse counts as the debtor (15 USC 1692c(d))."),
  ])

  static let moves = Form.Kind.oneOrMore(.text)
  private static let lines = Form.Kind.either([
    .oneOrMore(.text),
    .block(
      Form(
        ScriptRule.Manner.allCases.map { may($0.rawValue, .oneOrMore(.text), "Said in this mood.") }
      )),
  ])

  package static let rule = Form([
    need(
      "hears",
      .either([
        moves, .block(Form([need("all", moves, "All of these in one turn.")])),
        .block(Form([need("says", .oneOrMore(.text), "Sentences that the rule is taught by.")])),
      ]),
      "The moves that it answers, or ring, silence, nothing, anything, proposal, breaking_point."),
    may("if", .text, "When it may answer, such as 'verified and trust >= 40'."),
    may(
      "by", .choice([Speaker.debtor.rawValue, Speaker.thirdParty.rawValue]), "Who says it."),
    need("says", lines, "The lines to choose from."),
    may("again", lines, "Said instead from the second time on."),
    may("reveals", .oneOrMore(.text), "The facts that come out."),
    may("tells", moves, "What the line does, as moves of the debtor."),
    may("feels", .block(gauges), "What saying it does to the mood."),
    may(
      "then", .oneOrMore(.text),
      "verifies, proposes (settlement or full), agrees, ends, stage NAME or puts_on WHO."),
    may("leads", .yesOrNo, "Whether it is a short reaction before another answer."),
  ])

  package static let script = Form([
    need("title", .text, "What the script is for."),
    need("script", .list(.block(rule)), "The rules, in the order in which they are tried."),
  ])

  static let courseStep = Form([
    may("call", .text, "The scenario to practise."),
    may("drill", .whole(1...100), "How many questions of law."),
    may("score", .whole(0...100), "How well it has to go; 80 when nothing is said."),
    may("in", .choice(Course.Manner.allCases.map(\.rawValue)), "How the call is played."),
  ])

  static let courseDay = Form([
    need("goal", .text, "What the day is for, in one sentence."),
    may(
      "opens_after", .whole(0...1000),
      "How many steps of the days before have to be done; all when nothing is said."),
    need("steps", .list(.block(courseStep)), "What is done, in order."),
  ])

  package static let course = Form([
    need("title", .text, "What the course is called."),
    need("days", .list(.block(courseDay)), "The working days, in order."),
  ])

  package static let scenario = Form([
    need("title", .text, "What the list of scenarios shows."),
    need("brief", .text, "What the trainee reads before the call."),
    need("level", .whole(1...5), "From 1, the first week, to 5, certification."),
    need("industry", .text, "The trade in which the debt arose."),
    may("teaches", .oneOrMore(.text), "What is learned from it."),
    may("channel", .choice(Channel.allCases.map(\.rawValue)), "How they are in touch."),
    may(
      "pace", .pattern(#"^[0-9]+ (minutes?|hours?|days?)$"#, example: "2 hours"),
      "How long an answer takes where people write."),
    need(
      "starts",
      .pattern(#"^\d{4}-\d\d-\d\d \d\d:\d\d \S+$"#, example: "2026-03-03 18:40 America/Chicago"),
      "The day, the clock and the zone of the debtor."),
    need("collector", .block(collector), "Who calls, and what they may agree to."),
    need("account", .block(account), "What the collector's system shows."),
    need("debtor", .block(debtor), "Who owes, and the truth."),
    may("answers", .block(thirdParty), "Somebody else who picks up."),
    may(
      "known", .oneOrMore(.choice(Scenario.Known.allCases.map(\.rawValue))),
      "What the file knew before the call."),
    may(
      "ends_well", .oneOrMore(.choice(Outcome.allCases.map(\.rawValue))), "How a good call ends."),
    may("never", .oneOrMore(.text), "Conditions that must never come true."),
    may(
      "varies", .list(.list(.text)),
      "Words of this file, each with what takes their place in forms B, C and so on."),
    may("uses", .oneOrMore(.text), "Standard scripts, such as standard/opening."),
    may("script", .list(.block(rule)), "What is special; tried before the standard scripts."),
  ])
}
