import Assessment
import CallModel
import Diagnostics
import History
import Practice

extension CallScreen {
  /// Shows the card of the call that has ended, with what the trainee thought of it.
  mutating func showCard() throws {
    let guess = askForGuess()
    let card = try aids.judge().card(session)
    if let guess { journal.predict(guess, at: aids.now()) }
    screen.write(
      CardReport(card, width: screen.width, hasColour: screen.hasColour).text)
    if !journal.hints.isEmpty {
      let grades = journal.hints.compactMap { Hint.Grade(rawValue: $0.grade) }
      screen.paragraph(
        "With what \(grades.count == 1 ? "one hint" : "\(grades.count) hints") cost: "
          + "\(Score.text(card.overall(afterHints: grades))) of 100.")
    }
    if let guess {
      let all = aids.predictions() + [Prediction(guess: guess, score: card.overall)]
      if let summary = Prediction.summary(of: all) { screen.paragraph(summary) }
    }
    if manner == .exam { breakSeal() }
  }

  /// What the trainee thinks they scored, when somebody is there to be asked.
  private func askForGuess() -> Double? {
    let hasSpoken = session.call.turns.contains { $0.speaker == .collector && $0.action == nil }
    guard source.isInteractive, manner.counts, hasSpoken else { return nil }
    screen.paragraph("Before you see the card: what did you score, from 0 to 100?")
    while case .line(let line) = source.line(
      "guess> ", isKept: false, completing: { _ in .words([]) })
    {
      if line.allSatisfy(\.isWhitespace) { return nil }
      if let guess = Double(line.split(separator: " ")[0]), (0...100).contains(guess) {
        return guess
      }
      screen.print("Type a number from 0 to 100, or nothing.")
    }
    return nil
  }

  /// Takes what is asked about the card, until the trainee has seen enough.
  mutating func talkAboutCard() throws -> Ending {
    guard source.isInteractive, manner != .retry else { return .over }
    screen.paragraph(
      "/retry 3 goes back to turn 3 and plays on, /explain ITEM says how points came about, Enter "
        + "goes back.")
    if !journal.isKept {
      screen.paragraph("The call is in no file yet; /save FILE keeps it.")
    }
    while true {
      switch source.line("card> ", isKept: true, completing: completeCard) {
      case .line(let line):
        let words = line.split(separator: " ").map(String.init)
        guard let name = words.first else { return .over }
        let argument = words.count > 1 ? words[1] : ""
        switch name {
        case "/retry":
          if try retry(from: argument) == .closed { return .closed }
        case "/explain": try explain(argument)
        case "/save": save(as: words.dropFirst().joined(separator: " "))
        default:
          screen.paragraph("There is /retry TURN, /explain ITEM and /save FILE; Enter goes back.")
        }
      case .interrupt, .end: return .over
      case .closed: return .closed
      }
    }
  }

  private func completeCard(_ typed: String) -> Completion {
    if typed.hasPrefix("/save ") { return .fileNames }
    guard typed.contains(" ") else { return .words(["/retry", "/explain", "/save"]) }
    return .words(((try? aids.judge())?.coach.rubric.items ?? []).map(\.id.description))
  }

  private func explain(_ name: String) throws {
    let card = try aids.judge().card(session)
    let lines = card.explain(item: .init(name))
    guard lines.isEmpty else {
      for line in lines { screen.paragraph(Screen.clean(line), indent: 4) }
      return
    }
    let known = card.marks.map(\.item.id.description)
    let hint = NearMiss.closest(to: name, among: known).map { "did you mean '\($0)'?" }
    screen.paragraph(
      "The rubric has no item '\(Screen.clean(name))'; \(hint ?? "TAB shows all.")")
  }

  /// Plays the call on from before a turn, as a call of its own, and shows both cards side by side.
  private func retry(from argument: String) throws -> Ending {
    let count = CallInput.effective(session.inputs).count
    guard let turn = Int(argument), (1...max(1, count)).contains(turn) else {
      screen.paragraph("Name a turn of the call, from 1 to \(count), such as /retry \(count).")
      return .over
    }
    guard manner != .exam else {
      screen.paragraph("An exam is not played again; practise the same call instead.")
      return .over
    }
    let (again, journal) = aids.retry(CallInput.inputs(session.inputs, beforeTurn: turn))
    var other = CallScreen(again, journal: journal, aids: aids, screen: screen, source: source)
    let ending = try other.run(resuming: true)
    guard ending == .over else { return ending }
    let judge = try aids.judge()
    screen.write(
      ComparisonReport(
        judge.card(session), and: judge.card(other.session), width: screen.width,
        names: .init(before: "before", after: "now")
      ).text)
    return .over
  }
}
