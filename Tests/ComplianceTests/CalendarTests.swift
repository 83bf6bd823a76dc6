import CallModel
import Compliance
import Testing

@Suite("The calendar of the law") struct CalendarTests {
  @Test(arguments: 1990..<2060)
  func `every holiday is observed on a weekday next to its own`(year: Int) throws {
    for holiday in FederalHoliday.allCases {
      let day = try #require(holiday.day(in: year))
      let observed = try #require(holiday.observed(in: year))
      #expect(observed.weekday.rawValue < Weekday.saturday.rawValue)
      #expect(abs(observed - day) <= 1)
      #expect(FederalHoliday.observed(on: observed) != nil)
      #expect(!observed.isBusinessDay)
    }
    let days = try #require(Day(year, 1, 1)).number..<(try #require(Day(year + 1, 1, 1)).number)
    let count = days.count { FederalHoliday.observed(on: Day(number: $0)) != nil }
    // New Year's Day may be observed in the year before, and the next one's in this year.
    #expect((10...12).contains(count))
  }

  @Test(arguments: [
    ("2026-07-03", FederalHoliday.independence), ("2027-07-05", .independence),
    ("2027-12-31", .newYear), ("2026-01-19", .king), ("2026-05-25", .memorial),
    ("2026-11-26", .thanksgiving), ("2028-11-10", .veterans), ("2026-10-12", .columbus),
  ])
  func `a holiday is observed on its day`(day: String, holiday: FederalHoliday) throws {
    #expect(FederalHoliday.observed(on: try #require(Day(iso: day))) == holiday)
  }

  @Test(arguments: 0..<300)
  func `business days are added one by one`(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    let start = Day(number: 18_000 + chance.next(below: 12_000))
    let count = 1 + chance.next(below: 40)
    let end = start.adding(businessDays: count)
    #expect(end.isBusinessDay)
    #expect(Day.businessDays(after: start, through: end) == count)
    #expect(Day.businessDays(after: start, through: end - 1) == count - 1)
  }

  @Test(arguments: 0..<200)
  func `a wait that is over today was not over yesterday`(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    let start = Day(number: 18_000 + chance.next(below: 12_000))
    for counting in Provision.Counting.allCases {
      let count = 1 + chance.next(below: counting == .years ? 5 : 40)
      var end = start
      while !counting.hasPassed(count, from: start, to: end) { end = end + 1 }
      #expect(!counting.hasPassed(count, from: start, to: end - 1))
      let expected = counting.day(count, after: start) + (counting == .inclusiveDays ? 1 : 0)
      #expect(end == expected)
    }
  }

  @Test func `three years from a leap day end with February`() throws {
    let leap = try #require(Day(2024, 2, 29))
    #expect(Provision.Counting.years.day(3, after: leap) == Day(2027, 2, 28))
    #expect(Provision.Counting.years.day(4, after: leap) == Day(2028, 2, 29))
  }

  @Test func `a value of the law changes on its day and is not guessed before`() throws {
    let first = try #require(Day(2021, 11, 30))
    let later = try #require(Day(2026, 1, 1))
    let dated = Dated([.init(from: later, value: 5), .init(from: first, value: 7)])
    #expect(dated[first - 1] == nil)
    #expect(dated[later - 1] == 7)
    #expect(dated[later] == 5)
  }
}
