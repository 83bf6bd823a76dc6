import CallModel
import Testing

@testable import Understanding

@Suite("Scope")
struct ScopeTests {
  let scope = Scope(
    cues: ["arrest", "jail", "polic", "behind bars"], excuses: [.negated, .quoted, .asked])

  @Test(arguments: [
    ("You are going to be arrested.", true),
    ("If you don't pay, you will go to jail.", true),
    ("Do you want the police at your door?", true),
    ("You'll end up behind bars.", true),
    ("You won't like it much down there in jail.", true),
    ("You will hear from us.", false),
    ("Nobody is going to arrest you.", false),
    ("You can't go to jail for this.", false),
    ("We do not send the police to anybody.", false),
    ("Did somebody tell you that you would be arrested?", false),
    ("You told me they would arrest you.", false),
    ("You said \"they'll arrest me\".", false),
  ])
  func `words do harm only when they are meant`(_ text: String, _ isMeant: Bool) {
    let line = LineReader.read(text)
    let clauses = ClauseSplitter().split(line)
    #expect(scope.allows(0..<line.words.count, clauses: clauses[...], in: line) == isMeant)
  }
}
