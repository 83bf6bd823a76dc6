import Testing

@testable import Console

@Suite("Marks below a sentence")
struct SpanDrawingTests {
  @Test func `marks stand below the words, also where they are wide`() {
    let drawing = SpanDrawing(text: "日本 pay $5", spans: [0..<2, 3..<9])
    #expect(drawing.rows(width: 40) == ["日本 pay $5", "1111", "     222222"])
  }

  @Test func `a long sentence is broken with its marks`() {
    let drawing = SpanDrawing(text: "could you do it today", spans: [10..<21])
    #expect(
      drawing.rows(width: 12) == [
        "could you ", "do it today".prefix(0) + "do it today", "11111111111",
      ])
  }

  @Test func `control characters are never drawn`() {
    let rows = SpanDrawing(text: "a\u{1B}[31mb\u{7}", spans: [0..<1]).rows(width: 40)
    #expect(!rows.joined().unicodeScalars.contains { $0.value < 0x20 })
  }
}
