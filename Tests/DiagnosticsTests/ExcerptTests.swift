import Testing

@testable import Diagnostics

@Suite("Excerpts")
struct ExcerptTests {
  @Test func `an excerpt shows the line and a caret under the place`() {
    let diagnostic = Diagnostic(
      .unknownKey, at: SourceLocation(file: "a.yaml", line: 2, column: 3, endColumn: 8),
      "unknown key 'moood'", suggestion: "mood")
    #expect(
      Excerpt.draw(diagnostic, in: "debtor:\n  moood: calm\n") == """
        a.yaml:2:3: error: unknown key 'moood'; did you mean 'mood'? [RC004]
         2 |   moood: calm
           |   ^^^^^
        """)
  }

  @Test func `a caret stays under its character after a tab`() {
    let diagnostic = Diagnostic(
      .syntax, at: SourceLocation(file: "a.yaml", line: 1, column: 3), "wrong")
    #expect(Excerpt.draw(diagnostic, in: "a\tb").hasSuffix(" 1 | a\tb\n   |  \t^"))
  }

  @Test func `a place outside the text is told without an excerpt`() {
    let diagnostic = Diagnostic(
      .syntax, at: SourceLocation(file: "a.yaml", line: 9, column: 1), "wrong")
    #expect(Excerpt.draw(diagnostic, in: "one line") == diagnostic.description)
  }
}
