import CallModel
import Compliance
import ContentLoading
import Testing

@Suite("Drills") struct DrillTests {
  static let day = Day(number: 20_700)
  static let book = DrillBook(
    OfficialCases.library.rulebook, on: day, jurisdictions: ["US", "US-MA", "US-DC"])

  @Test(arguments: 0..<20)
  func `every kind makes a situation with a reason and an address`(seed: UInt64) throws {
    #expect(Self.book.items.count > 100)
    for item in Self.book.items {
      let drill = try #require(Self.book.drill(item, seed: seed))
      #expect(drill.item == item)
      #expect(drill.question.hasSuffix("?"))
      #expect(!drill.why.isEmpty && !drill.cite.isEmpty)
      #expect(drill.address.hasPrefix("https://"))
      #expect(Self.book.drill(item, seed: seed) == drill)
    }
  }

  @Test(arguments: ["quiet", "count", "hours", "cap", "business-days"])
  func `situations made of numbers have both answers`(part: String) throws {
    let item = try #require(Self.book.items.first { $0.hasSuffix("/" + part) })
    let answers = (0..<60 as Range<UInt64>).compactMap { Self.book.drill(item, seed: $0)?.answer }
    #expect(answers.contains(true) && answers.contains(false))
  }

  @Test(arguments: 0..<200)
  func `the days in a question about quiet bear out the answer`(seed: UInt64) throws {
    let item = try #require(Self.book.items.first { $0.hasSuffix("/quiet") })
    let drill = try #require(Self.book.drill(item, seed: seed))
    let days = DayText.days(in: drill.question, reference: DayText.days(in: drill.question).first)
    try #require(days.count == 2)
    // The eighth day, with the conversation on day one, is the first free one.
    #expect(drill.answer == (days[1] - days[0] >= 7), "\(drill.question)")
  }

  @Test func `what was missed comes back before anything new`() throws {
    let missed = Self.book.items[3]
    let known = [
      missed: Spacing(first: .again, on: Self.day - 1),
      Self.book.items[5]: Spacing(first: .easy, on: Self.day - 1),
    ]
    let session = Self.book.session(of: 10, on: Self.day, known: known, seed: 4)
    #expect(session.count == 10)
    #expect(session.first?.item == missed)
    #expect(!session.contains { $0.item == Self.book.items[5] })
    #expect(Set(session.map(\.item)).count == 10)
  }

  @Test func `a draft is never asked about`() {
    let rules = OfficialCases.library.rulebook.rules.filter { $0.status == .draft }
    let all = DrillBook(
      OfficialCases.library.rulebook, on: Self.day,
      jurisdictions: rules.map(\.jurisdiction))
    #expect(!rules.isEmpty)
    for rule in rules { #expect(!all.items.contains { $0.hasPrefix("\(rule.id)/") }) }
  }
}
