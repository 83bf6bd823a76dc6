import Foundation
import Testing

@Suite("Lines of JSON")
struct LinesOfJSONTests {
  private func answers(_ command: String, _ lines: String) throws -> [Substring] {
    let output = try Program([command], home: try Program.home()).run(input: Data(lines.utf8))
    #expect(output.code == 1)
    return output.text.split(separator: "\n")
  }

  @Test(arguments: ["understand", "score"])
  func `a line that is not JSON is answered with what is wrong and where`(_ command: String) throws
  {
    let lines = #"""
      {"id": 1, "text" "Hi"}
      {"id": 2, "text": "Hi
      {"id": 3, "turns": [{"speaker": "collector", "text": "Hi \x"}]}
      {"id": 1e999}
      """#
    let problems = [
      "a colon is missing here (column 18)", "a text in quotes has no end (column 22)",
      #"'\\x' is no escape (column 60)"#,
      "'1e999' is no number (column 13)",
    ]
    let answers = try answers(command, lines)
    try #require(answers.count == problems.count)
    for (place, answer) in answers.enumerated() {
      #expect(
        answer == """
          {"error": {"line": \(place + 1), "message": "this is not JSON: \(problems[place]); give one \
          object a line"}, "id": null}
          """)
    }
  }

  @Test func `escapes, the mark of UTF-8 and any id are read as they are meant`() throws {
    let lines =
      "\u{FEFF}" + #"""
        {"id": "a\u00e9\ud83d\ude00", "text": "Hi\n\"there\""}
        {"text": "Hi", "id": [1.50, -2, 1e3, null, true]}
        nonsense
        """#
    let answers = try answers("understand", lines)
    try #require(answers.count == 3)
    #expect(answers[0].contains(#""id": "aé😀""#))
    #expect(answers[1].contains(#""id": [1.5, -2, 1000, null, true]"#))
  }
}
