import JSONFormat
import Assessment
import CallModel
import Compliance
import Console
import Foundation
import Testing

@Suite("Reports of a scorecard")
struct ReportTests {
  static let finding = Finding(
    rule: "false-threat", cite: "15 USC 1692e(4)", severity: .critical, isGate: true, turn: 9,
    span: 0..<4, why: "It threatens <arrest>.", remedy: "Say what is true.")

  static let call = SampleScenario.call(
    SampleCalls.goodCollection + [you("<b>Bye & \"thanks\"</b>", "closes")],
    agreed: SampleScenario.plan(200, count: 6))

  static let card = Scorecard(marking: call, by: Sample.rubric, findings: [finding])

  @Test(arguments: [40, 57, 80, 120])
  func `no line of a card is wider than the terminal`(width: Int) {
    let lines = CardReport(Self.card, width: width).text.split(separator: "\n")
    #expect(lines.count > 40)
    for line in lines { #expect(TextWidth.columns(String(line)) <= width, "\(line)") }
  }

  @Test func `the plain card has words alone`() {
    let text = CardReport(Self.card, width: 80, hasColour: true, isPlain: true).text
    #expect(text.unicodeScalars.allSatisfy { !"█░\u{1B}".unicodeScalars.contains($0) })
    #expect(text.contains("Overall"))
    #expect(text.contains("Failed at the gate: false-threat"))
  }

  @Test(arguments: [(Outcome.promise, true), (.noAgreement, true), (.abandoned, false)])
  func `a call that the collector left is not passed, whatever it earned`(
    outcome: Outcome, isPassed: Bool
  ) {
    let rubric = Sample.rubric
    let kind = Rubric(
      name: "kind", passMark: 1, sections: rubric.sections, items: rubric.items, free: rubric.free,
      harmful: rubric.harmful, aboutDebt: rubric.aboutDebt, leavesLadder: rubric.leavesLadder,
      ladder: rubric.ladder, cues: rubric.cues)
    let call = SampleScenario.call(SampleCalls.goodCollection, outcome: outcome)
    let card = Scorecard(marking: call, by: kind, findings: [])
    #expect(card.overall > 1)
    #expect(card.passed == isPassed)
    #expect(CardReport(card).text.contains("was left before") != isPassed)
    #expect(PageReport(card, of: call, digest: "abc").text.contains("was left before") != isPassed)
  }

  @Test func `colour appears only when it is asked for`() {
    #expect(CardReport(Self.card, hasColour: true).text.contains("\u{1B}["))
    #expect(!CardReport(Self.card).text.contains("\u{1B}["))
  }

  @Test func `the page needs nothing else and holds no raw input`() {
    let page = PageReport(Self.card, of: Self.call, digest: "abc").text
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    for raw in ["<b>Bye", "<surprise>", "<arrest>", "<script", "http://", "https://", "src="] {
      #expect(!page.contains(raw), "\(raw)")
    }
    #expect(page.contains("&lt;b&gt;Bye &amp; &quot;thanks&quot;"))
    #expect(page.contains("15 USC 1692e(4)"))
  }

  @Test func `the machine's card keeps the contract`() throws {
    let line = Self.card.json(id: "t1", digest: "abc")
    let object = try #require(JSON(parsing: Data(line)))
    #expect(object["id"]?.text == "t1")
    #expect(object["digest"]?.text == "sha256:abc")
    #expect(object["passed"]?.isTrue == false)
    #expect(object["gates"]?.list == ["false-threat"])
    let item = try #require(object["items"]?.list?.first { $0["item"]?.text == "recap" })
    #expect(item["section"]?.text == "commitment")
    #expect(item["of"] == 4)
    let finding = try #require(object["findings"]?.list?.first)
    #expect(finding["span"] == [0, 4])
    #expect(finding["turn"] == 9)
    #expect(object["negotiation"]?["left_on_table"]?.text != nil)
    for key in ["communication", "negotiation", "compliance", "overall"] {
      #expect(object["scores"]?[key] != nil)
    }
    #expect(line == Self.card.json(id: "t1", digest: "abc"))
  }

  @Test func `two cards stand side by side`() {
    let better = Scorecard(marking: Self.call, by: Sample.rubric, findings: [])
    let text = ComparisonReport(Self.card, and: better, width: 60).text
    #expect(text.contains("Was not passed; would have been"))
    #expect(text.contains("keeps_the_law"))
    for line in text.split(separator: "\n") { #expect(TextWidth.columns(String(line)) <= 62) }
  }
}
