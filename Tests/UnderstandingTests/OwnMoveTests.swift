import CallModel
import Testing

@testable import Understanding

@Suite("A scenario's own moves")
struct OwnMoveTests {
  let interpreter = SmallSchool.interpreter.hearing([
    OwnMove(
      "offers_report_form",
      samples: [
        "I can send you the police report form",
        "There is an identity theft report you can fill in",
        "Would you like the affidavit for identity theft?",
      ])
  ])

  @Test(arguments: [
    "I can send you the police report form", "I could send you the police report form today.",
    "hello, would you like the identity theft affidavit?",
    "There's an identity theft report you can fill in, thank you",
  ])
  func `they are heard in other words too, where they stand`(_ text: String) throws {
    let moves = interpreter.read(text).moves
    let move = try #require(moves.first { $0.kind == "offers_report_form" })
    #expect(move.span.upperBound <= text.unicodeScalars.count)
    #expect(!SmallSchool.interpreter.read(text).makes("offers_report_form"))
  }

  @Test(arguments: [
    "hello", "what happened with this bill?", "would a payment plan be a help",
    "Pay or go to jail.",
    "Can I call you tomorrow?", "you will hear from us",
  ])
  func `they do not take what other moves say`(_ text: String) {
    #expect(!interpreter.read(text).makes("offers_report_form"))
    #expect(interpreter.read(text).moves == SmallSchool.interpreter.read(text).moves)
  }

  @Test func `a line with both has both`() {
    let utterance = interpreter.read("Hello. I can send you the police report form.")
    #expect(utterance.makes("greets"))
    #expect(utterance.makes("offers_report_form"))
  }
}
