import CallModel
import Compliance
import ContentLoading
import Testing

@Suite("Hours of contact") struct HoursTests {
  static let hours = ContactHours(opens: 480, closes: 1260, zones: .system)
  static let zones = [
    "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix",
    "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu",
  ]

  @Test(arguments: 0..<200)
  func `the window of several places is where the clocks of all are within the hours`(
    seed: UInt64
  ) throws {
    var chance = SeededGenerator(seed: seed)
    let day = Day(number: 20_000 + chance.next(below: 3000))
    let places = (0..<(1 + chance.next(below: 3))).map { _ in
      Self.zones[chance.next(below: Self.zones.count)]
    }
    let window = Self.hours.window(on: day, zones: places)
    for minute in stride(from: 0, to: 1440, by: 10) {
      let standing = Self.hours.standing(
        second: minute * 60 + 30, of: day, in: places[0], at: places)
      let isInside = window.map { minute >= $0.lowerBound && minute < $0.upperBound } ?? false
      // On the two days a year when clocks change, an hour is skipped or shown twice before dawn.
      #expect((standing == .inside) == isInside || minute < 240)
    }
  }

  @Test(arguments: 0..<100)
  func `a time at the wall clock comes back from the instant it names`(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let zone = Self.zones[chance.next(below: Self.zones.count)]
    let day = Day(number: 18_000 + chance.next(below: 9000))
    let minute = 240 + chance.next(below: 1200)
    let epoch = try #require(ZoneOffsets.system.epoch(day, minute: minute, zone: zone))
    let clock = try #require(ZoneOffsets.system.clock(epoch, zone: zone))
    #expect(clock.day == day)
    #expect(clock.second == minute * 60)
  }

  @Test(arguments: [
    ("2026-03-08", 90, "2026-03-08T06:30"), ("2026-03-08", 210, "2026-03-08T07:30"),
    ("2026-11-01", 90, "2026-11-01T05:30"), ("2026-11-01", 150, "2026-11-01T07:30"),
  ])
  func `clocks in New York jump in March and fall back in November`(
    day: String, minute: Int, utc: String
  ) throws {
    let day = try #require(Day(iso: day))
    let epoch = try #require(
      ZoneOffsets.system.epoch(day, minute: minute, zone: "America/New_York"))
    let clock = try #require(ZoneOffsets.system.clock(epoch, zone: "Etc/UTC"))
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    #expect("\(clock.day)T\(two(clock.second / 3600)):\(two(clock.second / 60 % 60))" == utc)
  }

  @Test func `places that share no hour have no window`() throws {
    let day = try #require(Day(2026, 7, 1))
    #expect(Self.hours.window(on: day, zones: ["America/New_York", "Nowhere/City"]) == nil)
    let narrow = ContactHours(opens: 600, closes: 720, zones: .system)
    #expect(narrow.window(on: day, zones: ["America/New_York", "America/Los_Angeles"]) == nil)
  }

  @Test(arguments: [
    ("all Fridays inconvenient", Weekday.friday, 600, true),
    ("all Fridays inconvenient", .thursday, 600, false),
    ("do not disturb Tuesdays and Thursdays", .thursday, 600, true),
    ("weekdays except 15:00-17:00; no weekends", .monday, 930, true),
    ("weekdays except 15:00-17:00; no weekends", .monday, 1020, false),
    ("weekdays except 15:00-17:00; no weekends", .sunday, 700, true),
    ("Mon-Fri 15:00-17:00", .wednesday, 900, true),
    ("Mon-Fri 15:00-17:00", .saturday, 900, false),
    ("Sat-Sun all day", .saturday, 100, true),
    ("never before 10 a.m. or after 6 p.m.", .monday, 590, true),
    ("never before 10 a.m. or after 6 p.m.", .monday, 700, false),
    ("only call me weekdays between 9 am and noon", .tuesday, 600, false),
    ("only call me weekdays between 9 am and noon", .tuesday, 800, true),
    ("only call me weekdays between 9 am and noon", .saturday, 600, true),
    ("I work nights, so no calls from 22:00 to 6:00", .monday, 1380, true),
    ("I work nights, so no calls from 22:00 to 6:00", .monday, 300, true),
    ("please avoid 3 to 5 pm", .friday, 960, true),
    ("please avoid 3 to 5 pm", .friday, 240, false),
  ])
  func `what a consumer says about times is understood`(
    said: String, weekday: Weekday, minute: Int, isBarred: Bool
  ) throws {
    let designation = try #require(WeeklyTimes.read(said))
    #expect(designation.bars(weekday, minute: minute, on: nil) == isBarred)
  }

  @Test(arguments: ["call me maybe", "do not contact me at home", ""])
  func `words that name no time bar none`(said: String) {
    #expect(WeeklyTimes.read(said) == nil)
  }

  @Test func `a span over midnight bars the morning after its own day`() {
    let span = Designation.Span(weekdays: [.friday], start: 1320, end: 360)
    #expect(span.covers(.friday, minute: 1400))
    #expect(span.covers(.saturday, minute: 100))
    #expect(!span.covers(.friday, minute: 100))
  }
}
