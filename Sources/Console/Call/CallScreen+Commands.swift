import CallModel
import History
import Practice

extension CallScreen {
  mutating func perform(_ line: CallLine) throws -> Step {
    switch line {
    case .say(let text):
      if manner == .guided { try choose(text) } else { try say(text) }
    case .empty:
      if source.isInteractive {
        screen.paragraph("Type what you say, or /help. /silence says nothing, and waits.")
      }
    case .unknown(let sentence): screen.paragraph(sentence)
    case .desk(let action):
      act(action)
      screen.print(screen.styled("(\(Screen.clean(action.spoken)))", .faint))
    case .command(.leave, _): return .leaves
    case .command(let command, let argument): try perform(command, argument)
    }
    return .goesOn
  }

  private mutating func perform(_ command: SlashCommand, _ argument: String) throws {
    if manner == .exam, [.hint, .undo, .why].contains(command) {
      screen.paragraph("There is no /\(command.rawValue) in an exam.")
      return
    }
    switch command {
    case .account: screen.print(AccountView(session).lines(screen).joined(separator: "\n"))
    case .notes: note(argument)
    case .hint: try hint(argument)
    case .undo: undo()
    case .why: showWhy()
    case .silence: try say("")
    case .save: save(as: argument)
    case .hangUp:
      act(DeskAction(.hangUp, text: argument))
    case .help: showHelp()
    case .leave: break
    }
  }

  private mutating func note(_ text: String) {
    guard !text.isEmpty else {
      screen.paragraph("Write the note behind it: /notes promised $150 by March 15")
      return
    }
    act(DeskAction(.note, text: text))
    screen.print("Noted.")
  }

  private func showWhy() {
    guard let why = session.why else {
      screen.print("You have not said anything yet.")
      return
    }
    let view = WhyView(why, session: session, vocabulary: aids.vocabulary)
    screen.print(view.lines(screen).joined(separator: "\n"))
  }

  /// Keeps the call in another file; one that is over ends there too.
  mutating func save(as path: String) {
    guard !path.isEmpty else {
      screen.print("Name the file: /save calls.sqlite")
      return
    }
    do throws(HistoryError) {
      try journal.move(to: try CallStore.open(path))
      if session.call.isOver { endJournal() }
      screen.paragraph(
        "The call is kept in \(Screen.clean(path))\(session.call.isOver ? "" : " from here on").")
    } catch {
      screen.paragraph(Screen.clean(error.sentence) + ".")
    }
  }

  private func showHelp() {
    screen.paragraph("What you type is what you say. Besides that:")
    let rows =
      SlashCommand.allCases.map { (name: $0.usage, text: $0.summary) }
      + DeskCommand.names.filter { CallLine.desk.contains($0.name) }.map {
        (name: "/\($0.name)", text: $0.kind.summary)
      }
    screen.print(Columns.lines(rows, width: screen.width).joined(separator: "\n"))
    screen.paragraph(
      "A beginning is enough, such as /ac. A line that starts with // says a slash. Ctrl-C asks "
        + "whether to leave the call.")
  }
}
