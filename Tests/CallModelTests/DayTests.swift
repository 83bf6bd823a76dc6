import CallModel
import Testing

@Suite("Days")
struct DayTests {
  @Test func `every day from 1900 to 2100 comes back from its date and follows the one before`() {
    var number = Day(1900, 1, 1)?.number ?? 0
    var weekday = 0  // 1900-01-01 was a Monday.
    for year in 1900...2100 {
      for month in 1...12 {
        for date in 1...Day.length(ofMonth: month, year: year) {
          let day = Day(year, month, date)
          #expect(day?.number == number)
          #expect(day?.date ?? (0, 0, 0) == (year, month, date))
          #expect(day?.weekday.rawValue == weekday)
          number += 1
          weekday = (weekday + 1) % 7
        }
      }
    }
  }

  @Test(
    "a date that is not in the calendar is refused",
    arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "2026-4-1", "yesterday", "2026-04-31"])
  func refused(_ text: String) { #expect(Day(iso: text) == nil) }

  @Test func `a month after the last of January is the last of February`() {
    #expect(Day(iso: "2024-01-31")?.adding(months: 1) == Day(iso: "2024-02-29"))
    #expect(Day(iso: "2026-01-31")?.adding(months: 1) == Day(iso: "2026-02-28"))
    #expect(Day(iso: "2026-01-31")?.adding(months: -2) == Day(iso: "2025-11-30"))
  }
}
