import JSONFormat
import CallModel
import Compliance
import ContentLoading
import Testing

/// Random cases as programs send them, judged again by counting by hand.
@Suite("Cases against an oracle") struct JudgeOracleTests {
  static let judge = CaseJudge(library: OfficialCases.library)

  static func line(_ question: String, _ facts: String) -> JSON {
    judge.answer(#"{"id": 1, "facts": \#(facts), "question": "\#(question)"}"#, line: 1).line
  }

  private struct Call {
    let day: Day
    let isTalk: Bool
    let counts: Bool
    let json: String
  }

  private static let outcomes: [(text: String, isTalk: Bool, connects: Bool)] = [
    ("unanswered_ring", false, true), ("rang out", false, true), ("voicemail", false, true),
    ("left a message on the answering machine", false, true), ("busy_signal", false, false),
    ("number out of service", false, false), ("no answer", false, true),
    ("ringless_voicemail", false, true), ("conversation", true, true),
    ("spoke with the consumer", true, true),
  ]

  private static func timeline(_ chance: inout SeededGenerator) -> [Call] {
    var day = Day(number: 19_000 + chance.next(below: 3000))
    return (0..<(3 + chance.next(below: 14))).map { _ in
      day = day + [0, 0, 1, 1, 2, 3][chance.next(below: 6)]
      let outcome = outcomes[chance.next(below: outcomes.count)]
      let isOwn = !outcome.isTalk || chance.next(below: 3) > 0
      let who = isOwn ? "collector" : "consumer"
      return Call(
        day: day, isTalk: outcome.isTalk, counts: isOwn && outcome.connects,
        json: #"{"date": "\#(day)", "channel": "telephone", "initiated_by": "\#(who)", "#
          + #""outcome": "\#(outcome.text)", "debts_intended": ["D1"]}"#)
    }
  }

  private static func exceeds(_ calls: [Call]) -> Bool {
    calls.indices.contains { place in
      let call = calls[place]
      guard call.counts else { return false }
      let recent = calls[...place].count { $0.counts && call.day - $0.day < 7 }
      return recent > 7 || calls[..<place].contains { $0.isTalk && call.day - $0.day < 7 }
    }
  }

  @Test(arguments: 0..<300)
  func `a random timeline is judged and counted as by hand`(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    let calls = Self.timeline(&chance)
    let events = calls.map(\.json).joined(separator: ", ")
    let facts = #"{"debts": [{"id": "D1", "type": "credit_card"}], "events": [\#(events)]}"#
    let verdict =
      Self.exceeds(calls) ? "presumption_of_violation" : "presumption_of_compliance"
    #expect(Self.line("frequency_status", facts)["verdict"]?.text == verdict, "\(facts)")
    let first = calls[0].day + chance.next(below: 5)
    let last = first + chance.next(below: 9)
    let counted = calls.count { $0.counts && ($0.day >= first && $0.day <= last) }
    let count = Self.line("count_calls(window=\(first)..\(last),debt=D1)", facts)
    #expect(count["value"]?["count"]?.whole == counted)
  }

  @Test(arguments: 0..<300)
  func `a time in one zone is judged at every place`(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let zones = HoursTests.zones
    let places = [zones[chance.next(below: 7)], zones[chance.next(below: 7)]]
    let clocks = [("eastern", "America/New_York"), ("pacific", "America/Los_Angeles")]
    let clock = clocks[chance.next(below: 2)]
    let day = Day(number: 19_000 + chance.next(below: 3000))
    let minute = chance.next(below: 1440)
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    let time = "\(two(minute / 60)):\(two(minute % 60))"
    let facts =
      #"{"mobile_area_code_tz": "\#(places[0])", "residence_tz": "\#(places[1])", "#
      + #""attempt": {"channel": "telephone", "date": "\#(day)", "time_\#(clock.0)": "\#(time)"}}"#
    let epoch = try #require(ZoneOffsets.system.epoch(day, minute: minute, zone: clock.1))
    let minutes = try places.map { place in
      try #require(ZoneOffsets.system.clock(epoch, zone: place)).second / 60
    }
    let wanted =
      if minutes.contains(where: { $0 < 480 || $0 > 1260 }) {
        Set(places).count > 1 ? "outside_permitted_window" : "violation"
      } else if minutes.contains(where: { $0 == 480 || $0 == 1260 }) {
        "boundary_ambiguous"
      } else {
        "no_violation"
      }
    #expect(Self.line("time_of_day_status", facts)["verdict"]?.text == wanted, "\(facts)")
  }

  /// The federal holidays, found by walking through the month.
  private static func isHoliday(_ day: Day) -> Bool {
    let date = day.date
    let place = (date.day - 1) / 7 + 1
    let isLast = date.day + 7 > Day.length(ofMonth: date.month, year: date.year)
    switch (date.month, day.weekday) {
    case (1, .monday) where place == 3, (2, .monday) where place == 3,
      (9, .monday) where place == 1,
      (10, .monday) where place == 2, (11, .thursday) where place == 4:
      return true
    case (5, .monday) where isLast: return true
    default: break
    }
    let isFixed = { (day: Day) in
      let date = day.date
      return [[1, 1], [6, 19], [7, 4], [11, 11], [12, 25]].contains([date.month, date.day])
    }
    return isFixed(day) || (day.weekday == .friday && isFixed(day + 1))
      || (day.weekday == .monday && isFixed(day - 1))
  }

  private static func receipt(_ sent: Day) -> Day {
    var day = sent
    var left = 5
    while left > 0 {
      day = day + 1
      let isWeekend = day.weekday == .saturday || day.weekday == .sunday
      if !isWeekend, !isHoliday(day) { left -= 1 }
    }
    return day
  }

  @Test(arguments: 0..<300)
  func `clocks end on the day that counting by hand finds`(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    let sent = Day(number: 16_000 + chance.next(below: 12_000))
    let received = Self.receipt(sent)
    let value = { (question: String, facts: String) in
      Self.line(question, facts)["value"]?["date"]?.text
    }
    let mailed = #"{"provided": "\#(sent)", "via": "mail"}"#
    #expect(value("earliest_assumed_receipt", mailed) == "\(received)")
    #expect(value("validation_period_end", mailed) == "\(received + 30)")
    #expect(value("last_day_of_waiting_period", #"{"mailed": "\#(sent)"}"#) == "\(sent + 13)")
    #expect(
      value("earliest_opt_out_deadline", #"{"creditor_notice_sent": "\#(sent)"}"#)
        == "\(sent + 35)")
    let gap = chance.next(below: 30)
    let furnished = #"{"mailed": "\#(sent)", "furnished": "\#(sent + gap)"}"#
    #expect(
      Self.line("furnishing_status", furnished)["verdict"]?.text
        == (gap >= 14 ? "no_violation" : "not_within_safe_period"))
    let notice =
      #"{"initial_communication": "\#(sent) telephone", "notice_sent": "\#(sent + gap)"}"#
    #expect(
      Self.line("validation_notice_timing", notice)["verdict"]?.text
        == (gap <= 5 ? "no_violation" : "violation"))
  }

  @Test(arguments: [
    ("rebuttal_factor(prior_statements)", #"{"consumer_prior_statement": "zorp blimfle"}"#),
    ("harassment_status", #"{"said": "zorp blimfle quux"}"#),
    ("time_barred_status", #"{"debt": {"time_barred": true}, "said": "zorp blimfle quux"}"#),
    ("transfer_status", #"{"debt": "zorp", "act": "blimfle"}"#),
    ("count_calls(window=2026-04-01..2026-04-07,debt=D1)", "{}"),
    ("cease_status", "{}"), ("frequency_status", #"{"debts": [{"id": "D1"}]}"#),
  ])
  func `what is not understood is not guessed`(question: String, facts: String) {
    let line = Self.line(question, facts)
    #expect(line["verdict"]?.text == "unsupported", "\(line)")
    #expect(line["because"]?.items.first?["why"]?.text?.isEmpty == false)
  }
}
