import Testing

@testable import Console

@Suite("Marks below a sentence")
struct SpanDrawingTests {
  @Test func `marks stand below the words, also where they are wide`() {
    let drawing = SpanDrawing(text: "日本 pay $5", spans: [0..<2, 3..<9])
    #expect(drawing.rows(width: 40) == ["日本 pay $5", "1111", "     222222"])
  }

  @Test func `a long sentence is broken after a word, with its marks`() {
    let drawing = SpanDrawing(text: "could you do it today", spans: [10..<21])
    #expect(drawing.rows(width: 12) == ["could you ", "do it today", "11111111111"])
  }

  @Test func `a word longer than the row is broken inside`() {
    let rows = SpanDrawing(text: String(repeating: "x", count: 25), spans: []).rows(width: 10)
    #expect(rows.map(\.count) == [10, 10, 5])
  }

  @Test func `control characters are never drawn`() {
    let rows = SpanDrawing(text: "a\u{1B}[31mb\u{7}\r\n", spans: [0..<1]).rows(width: 40)
    #expect(!rows.joined().unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
  }
}
