import CallModel

@testable import Understanding

/// A reader of lines taught a handful of moves, for tests that need no more.
enum SmallSchool {
  static let interpreter = Interpreter(
    lessons: [
      lesson("greets", .opening, ["Hello", "Hi there", "Good morning", "hey", "Good afternoon"]),
      lesson(
        "asks_reason", .discovery,
        [
          "What happened with this bill?", "Why did it go unpaid?", "What made you fall behind?",
          "how come it was not paid",
        ]),
      lesson(
        "offers_plan", .negotiation,
        [
          "We can set up monthly payments.", "How about $50 a month?", "Would a payment plan help?",
          "you could pay it in six payments",
        ]),
      lesson("thanks", .closing, ["Thank you.", "Thanks so much.", "thank you for that"]),
      lesson(
        "threatens_arrest", .harmful,
        [
          "You are going to be arrested.", "The police will come and arrest you.",
          "Pay or go to jail.", "You will go to jail for this.",
        ], cues: ["arrest", "jail", "polic"], excuses: [.negated, .quoted, .asked]),
      lesson(
        "says_already_paid", .debtor,
        ["I already paid that.", "I sent the money in March.", "it was paid last year"]),
    ],
    wordBook: WordBook(tones: [
      .init("hostile", ["liar", "deadbeat*", "shut up"]), .init("warm", ["thank*", "sorry"]),
      .init("hedge", ["maybe", "i guess"]), .init("jargon", ["delinquen*", "remit*"]),
    ]))

  private static func lesson(
    _ name: String, _ group: Vocabulary.Group, _ samples: [String], cues: [String] = [],
    excuses: Set<Excuse> = []
  ) -> Lesson {
    let kind = Move.Kind(name)
    return Lesson(
      kind: kind, group: group,
      samples: (0..<6).flatMap { _ in samples.map { Sample($0, moves: [kind]) } }, cues: cues,
      excuses: excuses)
  }
}
