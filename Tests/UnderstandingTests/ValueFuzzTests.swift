import CallModel
import Testing
import Understanding

@Suite struct ValueFuzzTests {
  private let pieces = [
    "$", "1,842.17", "the", "15th", "half", "of", "it", "next", "friday", "two", "hundred", "and",
    "a", "month", "every", "other", "week", "-", "/", ".", ",", "(", ")", "+1", "555", "0188",
    "march", "may", "last", "four", "oh", "double", "in", "ten", "days", "from", "now", "ago",
    "quarter", "to", "six", "pm", "p.m.", "at", "between", "9", "99999999999999999999", "%", "k",
    "grand", "zip", "account", "#", "spread", "over", "year", "payments", "é", "🙂", "\u{301}",
    "½", "—", "'", "\n", "2026-02-30", "29", "february", "31/31/31", "0", ".5", "¢", "£", "",
  ]

  @Test func `any mixture of words gives values inside the line, in order, twice the same`() {
    var chance = SeededGenerator(seed: 20260303)
    for round in 0..<4_000 {
      let count = chance.next(below: 14)
      let glue = chance.next(below: 5) == 0 ? "" : " "
      let words = (0..<count).map { _ in pieces[chance.next(below: pieces.count)] }
      let text = words.joined(separator: glue)
      let reader = ValueReader(today: round % 7 == 0 ? nil : Day(number: 20_000 + round))
      let values = reader.read(text)
      #expect(values == reader.read(text))
      check(values, in: text)
    }
  }

  @Test func `any Unicode at all gives values inside the line`() {
    var chance = SeededGenerator(seed: 7)
    let reader = ValueReader(today: Day(2026, 3, 3))
    for _ in 0..<2_000 {
      var bytes: [UInt8] = []
      for _ in 0..<chance.next(below: 60) { bytes.append(UInt8(chance.next(below: 256))) }
      let text = String(decoding: bytes, as: UTF8.self)
      check(reader.read(text), in: text)
    }
  }

  @Test(arguments: ["one ", "the first of ", "$5-", "spread over a year ", "(555) ", "3/"])
  func `a megabyte of anything is read`(_ piece: String) {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    let values = ValueReader(today: Day(2026, 3, 3)).read(text)
    check(Array(values.suffix(50)), in: text)
  }

  private func check(_ values: [Value], in text: String) {
    let length = text.unicodeScalars.count
    var end = 0
    for value in values {
      let isInside = value.span.lowerBound >= 0 && value.span.upperBound <= length
      let overlaps = value.span.lowerBound < end
      if case .instalments = value.content {
        if !isInside { Issue.record("\(value) in \(text.prefix(200))") }
        continue
      }
      if !isInside || value.span.isEmpty || overlaps {
        Issue.record("\(value) in \(text.prefix(200))")
      }
      end = value.span.upperBound
    }
  }
}
