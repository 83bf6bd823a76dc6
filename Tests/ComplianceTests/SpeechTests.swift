import CallModel
import Compliance
import ContentLoading
import Testing

/// Words that deny, repeat or explain what would be a breach, and words that only seem to.
@Suite("Words around a move") struct SpeechTests {
  static func findings(
    _ text: String, _ kind: Move.Kind, balance: Money? = nil, values: [Value] = []
  ) -> [String] {
    let whole = 0..<text.unicodeScalars.count
    let utterance = Utterance(text, moves: [Move(kind, span: whole)], values: values)
    var setting = Setting(listener: .consumer, balance: balance)
    setting.isWhole = false
    let conversation = Conversation(
      turns: [Turn(number: 1, speaker: .collector, utterance: utterance)], setting: setting)
    let law = OfficialCases.library.rulebook
    guard let day = Day(2026, 3, 3) else { return [] }
    return law.findings(in: conversation, on: day, jurisdictions: ["US"]).map(\.rule)
  }

  @Test(arguments: [
    ("I won't call your boss.", Move.Kind("threatens_exposure")),
    ("You aren't a deadbeat, you were ill.", "insults"),
    ("We don't contact licensing boards.", "threatens_status"),
    ("I'm not an officer, I work for a private company.", "impersonates"),
    ("Did somebody tell you we would arrest you?", "threatens_arrest"),
    ("You said they'd take your car.", "threatens_seizure"),
    ("Nobody here is going to sue you.", "threatens_lawsuit"),
    (
      "A creditor would need a court judgment before it took any of your pay.",
      "threatens_garnishment"
    ),
    ("You're worried that we'd garnish you; we can't do that.", "threatens_garnishment"),
    ("Please don't call yourself pathetic.", "insults"),
    ("Could they seize anything? That depends on your state.", "threatens_seizure"),
    ("We haven't filed anything.", "threatens_lawsuit"),
    ("I'm not a lawyer, so I can't advise you about that.", "gives_legal_advice"),
  ])
  func `a denial, a quotation or a question breaks nothing`(text: String, kind: Move.Kind) {
    #expect(Self.findings(text, kind) == [])
  }

  @Test(arguments: [
    ("If you don't pay today we will sue.", Move.Kind("threatens_lawsuit")),
    ("We don't need a judge to take your wages.", "threatens_garnishment"),
    ("Don't make me call your boss.", "threatens_exposure"),
    ("You won't be arrested as long as you pay today.", "threatens_arrest"),
    ("You said you would pay, so now we're going to garnish your check.", "threatens_garnishment"),
    ("You told me Friday, so I'm calling your mother.", "threatens_exposure"),
    ("No lawyer can save you, you are going to lose the house.", "threatens_seizure"),
    ("What the hell, can't you read?", "swears"),
    ("I won't tell you again: pay or we sue.", "threatens_lawsuit"),
    ("You're free to explain that to the judge.", "threatens_lawsuit"),
    ("We'll get a court order first, and then your wages.", "threatens_garnishment"),
    ("Do the right thing or we go to court.", "threatens_lawsuit"),
    ("Do you hear me? We take the house.", "threatens_seizure"),
    ("You heard me, we're coming for the car.", "threatens_seizure"),
    ("Whether you like it or not we're taking the car.", "threatens_seizure"),
    ("I don't know what the sheriff will do to you.", "threatens_arrest"),
    ("It's not a lawsuit yet, but it will be.", "threatens_lawsuit"),
    ("Just don't come crying when they arrest you.", "threatens_arrest"),
  ])
  func `a threat that holds a denial stays a threat`(text: String, kind: Move.Kind) {
    #expect(!Self.findings(text, kind).isEmpty)
  }

  @Test(arguments: [0, 40, 5000])
  func `only words that are near excuse`(distance: Int) {
    let filler = String(repeating: "and so on ", count: distance)
    let text = "Nobody here is going to sue you. \(filler) Pay or we sue."
    let start = text.unicodeScalars.count - 14
    let move = Move("threatens_lawsuit", span: start..<start + 14)
    let turn = Turn(number: 1, speaker: .collector, utterance: Utterance(text, moves: [move]))
    let talk = Conversation(turns: [turn], setting: Setting(listener: .consumer))
    let found = OfficialCases.library.rulebook.findings(
      in: talk, on: Day(number: 20_500), jurisdictions: ["US"])
    #expect(found.map(\.rule).contains("fdcpa.lawsuit"))
  }

  @Test(arguments: [(2_400_00, true), (1_842_17, false), (1_842_00, false), (900_00, false)])
  func `a balance told too high is misstated`(cents: Int, isMisstated: Bool) {
    let text = "You owe that on this account."
    let found = Self.findings(
      text, "states_balance", balance: Money(cents: 1_842_17),
      values: [Value(.money(Money(cents: cents)), span: 8..<12)])
    #expect(found.contains("fdcpa.misstated-debt") == isMisstated)
  }

  @Test func `without a balance nothing is misstated`() {
    let value = Value(.money(Money(cents: 2_400_00)), span: 0..<4)
    #expect(Self.findings("You owe that.", "states_balance", values: [value]) == [])
  }
}
