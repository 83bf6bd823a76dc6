import CallModel
import Testing

@testable import Console

@Suite("A line typed in a call")
struct CallLineTests {
  @Test(arguments: [
    ("Hello, is this Dana?", CallLine.say("Hello, is this Dana?")),
    ("//account is a word", .say("/account is a word")),
    ("/account", .command(.account, argument: "")),
    ("  /ac", .command(.account, argument: "")),
    ("/NOTES she was  kind ", .command(.notes, argument: "she was  kind")),
    ("/hang", .command(.hangUp, argument: "")),
    ("   ", .empty), ("/hang-up: enough", .command(.hangUp, argument: "enough")),
    ("/attorney Ms. Vale", .desk(DeskAction(.attorney, text: "Ms. Vale"))),
    ("/dispute: paid in May", .desk(DeskAction(.dispute, text: "paid in May"))),
    ("/ce", .desk(DeskAction(.cease))),
    ("/wrap promise", .desk(DeskAction(.wrap, outcome: .promise))),
  ])
  func `is words, a command, or nothing`(_ line: String, _ expected: CallLine) {
    #expect(CallLine(line) == expected)
  }

  @Test(arguments: [
    ("/h", ["/hint", "/hang-up", "/help", "/hold"]), ("/wy", ["did you mean /why?"]),
    ("/zzzzzz", ["/help shows"]), ("/", ["/help shows"]),
  ])
  func `that is no command is answered with what was meant`(_ line: String, _ words: [String]) {
    guard case .unknown(let sentence) = CallLine(line) else {
      Issue.record("\(line) was taken for a command")
      return
    }
    for word in words { #expect(sentence.contains(word)) }
  }
}
