import Assessment
import CallModel
import Testing

@Suite("The shapes of an item's test")
struct ShapeTests {
  /// The share that one item alone earns.
  static func share(_ test: RubricItem.Test, _ lines: [Line]) -> Double? {
    mark(test, lines)?.share
  }

  static func mark(
    _ test: RubricItem.Test, _ lines: [Line], say: String = "Say {words}"
  ) -> Mark? {
    let rubric = Sample.rubric
    let item = RubricItem(
      id: "sample", section: "opening", points: 10, looksFor: "It.", test: test, sentence: say)
    let alone = Rubric(
      name: "sample", passMark: 80, sections: rubric.sections, items: [item], free: rubric.free,
      harmful: rubric.harmful, aboutDebt: rubric.aboutDebt, leavesLadder: rubric.leavesLadder,
      ladder: rubric.ladder, cues: rubric.cues)
    return Scorecard(marking: Sample.talk(lines), by: alone, findings: []).mark("sample")
  }

  static let ask = you("May I have your birth date?", "verifies_identity")
  static let debt = you("You owe the clinic $90.", "states_balance")
  static let hello = you("Hello.", "greets")
  static let yes = they("Yes.", "acknowledges")

  static let ordered: [([Line], Double)] = [
    ([ask, yes, debt], 1.0), ([debt, yes, ask], 0), ([hello, yes, debt], 0), ([ask, yes], 1),
    ([hello, yes], 0), ([], 0),
  ]

  @Test(arguments: ordered)
  func `a move counts before what it must come before`(lines: [Line], share: Double) {
    let test = RubricItem.Test.made(.init(["verifies_identity"], before: ["states_balance"]))
    #expect(Self.share(test, lines) == share)
  }

  @Test func `what was missed names the last turn at which it could be earned`() {
    let test = RubricItem.Test.made(.init(["verifies_identity"], before: ["states_balance"]))
    let mark = Self.mark(test, [Self.hello, Self.yes, Self.debt, Self.yes, Self.ask])
    #expect(mark?.missed == Mark.Missed(turn: 3, sentence: "Say Yes"))
  }

  static let inTime: [([Line], Double)] = [
    ([hello, yes, ask], 1.0), ([hello, yes, hello, yes, ask], 0), ([hello, ask], 1),
  ]

  @Test(arguments: inTime)
  func `a move counts within so many times of speaking`(lines: [Line], share: Double) {
    #expect(Self.share(.made(.init(["verifies_identity"], within: 2)), lines) == share)
  }

  @Test func `what must come after something that never came does not apply`() {
    let test = RubricItem.Test.made(.init(["thanks"], after: ["accepts_terms"]))
    #expect(Self.share(test, [Self.hello, Self.yes]) == nil)
  }

  @Test(arguments: [(0, 1.0), (1, 0.25), (2, 0.0625)])
  func `each time that harm is done leaves a quarter of the points`(times: Int, share: Double) {
    let lines = (0..<times).flatMap { _ in [you("You liar.", "insults"), Self.yes] } + [Self.hello]
    #expect(Self.share(.never(["insults"], toOthers: []), lines) == share)
  }

  static let fear = they("I'm scared I'll lose the apartment.", "expresses_distress")

  static let feelings: [([Line], Double)] = [
    ([fear, you("Losing the apartment is a scary thought.", "shows_empathy")], 1.0),
    ([fear, you("I'm sorry.", "shows_empathy")], 0.5),
    ([fear, you("Sounds like the apartment is on your mind.")], 0.8),
    ([fear, you("Can you pay?", "asks_full_payment")], 0),
    ([fear, hello, you("I'm sorry.", "shows_empathy")], 0.5),
    ([fear, hello, yes, you("I'm sorry.", "shows_empathy")], 0),
    ([fear], 0),
    (
      [
        fear, you("I'm sorry.", "shows_empathy"), fear,
        you("I see, the apartment.", "shows_empathy"),
      ], 0.65
    ),
  ]

  @Test(arguments: feelings)
  func `a feeling is met at once and by what it is about`(lines: [Line], share: Double) throws {
    let test = RubricItem.Test.answers(
      [.init("expresses_distress", ["shows_empathy"])], within: 1, mustBeSpecific: true)
    let found = try #require(Self.share(test, lines))
    #expect(abs(found - share) < 1e-9)
  }

  @Test func `with no feeling there is nothing to meet`() {
    let test = RubricItem.Test.answers(
      [.init("expresses_distress", ["shows_empathy"])], within: 1, mustBeSpecific: true)
    #expect(Self.share(test, [Self.hello, Self.yes]) == nil)
  }

  static let questions: [([Line], Double)] = [
    ([you("What happened?"), yes, you("How was that?"), yes], 2.5 / 4),
    ([you("Did it hurt?"), yes, you("How many were there?"), yes], 0.5 / 4),
    ([you("So, well, how did that go?"), yes], 1.5 / 3),
    ([you("what happened", "asks_open_question"), yes], 1.5 / 3),
  ]

  @Test(arguments: questions)
  func `open questions are told from closed ones`(lines: [Line], share: Double) {
    #expect(Self.share(.openQuestions, lines) == share)
  }

  @Test func `sounds like alone is no reflection`() throws {
    let told = they("My sister moved in with her two kids and the rent went up in January.")
    let empty = try #require(Self.share(.reflections, [told, you("Sounds like it.")]))
    let full = try #require(
      Self.share(.reflections, [told, you("Sounds like your sister moving in made rent hard.")]))
    #expect(empty == 0)
    #expect(full > 0.5)
  }

  @Test func `advice with leave costs nothing`() throws {
    let advice = you("You should get a second job.")
    let told = they("I don't know what to do about the money this month.")
    let without = try #require(Self.share(.noUnaskedAdvice, [told, advice]))
    let withLeave = try #require(
      Self.share(
        .noUnaskedAdvice, [told, you("Would it be okay if I shared an idea?"), Self.yes, advice]))
    let asked = try #require(
      Self.share(.noUnaskedAdvice, [they("What should I do about the money?"), advice]))
    #expect(without < 0.6)
    #expect(withLeave == 1)
    #expect(asked == 1)
  }

  @Test func `closed questions in a row are an interrogation until somebody listens`() throws {
    let told = they("We moved twice and the letters went to the old house.")
    let question = you("Do you rent?", "asks_closed_question")
    let row = [told, question, told, question, told, question]
    let between = you("So the letters went to the old house.", "reflects")
    let alone = try #require(Self.share(.noInterrogation, row))
    let heard = try #require(
      Self.share(.noInterrogation, [told, question, told, between, question, told]))
    #expect(alone < heard)
    #expect(heard == 1)
  }

  @Test func `what was told is not asked again`() {
    let test = RubricItem.Test.nothingAskedTwice([.init("states_hardship", ["asks_reason"])])
    let why = you("What happened?", "asks_reason")
    let reason = they("I lost my job.", "states_hardship")
    #expect(Self.share(test, [why, reason]) == 1)
    #expect(Self.share(test, [reason, why]) == 1)
    #expect(Self.share(test, [why, reason, why]) ?? 1 < 1)
  }
}
