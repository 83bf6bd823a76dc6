import Testing

@testable import Console

@Suite("Names with texts beside them")
struct ColumnsTests {
  @Test func `texts begin in one column`() {
    let lines = Columns.lines([("ab", "one two"), ("日本語", "three")], width: 40)
    #expect(lines == ["ab      one two", "日本語  three"])
  }

  @Test(arguments: 20...120)
  func `no line is wider than the window`(_ width: Int) {
    let rows = [
      (name: "a name", text: "words of every length, some of them extraordinarily long"),
      (name: "another name", text: String(repeating: "日本", count: 60)), (name: "", text: ""),
    ]
    for line in Columns.lines(rows, width: width) { #expect(TextWidth.columns(line) <= width) }
  }

  @Test func `text from files reaches the screen without control characters`() {
    let lines = Columns.lines([("a\u{1B}[2J", "b\u{7}\u{202E}")], width: 40)
    #expect(!lines.joined().unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
  }
}
