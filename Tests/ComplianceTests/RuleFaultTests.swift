import Diagnostics
import Testing

/// Where exactly the faults of a rule file are told.
@Suite("Faults of rule files") struct RuleFaultTests {
  @Test(arguments: [
    ("at_most: days", "at_most: dayz", 18, 49, Diagnostic.Code.unknownName),
    (
      ", at: \"https://www.law.cornell.edu/uscode/text/15/1692d\"", "", 5, 5,
      .missingCitation
    ),
    (
      "[{from: 2021-11-30, is: 5}]", "[{from: 2021-11-30, is: 5}, {from: 2021-10-30, is: 6}]", 14,
      44, .overlappingDates
    ),
    ("when: [too_late]", "when: [to_late]", 20, 32, .unknownName),
    ("severity:", "severitty:", 9, 1, .unknownKey),
    ("kind: contact", "kind: contakt", 3, 7, .unknownName),
  ])
  func `a fault stands at its line and column`(
    part: String, fault: String, line: Int, column: Int, code: Diagnostic.Code
  ) throws {
    let text = RuleFileTests.good.replacing(part, with: fault)
    try #require(text != RuleFileTests.good)
    let found = RuleFileTests.diagnostics(text)
    let places = found.filter { $0.code == code }.map { [$0.location.line, $0.location.column] }
    #expect(places.contains([line, column]), "\(found)")
  }

  @Test func `a name that is nearly right is suggested`() {
    let text = RuleFileTests.good.replacing("at_most: days", with: "at_most: dayz")
    #expect(RuleFileTests.diagnostics(text).contains { $0.suggestion == "days" })
  }

  @Test(arguments: ["rule: [", "\u{1}", "- a", ""])
  func `a file that is no rule is told and not read`(text: String) {
    #expect(!RuleFileTests.diagnostics(text).isEmpty)
  }
}
