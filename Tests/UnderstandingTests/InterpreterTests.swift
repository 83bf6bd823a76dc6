import CallModel
import Testing

@testable import Understanding

@Suite("Interpreter")
struct InterpreterTests {
  let interpreter = SmallSchool.interpreter

  @Test(arguments: [
    ("hello", "greets"), ("HELLO!", "greets"), ("what happened?", "asks_reason"),
    ("would a payment plan be a help", "offers_plan"), ("thank you", "thanks"),
    ("you’re going to be arrested", "threatens_arrest"),
  ])
  func `a line makes the move it was taught`(_ text: String, _ move: String) {
    #expect(interpreter.read(text).makes(Move.Kind(move)))
  }

  @Test(arguments: [
    ("WE CAN SET UP MONTHLY PAYMENTS!!", "offers_plan"), ("how about $75 a month", "offers_plan"),
    ("pay or go to jail", "threatens_arrest"),
  ])
  func `a line that was taught makes what it was taught to make, and no more`(
    _ text: String, _ move: String
  ) {
    #expect(interpreter.read(text).moves.map(\.kind) == [Move.Kind(move)])
  }

  @Test func `a line with two moves has both, each in its own words`() throws {
    let text = "Hello there. What happened with this bill?"
    let moves = interpreter.read(text).moves
    let greeting = try #require(moves.first { $0.kind == "greets" })
    let question = try #require(moves.first { $0.kind == "asks_reason" })
    #expect(greeting.span.upperBound <= question.span.lowerBound)
    #expect(question.span == 13..<42)
  }

  @Test(arguments: [
    ("May I speak with Ms. Ruiz about it? Thanks.", 2), ("It is for St. Anne Hospital.", 1),
    ("I am Dr. Lee", 1), ("You live at 412 Oak St. Thanks.", 2), ("Thanks. Bye.", 2),
  ])
  func `the point after a title before a name ends no sentence`(_ text: String, _ sentences: Int) {
    #expect(LineReader.read(text).words.count { $0.gap == .strong } + 1 == sentences)
  }

  @Test func `a debtor's line is read by what debtors say`() {
    let context = Interpreter.Context(speaker: .debtor)
    #expect(interpreter.read("I paid that already", in: context).makes("says_already_paid"))
    #expect(!interpreter.read("I paid that already").makes("says_already_paid"))
  }

  @Test(arguments: ["", " ", "?", "…", "\u{0}", "🙂", "$", "'", "\"", "-", "1", "\u{301}"])
  func `a line with hardly anything in it makes no move`(_ text: String) {
    #expect(
      interpreter.read(text).moves.allSatisfy { $0.span.upperBound <= text.unicodeScalars.count })
  }

  @Test func `spans lie inside any line, and the same line gets the same answer twice`() {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<3000 {
      let text = Self.scramble(&generator)
      let first = interpreter.read(text)
      #expect(first == interpreter.read(text))
      let end = text.unicodeScalars.count
      for move in first.moves + first.nearMoves {
        #expect(move.span.lowerBound >= 0 && move.span.upperBound <= end && !move.span.isEmpty)
        #expect((0...1).contains(move.confidence))
      }
    }
  }

  @Test func `bytes in any disorder are read as safely`() {
    var generator = SeededGenerator(seed: 43)
    for _ in 0..<3000 {
      let text = Fuzz.mangled(&generator)
      let first = interpreter.read(text)
      #expect(first == interpreter.read(text))
      #expect(Fuzz.liesInside(first))
    }
  }

  @Test func `a line of a megabyte is read`() {
    let text = String(repeating: "you will pay, and what happened? ", count: 32_000)
    let moves = interpreter.read(text).moves
    #expect(moves.allSatisfy { $0.span.upperBound <= text.unicodeScalars.count })
    let one = String(repeating: "a", count: 1_000_000)
    #expect(interpreter.read(one).moves.allSatisfy { $0.span.upperBound <= 1_000_000 })
  }

  /// Pieces of lines, signs and letters of many kinds, thrown together.
  static func scramble(_ generator: inout SeededGenerator) -> String {
    let pieces = [
      "what happened ", "pay or go to jail", "$50", " a month", "?", "!", "…", "“", "”", "’", "'",
      "é", "ñ", "漢", "字", "🙂", "👨‍👩‍👧", "\u{301}", "\u{0}", "\n", "\t", " ", ",", ".", "1/2", "12:30",
      "5th", "%", "-", "—", "n't", "won't", "İ", "ß", "\u{FFFD}", "\u{1F1FA}", "thank you ",
      "HELLO",
    ]
    return (0..<generator.next(below: 14)).map { _ in
      generator.next(below: 8) == 0
        ? String(Unicode.Scalar(UInt32(generator.next(below: 0xD800))).map(Character.init) ?? "x")
        : pieces[generator.next(below: pieces.count)]
    }.joined()
  }
}
