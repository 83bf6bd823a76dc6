import JSONFormat
import CallModel
import Compliance
import ContentLoading
import Testing

@Suite("May I call") struct PermissionTests {
  static func permission(
    _ facts: String, at day: String, _ minute: Int, medium: Contact.Medium = .telephone,
    place: Contact.Place? = nil, states: [String] = []
  ) throws -> Permission {
    let judge = CaseJudge(
      library: OfficialCases.library, jurisdictions: ["US"] + states.map { "US-\($0)" })
    return try judge.permission(
      try JSONReader.read(facts), medium: medium, place: place, at: try #require(Day(iso: day)),
      minute: minute, zone: "America/Chicago")
  }

  @Test(arguments: [
    (#"{"consumer_tz": "America/Los_Angeles"}"#, "2026-03-05", 1170, "yes"),
    (#"{"consumer_tz": "America/Los_Angeles"}"#, "2026-03-05", 1290, "2026-03-06 8:00"),
    (#"{"consumer_tz": "America/Los_Angeles"}"#, "2026-03-05", 400, "2026-03-05 8:00"),
    (
      #"{"mobile_area_code_tz": "America/New_York", "residence_tz": "America/Los_Angeles"}"#,
      "2026-03-05", 600, "2026-03-05 11:00"
    ),
    (
      #"{"consumer_tz": "America/Chicago", "preferences": ["no calls on Fridays"]}"#,
      "2026-03-06", 600, "2026-03-07 8:00"
    ),
    (
      #"{"consumer_tz": "America/Chicago", "debts": ["D"], "events": [{"date": "2026-08-14","#
        + #" "outcome": "conversation"}]}"#, "2026-08-20", 600, "2026-08-21 8:00"
    ),
    (#"{"consumer_said": "stop calling me"}"#, "2026-03-05", 600, "never"),
    (
      #"{"collector_knows": {"represented": true, "attorney_contact_known": true}}"#,
      "2026-03-05", 600, "never"
    ),
    (#"{"notice_received": "2026-03-01"}"#, "2026-03-05", 600, "never"),
    (#"{"bankruptcy": "filed in March"}"#, "2026-03-05", 600, "never"),
  ])
  func `the first lawful moment is computed`(
    facts: String, day: String, minute: Int, wanted: String
  ) throws {
    let permission = try Self.permission(facts, at: day, minute)
    let found =
      permission.isGiven
      ? "yes" : permission.first.map { "\($0.day) \($0.second / 3600):00" } ?? "never"
    #expect(found == wanted, "\(permission.lasting + permission.barriers)")
    #expect(permission.isGiven || !(permission.lasting + permission.barriers).isEmpty)
  }

  @Test func `a zone that is none is told`() {
    #expect(throws: CaseFacts.Unreadable.self) {
      try Self.permission(#"{"consumer_tz": "America/Nowhere"}"#, at: "2026-03-05", 600)
    }
  }

  @Test func `a letter has no hour, and a text to a closed medium stays closed`() throws {
    let facts = #"{"consumer_tz": "America/Chicago", "consumer_said": "stop texting me"}"#
    #expect(try Self.permission(facts, at: "2026-03-05", 120, medium: .letter).isGiven)
    #expect(try !Self.permission(facts, at: "2026-03-05", 600, medium: .text).isGiven)
    #expect(try Self.permission(facts, at: "2026-03-05", 600).isGiven)
  }

  @Test func `a state that counts more strictly wins, and a draft decides nothing`() throws {
    let facts =
      #"{"consumer_tz": "America/New_York", "debts": ["D"], "events": ["#
      + (2...4).map { #"{"date": "2026-10-0\#($0)", "outcome": "no answer"}"# }
      .joined(separator: ",") + "]}"
    #expect(try Self.permission(facts, at: "2026-10-05", 600).isGiven)
    let inBoston = try Self.permission(facts, at: "2026-10-05", 600, states: ["MA"])
    // Two calls must have left the seven days before a third is allowed.
    #expect(inBoston.first.map { "\($0.day)" } == "2026-10-10")
    let inNewYork = try Self.permission(facts, at: "2026-10-05", 600, states: ["NY", "NYC"])
    #expect(inNewYork.isGiven)
    #expect(inNewYork.drafts.contains { $0.isDraft })
  }

  @Test(arguments: 0..<60)
  func `nothing before the first lawful moment is lawful, and the moment is`(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let start = Day(number: 20_500 + chance.next(below: 400))
    var file = CaseFile()
    file.debts = [Debt(id: "D")]
    let zones = ["America/New_York", "America/Denver", "Pacific/Honolulu", "America/Phoenix"]
    file.zones = (0...chance.next(below: 2)).map { _ in zones[chance.next(below: 4)] }
    for _ in 0..<(4 + chance.next(below: 8)) {
      let outcome: Contact.Outcome = chance.next(below: 5) == 0 ? .conversation : .noConversation
      file.contacts.append(
        Contact(
          day: start - 1 - chance.next(below: 9), minute: 600, outcome: outcome, intended: ["D"]))
    }
    let weekday = try #require(Weekday(rawValue: chance.next(below: 7)))
    file.designations = [Designation(spans: [.init(weekdays: [weekday], start: 540, end: 780)])]
    let desk = PermissionDesk(
      rulebook: OfficialCases.library.rulebook, zones: .system, jurisdictions: ["US"])
    let ask = { (day: Day, minute: Int) in
      desk.permission(
        for: ContactWish(medium: .telephone, day: day, minute: minute, zone: file.zones[0]),
        in: file)
    }
    let minute = chance.next(below: 1440)
    let asked = ask(start, minute)
    guard !asked.isGiven else { return }
    let first = try #require(asked.first)
    #expect(ask(first.day, first.second / 60).isGiven)
    var moment = (day: start, minute: minute)
    while (moment.day, moment.minute) < (first.day, first.second / 60) {
      #expect(!ask(moment.day, moment.minute).isGiven, "\(moment)")
      moment.minute += 217
      if moment.minute >= 1440 { moment = (moment.day + 1, moment.minute - 1440) }
    }
  }
}
