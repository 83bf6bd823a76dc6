import Foundation
import Testing

@Suite("The law on the command line")
struct LawCommandTests {
  private let home: URL

  init() throws { home = try Program.home() }

  private func run(_ arguments: [String], input: String = "") throws -> Program.Output {
    try Program(arguments, home: home).run(input: Data(input.utf8))
  }

  private func file(_ text: String) throws -> String {
    let url = home.appending(path: "case-\(UUID()).yaml")
    try Data(text.utf8).write(to: url)
    return url.path
  }

  @Test func `a section is shown with its source, its numbers and examples`() throws {
    let output = try run(["law", "show", "1006.14"])
    #expect(output.code == 0)
    for part in [
      "12 CFR 1006.14(b)(2)(i)(A)", "https://www.ecfr.gov/", "7 from 2021-11-30", "Breaks it",
      "It teaches and is no legal advice.",
    ] { #expect(output.text.contains(part), "\(part)") }
  }

  @Test(
    arguments: [
      (["law", "show", "1006.144"], "did you mean '1006.14'?", 64),
      (["law", "check", "/nowhere.yaml"], "there is no such file", 66),
      (["law", "diff", "--from", "2026-01-02", "--to", "2026-01-01"], "turn them round", 64),
      (["law", "check", "/nowhere.yaml", "--state", "Massachusetts"], "postal code", 64),
      (["may-i-call", "/nowhere.yaml", "--at", "soon"], "2026-03-05T19:30", 64),
    ] as [([String], String, Int32)])
  func `what was asked wrongly is told in one sentence`(
    arguments: [String], part: String, code: Int32
  ) throws {
    let output = try run(arguments)
    #expect(output.code == code)
    #expect(output.errors.contains(part), "\(output.errors)")
    #expect(output.text.isEmpty)
  }

  @Test func `before a call the first lawful moment is told with its reason`() throws {
    let path = try file(
      """
      facts:
        consumer_tz: America/Los_Angeles
        debts: [card]
        events:
          - {date: 2026-08-14, outcome: conversation}
      """)
    let output = try run(["may-i-call", path, "--at", "2026-08-20T19:30"])
    #expect(output.code == 0)
    #expect(output.text.contains("No; the first lawful moment is Friday, 2026-08-21, 8:00"))
    #expect(output.text.contains("1006.14(b)(2)(i)(B)"))
    let json = try run(["may-i-call", path, "--at", "2026-08-21T09:00", "--json"])
    #expect(json.text.contains(#""permitted": true"#))
  }

  @Test func `a broken case file is drawn with its line`() throws {
    let path = try file("facts:\n  debts: [\n")
    let output = try run(["law", "check", path])
    #expect(output.code == 1)
    #expect(output.errors.contains(":3:1: error:"), "\(output.errors)")
  }

  @Test func `a state's stricter count is judged beside the nation's`() throws {
    let path = try file(
      """
      facts:
        debts: [card]
        events:
          - {date: 2026-05-04, outcome: no answer}
          - {date: 2026-05-05, outcome: no answer}
          - {date: 2026-05-06, outcome: no answer}
      """)
    let output = try run(["law", "check", path, "--state", "MA"])
    #expect(output.text.contains("presumption of compliance"))
    #expect(output.text.contains("state cap status (Massachusetts): violation"))
    let nowhere = try run(["law", "check", path, "--state", "MN"])
    #expect(nowhere.errors.contains("nothing is known here of the law of Minnesota"))
  }

  @Test func `drills are asked, explained and kept`() throws {
    let first = try run(["drill", "--count", "3", "--seed", "5"], input: "y\ny\nn\n")
    #expect(first.code == 0)
    #expect(first.text.contains("3 of 3"))
    #expect(first.text.contains("percent"))
    let same = ["drill", "--count", "200", "--seed", "5", "--json"]
    let known = try run(same).text
    #expect(known.split(separator: "\n").count > 100)
    #expect(try run(same).text == known)
  }
}
