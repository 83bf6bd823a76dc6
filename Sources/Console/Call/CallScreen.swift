import Assessment
import CallModel
package import History
package import Practice

/// One call at the prompt: the trainee types what they say, and the other side answers.
///
/// Every input is kept before its answer is shown.
package struct CallScreen {
  package internal(set) var session: PracticeSession
  var journal: CallJournal
  let aids: CallAids
  let screen: Screen
  let source: any LineSource
  var hasWarned = false

  /// The last hint, and the turn after which it was given.
  var lastHint: (grade: Hint.Grade, turn: Int)?

  /// How a call was left.
  package enum Ending: Hashable, Sendable {
    case over

    /// It stays open, to be gone on with later.
    case left

    /// Nobody is there any more.
    case closed
  }

  package init(
    _ session: PracticeSession, journal: CallJournal, aids: CallAids, screen: Screen,
    source: any LineSource
  ) {
    self.session = session
    self.journal = journal
    self.aids = aids
    self.screen = screen
    self.source = source
  }

  /// Plays the call until it is over or left.
  ///
  /// Throws when there is nothing to judge it by; what was said till then is kept.
  package mutating func run(resuming: Bool = false) throws -> Ending {
    if resuming { showWhereItStood() } else { showBrief() }
    if manner == .exam { showSeal() }
    warn()
    while !session.call.isOver {
      try showChoices()
      switch source.line(prompt, isKept: true, completing: complete) {
      case .line(let line):
        if try perform(CallLine(line)) == .leaves, mayLeave() { return leave() }
      case .interrupt:
        if source.confirms("Leave the call? (y/n) ") { return leave() }
      case .end:
        if source.isInteractive { return leave() }
        act(DeskAction(.hangUp))
      case .closed:
        journal.leave()
        return .closed
      }
    }
    try finish()
    return try talkAboutCard()
  }

  private var prompt: String { "you> " }

  private func complete(_ typed: String) -> Completion {
    if typed.hasPrefix("/save ") { return .fileNames }
    guard typed.hasPrefix("/"), !typed.contains(" ") else { return .words([]) }
    return .words((SlashCommand.allCases.map(\.rawValue) + CallLine.desk).map { "/" + $0 })
  }

  // MARK: Doing

  enum Step {
    case goesOn, leaves
  }

  mutating func say(_ text: String) throws {
    session.say(text)
    journal.record(.say(text), turns: session.lastExchange)
    warn()
    showAnswer()
    try showCoach()
  }

  mutating func act(_ action: DeskAction) {
    session.act(action)
    journal.record(.act(action), turns: session.lastExchange)
    warn()
  }

  mutating func undo() {
    guard session.undo() else {
      screen.print("There is nothing to take back.")
      return
    }
    journal.record(.undo, turns: [])
    warn()
    screen.print("Taken back.")
    showAnswer()
  }

  /// Asks before a call is left that is in no file.
  private func mayLeave() -> Bool {
    guard source.isInteractive, !journal.isKept else { return true }
    return source.confirms("The call is in no file, and /save FILE keeps it. Leave it? (y/n) ")
  }

  private func leave() -> Ending {
    journal.leave()
    screen.paragraph(
      journal.isKept
        ? "The call is kept as it is; the next start offers to go on with it."
        : "The call is not kept in a file, so it ends here.")
    return .left
  }

  private mutating func finish() throws {
    endJournal()
    warn()
    let end = TextWidth.wrap(
      "— \(words.ending(session.call.standing.outcome)) —", to: screen.width)
    for line in end { screen.print(screen.styled(line, .faint)) }
    screen.print()
    if manner != .retry { try showCard() }
  }

  mutating func endJournal() {
    let standing = session.call.standing
    journal.finish(standing.outcome, agreed: standing.agreed?.total, at: aids.now())
  }

  /// Says once that the call is not being kept, and why.
  mutating func warn() {
    guard let trouble = journal.trouble else {
      hasWarned = false
      return
    }
    guard !hasWarned else { return }
    hasWarned = true
    screen.paragraph(
      "Note: \(trouble.sentence). The call goes on; /save FILE keeps it in another file.")
  }
}
