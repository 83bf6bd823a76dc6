import Assessment
import CallModel
import History
import Practice

extension CallScreen {
  var manner: SavedCall.Manner { journal.start.manner }

  private var conversation: Conversation { Conversation(session.call, of: session.scenario) }

  /// The coach's line about what was just said, in the calls that have one.
  func showCoach() throws {
    guard manner == .coach || manner == .guided, !session.call.isOver else { return }
    let judge = try aids.judge()
    guard let line = judge.coach.line(after: conversation, findings: judge.findings(session))
    else { return }
    for line in TextWidth.wrap("» \(Screen.clean(line))", to: screen.width, indent: 2) {
      screen.print(screen.styled(line, .yellow))
    }
  }

  /// A hint, each for the same thing telling more and costing more than the last.
  mutating func hint(_ argument: String) throws {
    let said = session.call.turns.last?.number ?? 0
    let asked = Int(argument).flatMap(Hint.Grade.init(rawValue:))
    guard argument.isEmpty || asked != nil else {
      screen.paragraph("/hint 1 asks a question, /hint 2 gives a direction, /hint 3 a sentence.")
      return
    }
    var grade = asked ?? .question
    if asked == nil, let last = lastHint, last.turn == said {
      grade = Hint.Grade(rawValue: last.grade.rawValue + 1) ?? .sentence
    }
    guard let hint = try aids.judge().coach.hint(grade, in: conversation) else {
      screen.paragraph("Nothing is missing so far.")
      return
    }
    lastHint = (grade, said)
    journal.hint(hint.grade.rawValue, item: hint.item.description)
    screen.paragraph(
      Screen.clean("\(hint.text) (This hint takes \(Score.text(hint.grade.cost)) off the score.)"))
    guard let next = Hint.Grade(rawValue: grade.rawValue + 1) else { return }
    screen.paragraph("/hint again tells more, for \(Score.text(next.cost)).")
  }

  /// The sentences to choose from, in a guided call.
  func showChoices() throws {
    guard manner == .guided else { return }
    for (index, choice) in try choices().enumerated() {
      screen.paragraph("\(index + 1)  \(Screen.clean(choice.text))", indent: 3)
    }
  }

  private func choices() throws -> [Coach.Choice] {
    try aids.judge().coach.choices(in: conversation, seed: session.seed)
  }

  /// Says the sentence with this number; anything else is told what to type.
  mutating func choose(_ line: String) throws {
    let choices = try choices()
    let typed = line.split(separator: " ").first.map(String.init) ?? ""
    guard let number = Int(typed), choices.indices.contains(number - 1) else {
      if choices.isEmpty { return try say(line) }
      screen.paragraph("Type a number from 1 to \(choices.count); /help shows what else there is.")
      return
    }
    let text = choices[number - 1].text
    screen.print(
      TextWidth.wrap("you: \(Screen.clean(text))", to: screen.width, indent: 5)
        .map { screen.styled($0, .faint) }.joined(separator: "\n"))
    try say(text)
  }

  // MARK: Exams

  /// Says under which seal an exam is taken: whoever knows the seed later can make the same seal.
  func showSeal() {
    screen.paragraph(
      "This is an exam: there are no hints, and nothing is taken back. Its seed is sealed as "
        + "\(CallScreen.seal(session.seed, of: session.scenario.id)).")
    screen.print()
  }

  func breakSeal() {
    screen.paragraph(
      "Exam of \(session.scenario.id), seed \(session.seed), sealed as "
        + "\(CallScreen.seal(session.seed, of: session.scenario.id)).")
    screen.print("Result sha256:\(aids.digest(session))")
  }

  static func seal(_ seed: UInt64, of scenario: Scenario.ID) -> String {
    String(Digest(of: "rightcall exam \(scenario) \(seed)").text.prefix(16))
  }
}
