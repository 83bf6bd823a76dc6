import CallModel
import Understanding

/// The forms of what the program learns to read by.
extension Forms {
  static let saying = Form([
    need("text", .text, "The sentence."),
    may("also", moves, "The other moves that it makes."),
    may("after", .text, "What the other side said just before, where that matters."),
  ])

  static let lookalike = Form([
    need("text", .text, "The sentence."),
    need("is", .oneOrMore(.text), "Every move that it does make; [] for none."),
    may("after", .text, "What the other side said just before, where that matters."),
  ])

  package static let move = Form([
    need("move", .text, "Its name, the same as the file's."),
    need(
      "stage", .choice(Vocabulary.Group.allCases.map(\.rawValue)), "Where in a call it belongs."),
    need("is", .text, "What it is, in one sentence."),
    need("says", .list(.either([.text, .block(saying)])), "Sentences that make it."),
    may("not", .list(.block(lookalike)), "Sentences that look like it and are not."),
    may("cues", .oneOrMore(.text), "Words without which a move that harms cannot be made."),
    may(
      "unless", .oneOrMore(.choice(Excuse.allCases.map(\.rawValue))),
      "The ways in which the same words do no harm."),
  ])

  static let turn = Form([
    need("text", .text, "Everything that was said in the turn."),
    need("is", .oneOrMore(.text), "All the moves that it makes; [] for none."),
    may("after", .text, "What the other side said just before."),
  ])

  package static let turns = Form([
    need("turns", .list(.block(turn)), "Whole turns of one side.")
  ])
}
