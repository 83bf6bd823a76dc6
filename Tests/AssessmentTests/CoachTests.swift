import Assessment
import CallModel
import Compliance
import Testing

@Suite("The coach")
struct CoachTests {
  static let coach = Coach(Sample.rubric)

  static func call(_ count: Int) -> Conversation {
    SampleScenario.call(Array(SampleCalls.goodCollection.prefix(count)), outcome: nil)
  }

  @Test func `three hints lead from a question to a sentence with this call's names`() {
    let call = Self.call(1)
    #expect(Self.coach.hint(.question, in: call)?.text == "Who do you need on the line?")
    #expect(
      Self.coach.hint(.direction, in: call)?.text
        == "Asks for the person by name before anything else.")
    #expect(
      Self.coach.hint(.sentence, in: call)?.text == "Hello, may I speak with Dana Ruiz, please?")
    #expect(Hint.Grade.allCases.map(\.cost) == [1, 2, 4])
  }

  @Test func `what was just said presses more than the order of the call`() {
    let lines = SampleCalls.goodCollection.prefix(8)
    let call = SampleScenario.call(Array(lines), outcome: nil)
    #expect(Self.coach.hint(.question, in: call)?.item == "meets_objections")
  }

  @Test func `a line after a turn says what it earned, and a breach comes first`() {
    #expect(
      Self.coach.line(after: Self.call(4), findings: [])
        == "Good: makes sure of the right person before a word about the debt.")
    let finding = Finding(
      rule: "r", cite: "c", severity: .serious, isGate: false, turn: 4, span: 0..<1,
      why: "That is false.", remedy: "Say what is true.")
    #expect(
      Self.coach.line(after: Self.call(4), findings: [finding])
        == "Careful: That is false. Say what is true.")
    #expect(Self.coach.line(after: Self.call(1), findings: []) == nil)
  }

  @Test func `guided mode mixes good and bad sentences, the same for the same seed`() {
    for count in 0..<SampleCalls.goodCollection.count {
      let choices = Self.coach.choices(in: Self.call(count), seed: 5)
      #expect(choices == Self.coach.choices(in: Self.call(count), seed: 5))
      #expect((3...4).contains(choices.count))
      #expect(choices.contains { $0.isGood })
      #expect(choices.contains { !$0.isGood })
      #expect(Set(choices.map(\.text)).count == choices.count)
      #expect(choices.allSatisfy { !$0.text.contains("{") })
    }
  }

  @Test func `hints take their cost off the overall score and never below zero`() {
    let card = Sample.card(SampleCalls.goodCollection)
    #expect(abs(card.overall(afterHints: [.question, .sentence]) - (card.overall - 5)) < 0.05)
    #expect(Sample.card([]).overall(afterHints: Array(repeating: .sentence, count: 50)) == 0)
  }
}
