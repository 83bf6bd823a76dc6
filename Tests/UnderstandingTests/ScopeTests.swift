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
    ("Could they put you in jail? I'm not the one to ask.", false),
    ("You're asking whether the police will come.", false),
    ("I am not an officer or with the police.", false),
    ("You think the police won't come?", true),
    ("We won't wait until the police come.", true),
  ])
  func `words do harm only when they are meant`(_ text: String, _ isMeant: Bool) {
    let line = LineReader.read(text)
    let clauses = ClauseSplitter().split(line)
    #expect(scope.allows(0..<line.words.count, clauses: clauses[...], in: line) == isMeant)
  }

  /// Only the speaker's own refusal counts.
  let refusal = Scope(excuses: [.refused, .quoted])

  @Test(arguments: [
    ("I won't call your boss.", false),
    ("We would never tell your family.", false),
    ("Nobody will post your name.", false),
    ("You aren't a deadbeat.", false),
    ("You are not stupid.", false),
    ("Please don't call yourself a loser.", false),
    ("I'm not allowed to talk to your neighbors.", false),
    ("You said I would tell your boss.", false),
    ("You're worried that I will tell your mother.", false),
    ("I won't call your boss if you pay me today.", true),
    ("I won't hesitate to call your boss.", true),
    ("We don't want to tell your wife about this.", true),
    ("You're not a real man.", true),
    ("You won't like it when the sheriff comes.", true),
    ("Don't you think a judge will see it my way?", true),
    ("If you don't pay we will sue.", true),
    ("You can't dispute this.", true),
    ("Maybe your boss should know.", true),
  ])
  func `a refusal counts only when the speaker refuses the deed`(_ text: String, _ isMeant: Bool) {
    let line = LineReader.read(text)
    let clauses = ClauseSplitter().split(line)
    #expect(refusal.allows(0..<line.words.count, clauses: clauses[...], in: line) == isMeant)
  }

  @Test func `a cue that is read as any number is none, before and after it was kept`() {
    let scope = Scope(cues: ["thirty", "jail"], excuses: [.negated])
    var archive = Archive()
    scope.write(to: &archive)
    let kept = archive.bytes.withUnsafeBytes { bytes in
      var reader = ArchiveReader(bytes)
      return Scope(reading: &reader).cues
    }
    #expect(scope.cues == [Array("jail".utf8)])
    #expect(kept == scope.cues)
  }
}
