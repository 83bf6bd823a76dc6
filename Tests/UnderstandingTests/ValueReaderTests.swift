import CallModel
import Testing
import Understanding

@Suite struct ValueReaderTests {
  @Test(arguments: ["seen", "unseen"])
  func `ninety-five of a hundred expressions of the trade mean exactly what they say`(
    _ split: String
  ) throws {
    let expressions = try ValueExpression.all(split)
    #expect(expressions.count >= 250)
    var missed: [String] = []
    for expression in expressions {
      let read = ValueReader(today: expression.today.flatMap { Day(iso: $0) })
        .read(expression.text)
      guard !expression.matches(read) else { continue }
      let found = read.map { ValueExpression.Meaning($0, in: expression.text) }
      missed.append("\(expression.text)\n  \(found.map { "\($0.kind) “\($0.words)”" })")
    }
    let share = Double(expressions.count - missed.count) / Double(expressions.count)
    #expect(share >= 0.95, "\(split): \(share)\n\(missed.joined(separator: "\n"))")
  }

  @Test func `an offer with two days gives one amount and two dates, each with its words`() {
    let text = "Could you do $150 on the 15th and 30th, starting March?"
    let read = ValueReader(today: Day(2026, 3, 3)).read(text)
    #expect(
      read
        == [
          Value(.money(Money(cents: 150_00)), span: 13..<17),
          day(2026, 3, 15, 21..<29), day(2026, 3, 30, 34..<38),
        ].compactMap { $0 })
  }

  @Test(arguments: ["so 25 a month, first one february 3rd", "the first one on February 3rd"])
  func `the first one of a month with a day of its own is no day`(_ words: String) {
    let read = ValueReader(today: Day(2026, 1, 20)).read(words).map(\.content)
    #expect(read.last == Day(2026, 2, 3).map { .date($0) })
  }

  private func day(_ year: Int, _ month: Int, _ day: Int, _ span: Range<Int>) -> Value? {
    Day(year, month, day).map { Value(.date($0), span: span) }
  }

  @Test func `next Friday keeps both of its readings`() throws {
    let read = ValueReader(today: Day(2026, 3, 3)).read("next Friday")
    let near = try #require(Day(2026, 3, 6))
    let far = try #require(Day(2026, 3, 13))
    #expect(read.map(\.content) == [.date(far)])
    #expect(read.first?.otherReadings == [.date(near)])
  }

  @Test(arguments: ["the 15th", "next Friday", "in ten days", "March 5th", "tomorrow", "3/5"])
  func `without a today only dates with a year are read`(_ words: String) {
    let reader = ValueReader(today: nil)
    #expect(reader.read("call me on \(words)").isEmpty)
    #expect(reader.read("on March 5th, 2026").count == 1)
  }

  @Test(arguments: [
    ("🙂 pay $150", 6..<10), ("é—$5.00", 2..<7), ("you’d owe $20", 10..<13),
    ("👨‍👩‍👧 $1,842.17 👍", 6..<15),
  ])
  func `spans count Unicode scalars`(_ text: String, _ span: Range<Int>) {
    #expect(ValueReader(today: nil).read(text).map(\.span) == [span])
  }

  @Test func `capitals and curly quotes change nothing`() {
    let reader = ValueReader(today: Day(2026, 3, 3))
    for text in ["i can't do two hundred dollars by the fifteenth at 5 o'clock"] {
      let plain = reader.read(text)
      #expect(plain.count == 3)
      #expect(reader.read(text.uppercased()) == plain)
      #expect(reader.read(text.split(separator: "'").joined(separator: "’")) == plain)
    }
  }
}
