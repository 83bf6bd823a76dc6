import JSONFormat
import CallModel
import Compliance
import ContentLoading
import Diagnostics
import Testing

@Suite("Rule files") struct RuleFileTests {
  static let good = """
    rule: test.rule
    title: A rule
    kind: contact
    cites:
      - {cite: "15 USC 1692d", at: "https://www.law.cornell.edu/uscode/text/15/1692d"}
    in_force: {from: 2021-11-30}
    checked: 2026-01-05
    binds: third_party
    severity: serious
    confidence: text
    status: active
    gate: yes
    parameters:
      days: [{from: 2021-11-30, is: 5}]
    answers:
      test_question: verdict
    conditions:
      - clock: {from: sent_on, to: due_on, at_most: days, counting: days, kept: no_violation}
      - decides:
          - {is: violation, when: [too_late], why: It is too late.}
    message: It came too late.
    remedy: Send it in time.
    examples: {breaks: [Sent on the sixth day.], keeps: [Sent on the fifth day.]}
    """

  static func diagnostics(_ text: String) -> [Diagnostic] {
    var guide = FactGuideLoader()
    guide.load(
      Document(
        file: "reading.yaml",
        text: """
          reading: Test
          facts:
            - {fact: sent, days: sent_on}
            - {fact: due, days: due_on, given: too_late}
          """))
    let document = Document(file: "rule.yaml", text: text)
    _ = RuleLoader(guide: guide.guide).load(document)
    return document.diagnostics
  }

  @Test func `a good rule has no faults`() {
    #expect(Self.diagnostics(Self.good) == [])
  }

  @Test(arguments: [
    ("at_most: days", "at_most: dayz", Diagnostic.Code.unknownName),
    ("when: [too_late]", "when: [to_late]", .unknownName),
    ("from: sent_on", "from: sent_at", .unknownName),
    ("severity:", "severitty:", .unknownKey),
    ("kept: no_violation", "kept: fine", .unknownName),
    (", at: \"https://www.law.cornell.edu/uscode/text/15/1692d\"", "", .missingCitation),
    ("https://www", "ftp://www", .missingCitation),
    (
      "[{from: 2021-11-30, is: 5}]", "[{from: 2021-11-30, is: 5}, {from: 2021-11-30, is: 6}]",
      .overlappingDates
    ),
    (
      "in_force: {from: 2021-11-30}", "in_force: {from: 2021-11-30, until: 2020-01-01}",
      .overlappingDates
    ),
    ("confidence: text", "confidence: memory", .contradiction),
    ("status: active", "status: draft", .contradiction),
    ("checked: 2026-01-05", "checked: 2026-02-30", .badDate),
    ("remedy: Send it in time.", "", .missingKey),
  ])
  func `a fault is told with its line and its kind`(
    part: String, fault: String, code: Diagnostic.Code
  ) throws {
    let text = Self.good.replacing(part, with: fault)
    try #require(text != Self.good)
    let found = Self.diagnostics(text)
    #expect(found.contains { $0.code == code }, "\(found)")
    #expect(found.allSatisfy { $0.location.line >= 1 && $0.location.column >= 1 })
  }

  @Test(arguments: OfficialCases.library.rulebook.rules.map(\.id))
  func `a rule names its source, its day and its examples`(id: Rule.ID) throws {
    let rule = try #require(OfficialCases.library.rulebook[id])
    #expect(!rule.citations.isEmpty)
    #expect(rule.citations.allSatisfy { $0.address.hasPrefix("https://") })
    // A rule that is to come is checked before it is in force.
    #expect(rule.checked >= rule.inForce.from || rule.status == .draft)
    #expect(!(rule.isGate && rule.status == .draft))
    #expect(rule.confidence != .memory || rule.status == .draft)
    #expect(!rule.conditions.isEmpty)
  }
}

@Suite("Cases on lines") struct CaseLineTests {
  static let judge = CaseJudge(library: OfficialCases.library)

  @Test(arguments: [
    ("nonsense", "this is not JSON: no value starts here (column 1)"),
    (#"{"facts": {}, "question": "x"}"#, "the key 'id' is missing"),
    (#"{"id": "a", "question": "x"}"#, "the key 'facts' is missing"),
    (#"{"id": "a", "facts": {}}"#, "the key 'question' is missing or is no text"),
    (#"{"id": "a", "facts": [], "question": "x"}"#, "'facts' must be an object"),
    (#"[1]"#, "the line must hold an object with id, facts and question"),
  ])
  func `a bad line is answered with its number and a sentence`(line: String, message: String) {
    let answer = Self.judge.answer(line, line: 4)
    #expect(!answer.isGood)
    #expect(answer.line["error"]?["line"]?.whole == 4)
    #expect(answer.line["error"]?["message"]?.text == message)
  }

  @Test(arguments: [
    #"{"id": "a", "facts": {}, "question": "what_is_love"}"#,
    #"{"id": "a", "facts": {"said": 5}, "question": "time_of_day_status"}"#,
    #"""
    {"id": "a", "facts": {"events": [{"date": "2027-02-01", "outcome": "purple"}]},
     "question": "frequency_status"}
    """#,
    #"{"id": "a", "facts": {"events": [{"outcome": "busy"}]}, "question": "frequency_status"}"#,
  ])
  func `what cannot be judged says why`(line: String) {
    let answer = Self.judge.answer(line, line: 1)
    #expect(answer.isGood)
    #expect(answer.line["verdict"]?.text == "unsupported")
    #expect(answer.line["because"]?.items.first?["why"]?.text?.isEmpty == false)
  }

  @Test func `a fact that nothing reads is warned of`() {
    let line = #"{"id": 1, "facts": {"colour": "red"}, "question": "cease_status", "extra": 1}"#
    #expect(Self.judge.answer(line, line: 1).warnings == ["extra", "facts.colour"])
  }

  @Test(arguments: [
    #"{"a": [1, -2.5, true, null, "x\n\"\u00e9\ud83d\ude00"]}"#, "[]", "{}", #""""#,
  ])
  func `JSON comes back as it was read`(text: String) throws {
    let value = try JSONReader.read(text)
    #expect(try JSONReader.read(value.description) == value)
  }

  @Test(arguments: ["", "[1,", "{\"a\" 1}", "\"open", "[1 2]", "{1: 2}", "tru", "[1] x", "\"\\q\""])
  func `a broken JSON text is a problem with a column`(text: String) {
    #expect(throws: JSONReader.Problem.self) { try JSONReader.read(text) }
  }
}
