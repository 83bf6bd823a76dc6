import CallModel
import Diagnostics
import Testing

@testable import ContentLoading

@Suite("A script's own moves")
struct OwnMoveScriptTests {
  private func rules(_ text: String) -> (rules: [ScriptRule], document: Document) {
    let document = Document(file: "script.yaml", text: text)
    let names = ScriptNames(collectorMoves: ["greets"], debtorMoves: [], facts: [])
    let field = document.root()?.required("script")
    let loader = ScriptLoader(names: names, source: "own", isOwn: true)
    return ((field.map(loader.rules) ?? []).map(\.rule), document)
  }

  @Test func `a rule that hears sentences teaches a move named after the first`() throws {
    let (rules, document) = rules(
      """
      script:
        - hears: {says: ["I can send you the police report form", "there is a form for that"]}
          says: Please do.
      """)
    let rule = try #require(rules.first)
    #expect(document.diagnostics.isEmpty)
    #expect(rule.hears == .any(["says_i_can_send_you_the_police_report_form"]))
    #expect(
      rule.samples == ["I can send you the police report form", "there is a form for that"])
  }

  @Test func `a rule that hears a shared move teaches nothing`() throws {
    let rule = try #require(rules("script:\n  - {hears: greets, says: Hello.}").rules.first)
    #expect(rule.samples.isEmpty)
    #expect(rule.hears == .any(["greets"]))
  }

  @Test func `a misspelt key is reported where it stands`() {
    let document = rules("script:\n  - {hears: {sayz: [hm]}, says: Hello.}").document
    #expect(document.diagnostics.contains { $0.severity == .error && $0.location.line == 2 })
  }
}
