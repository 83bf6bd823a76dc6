import CallModel
import Testing

@testable import Understanding

@Suite struct LanguageCheckTests {
  private static func lesson(_ name: String, _ group: Vocabulary.Group, _ texts: [String]) -> Lesson
  {
    let kind = Move.Kind(name)
    return Lesson(
      kind: kind, group: group,
      samples: (0..<6).flatMap { _ in texts.map { Sample($0, moves: [kind]) } })
  }

  private static let lessons = [
    lesson("greets", .opening, ["Hello", "Hi there", "Good morning", "hey"]),
    lesson("thanks", .closing, ["Thank you.", "Thanks so much.", "thank you for that"]),
  ]

  private static func turn(_ text: String, _ move: Move.Kind, _ file: String) -> Sample {
    Sample(text, moves: [move], place: "content/language/turns/\(file).yaml:3")
  }

  private static let check = LanguageCheck(
    lessons: lessons,
    turns: [
      turn("Hello", "greets", "anna1"), turn("Thank you.", "thanks", "anna2"),
      turn("Good morning", "greets", "bert"), turn("florp blim", "thanks", "bert"),
      turn("hey", "greets", "once"),
    ], wordBook: WordBook())

  @Test func `files that differ in a number are one writer's, and small ones are left out`() {
    let rows = Self.check.byWriter(least: 2)
    #expect(rows.map(\.name) == ["anna", "bert"])
    #expect(rows.map(\.turns) == [2, 2])
  }

  @Test func `the two sides of one writer's calls are read and counted apart`() {
    let lessons = Self.lessons + [Self.lesson("says_goodbye", .debtor, ["Bye.", "Gotta go."])]
    let said = { (text: String, speaker: Speaker, move: Move.Kind) in
      Sample(text, by: speaker, moves: [move], place: "turns/anna.yaml:3")
    }
    let check = LanguageCheck(
      lessons: lessons,
      turns: [
        said("Hello", .collector, "greets"), said("Thank you.", .collector, "thanks"),
        said("Bye.", .debtor, "says_goodbye"), said("Gotta go.", .debtor, "says_goodbye"),
      ], wordBook: WordBook())
    let rows = check.byWriter(least: 2)
    #expect(rows.map(\.name) == ["anna", "debtor/anna"])
    #expect(rows.map(\.exact) == [2, 2])
  }

  @Test func `nothing of a writer's own is learned before it is read`() {
    let rows = Self.check.byWriter(least: 2)
    #expect(rows.map(\.exact) == [2, 1])
    #expect(rows.map(\.hit) == [2, 1])
    #expect(rows.map(\.moves.tooFew) == [0, 1])
    let taught = Interpreter(lessons: Self.lessons, turns: Self.check.turns)
    #expect(taught.read("florp blim").makes("thanks"))
  }
}
