import JSONFormat
import Compliance
import ContentLoading
import Testing

/// Facts in words that nobody wrote for the rules.
@Suite("Other wording") struct WordingTests {
  static let judge = CaseJudge(library: OfficialCases.library)

  static func verdict(_ question: String, _ facts: String) -> JSON {
    judge.answer(#"{"id": 1, "facts": \#(facts), "question": "\#(question)"}"#, line: 1).line
  }

  @Test(arguments: [
    (
      "cease_status",
      #"{"notice": {"via": "fax", "text": "I will never pay"},"#
        + #" "collector_calls_after": true}"#, "violation"
    ),
    (
      "cease_status", #"{"notice_received": true, "communication": "reminder of a late bill"}"#,
      "violation"
    ),
    (
      "cease_status",
      #"{"notice_received": true, "communication": "we closed your file for good"}"#,
      "no_violation"
    ),
    (
      "medium_status", #"{"consumer_said": "quit texting me", "attempt": {"channel": "text"}}"#,
      "violation"
    ),
    (
      "medium_status", #"{"consumer_said": "quit texting me", "attempt": {"channel": "letter"}}"#,
      "no_violation"
    ),
    (
      "workplace_status",
      #"{"consumer_said": "My boss does not let us take calls here","#
        + #" "attempt": {"channel": "telephone", "to": "office line"}}"#, "violation"
    ),
    (
      "opt_out_notice_status", #"{"channel": "text", "instruction": "Text QUIT to end these"}"#,
      "no_violation"
    ),
    (
      "opt_out_notice_status", #"{"channel": "email", "instruction": "send a certified letter"}"#,
      "violation"
    ),
    (
      "time_barred_status", #"{"debt": {"time_barred": true}, "said": "see you in court"}"#,
      "violation"
    ),
    (
      "time_barred_status", #"{"debt": {"time_barred": true}, "said": "we will not sue you"}"#,
      "no_violation"
    ),
    (
      "harassment_status",
      #"{"channel": "text", "volume": "12 texts a day for a week","#
        + #" "consumer_responds": false}"#, "likely_violation"
    ),
    (
      "retention_status", #"{"deleted": "call logs 18 months after the last activity"}"#,
      "violation"
    ),
    (
      "overshadowing_status",
      #"{"within_validation_period": true,"#
        + #" "said": "Pay within 24 hours or lose your right to dispute."}"#, "violation"
    ),
    ("transfer_status", #"{"debt": "unpaid", "act": "sold to a debt buyer"}"#, "no_violation"),
    (
      "third_party_status", #"{"spoke_with": "coworker", "disclosed": "she is behind on a loan"}"#,
      "violation"
    ),
    (
      "mini_miranda_status", #"{"communication": "third call", "said": "I am a debt collector."}"#,
      "no_violation"
    ),
  ])
  func `a fact in other words means the same`(question: String, facts: String, wanted: String) {
    let line = Self.verdict(question, facts)
    #expect(line["verdict"]?.text == wanted, "\(line)")
  }

  @Test(arguments: [
    (
      "Hello, my name is Maria Lopez and I am calling from Northgate LLC. Please return my call at "
        + "888-555-0134. Thank you.", true
    ),
    (
      "Hi, this is Tom Reed with Lakeview Services. Please call me back at (312) 555-0199 between "
        + "9 a.m. and 5 p.m. Central time.", true
    ),
    ("This is Tom Reed from Lakeview Services about your past due bill. Call 312-555-0199.", false),
    ("This is Tom Reed. Please call me at 312-555-0199.", false),
    ("This is Tom Reed calling from Lakeview Services. Please call me back.", false),
    ("This is Tom Reed calling from Apex Debt Recovery. Please call me at 312-555-0199.", false),
    (
      "This is an urgent message for Dana. Call Tom Reed of Lakeview Services at 312-555-0199.",
      false
    ),
  ])
  func `a voicemail is limited when it holds all it must and no more`(text: String, isSo: Bool) {
    let line = Self.verdict(
      "message_class", #"{"channel": "voicemail", "left_for": "consumer", "message": "\#(text)"}"#)
    #expect(line["value"]?["limited_content"]?.isTrue == isSo, "\(line)")
  }

  @Test(arguments: [
    ("mother of a 17-year-old consumer", true), ("father of consumer aged 31", false),
    ("the consumer's husband", true), ("divorced wife of the consumer", false),
    ("executor of the estate", true), ("adult daughter", false),
  ])
  func `who counts as the consumer is read from words`(person: String, isSo: Bool) {
    let line = Self.verdict("is_consumer_for_section_6", #"{"spoke_with": "\#(person)"}"#)
    #expect(line["value"]?["is_consumer"]?.isTrue == isSo, "\(line)")
  }

  @Test(arguments: [
    ("collect*", "they will collect it", true), ("collect*", "they will not collect it", false),
    ("!collect*", "they will not collect it", true), ("not .. answer*", "did not yet answer", true),
    ("owe* .. money", "owes. The money", false), ("#<18", "aged 17", true),
    ("#<18", "aged eighteen", false), ("stop ~ text", "stop calling, text me", false),
    ("call & work", "a call at work", true), ("call & work", "a call at home", false),
  ])
  func `a phrase is found as it is written`(phrase: String, text: String, isFound: Bool) throws {
    #expect(try #require(Phrase(phrase)).isFound(in: Words(text)) == isFound)
  }
}
