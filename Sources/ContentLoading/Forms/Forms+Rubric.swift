import Assessment
import CallModel

/// The form of a rubric.
extension Forms {
  private static let answers = Form.Kind.named(moves)

  static let section = Form([
    need("section", .text, "Its name, by which items belong to it."),
    need("title", .text, "What the card calls it."),
    need("weight", .whole(1...100), "What it counts; all sections together make 100."),
    need(
      "headline", .choice(Rubric.Headline.allCases.map(\.rawValue)),
      "The headline score that it counts towards."),
  ])

  static let made = Form([
    need("made", moves, "One of these has to be made."),
    may("before", moves, "Before any of these."), may("after", moves, "After one of these."),
    may("within", .whole(1...100), "Within so many of the collector's turns."),
  ])

  static let never = Form([
    need("never", moves, "None of these may be made."),
    may("to_others", moves, "Nor these to anybody but the debtor."),
  ])

  static let answered = Form([
    need("answers", answers, "What the other side says, each with the moves that answer it."),
    may("within", .whole(1...10), "Within so many turns; the next when nothing is said."),
    may("specific", .yesOrNo, "Whether the answer must take up what was said."),
    may("ahead", moves, "Which of the answers count when they came before."),
    may("once", .yesOrNo, "Whether one answer is enough for all."),
  ])

  static let askedTwice = Form([
    need("asked_twice", answers, "Questions, each with what answers them.")
  ])

  static let density = Form([
    need("density", moves, "The moves that are counted."),
    need("per", .whole(10...10_000), "In so many words."),
  ])

  static let item = Form([
    need("item", .text, "Its name, as the card shows it."),
    need("section", .text, "The section that it belongs to."),
    need(
      "points", .pattern(#"^[0-9]+(\.[0-9]+)?$"#, example: "1.5"),
      "What it is worth; the items of a section make its weight."),
    need("is", .text, "What it looks for, in one sentence."),
    need(
      "test",
      .either(
        [.choice(RubricItemReader.plain.map(\.name))]
          + [made, never, answered, askedTwice, density].map { .block($0) }), "How it is judged."),
    may(
      "applies", .oneOrMore(.choice(Proviso.allCases.map(\.rawValue))),
      "Where it applies; everywhere when nothing is said."),
    may("when_told", moves, "It applies only when the other side has said one of these."),
    need("skill", .choice(Skill.allCases.map(\.rawValue)), "The skill that it shows."),
    need("hint", .text, "A question that leads there."),
    need("say", .text, "A sentence that earns it, with blanks such as {name}."),
    may("avoid", .text, "A sentence that tempts and does not."),
  ])

  package static let rubric = Form([
    need("rubric", .text, "What it is called."),
    need("pass", .whole(0...100), "The overall score to pass."),
    need("sections", .list(.block(section)), "The parts of the card; their weights make 100."),
    need("items", .list(.block(item)), "What is looked for."),
    need("free", moves, "Moves that ask nothing of the other side."),
    need("about_debt", moves, "Two of these and the talk is about a debt."),
    need("leaves_ladder", moves, "What the other side can say that ends all negotiation."),
    need("ends_talk", answers, "What asks only to be honoured, each with what honours it."),
    need("settles", moves, "What puts forward or settles terms."),
    need("overruled", answers, "What the other side says, each with what then counts no more."),
    need("quiet_harm", moves, "Harm that the law counts, and that belittles nobody."),
    need("ladder", moves, "The steps of a negotiation, in order."),
    need(
      "cues",
      .block(Form(Cue.allCases.map { need($0.rawValue, .list(.text), "Words to hear it by.") })),
      "The words by which lines are counted."),
    need("common", .list(.text), "Words that everybody uses."),
  ])
}
