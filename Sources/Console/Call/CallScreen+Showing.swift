import CallModel
import Practice

extension CallScreen {
  func showBrief() {
    let scenario = session.scenario
    let collector = scenario.collector
    screen.print(screen.styled(Screen.clean(scenario.title), .bold))
    screen.paragraph(Screen.clean(scenario.brief))
    screen.print()
    screen.paragraph(
      Screen.clean(
        "You are \(collector.name) of \(collector.agency), calling for \(collector.creditor). It is "
          + "\(scenario.starts.day.spoken), \(scenario.starts.clock). /account shows the account, "
          + "/help what else you can do."))
    screen.print()
    screen.print(screen.styled("The telephone rings.", .faint))
    showAnswer()
  }

  /// The last exchanges of a call that is gone on with.
  func showWhereItStood() {
    screen.print(screen.styled(Screen.clean(session.scenario.title), .bold))
    let from = max(0, session.call.nextNumber - 3)
    if from > 0 { screen.print(screen.styled("…", .faint)) }
    for turn in session.call.turns where turn.number >= from { show(turn) }
  }

  /// What the other side said in the last exchange in which something was said.
  func showAnswer() {
    guard let last = session.call.turns.last(where: { $0.action == nil }) else { return }
    let answers = session.call.turns.filter {
      $0.number == last.number && $0.speaker != .collector && $0.action == nil
    }
    if answers.isEmpty { screen.print(screen.styled("(no answer)", .faint)) }
    for answer in answers { show(answer) }
  }

  func show(_ turn: Turn) {
    if let action = turn.action {
      let text = action.kind == .note ? "note: \(action.text)" : "hangs up"
      screen.paragraph(screen.styled("(\(Screen.clean(text)))", .faint), indent: 1)
      return
    }
    let name = turn.speaker == .collector ? "you" : names.name(of: turn)
    let text = turn.utterance.text.isEmpty ? "…" : turn.utterance.text
    let indent = TextWidth.columns(name) + 2
    let lines = TextWidth.wrap(
      Screen.clean("\(name): \(text)"), to: screen.width, indent: min(indent, 12))
    let style: Screen.Style = turn.speaker == .collector ? .faint : .cyan
    for (index, line) in lines.enumerated() {
      guard index == 0 else {
        screen.print(line)
        continue
      }
      let label = line.prefix { $0 != ":" }
      screen.print(screen.styled(String(label), style) + line.dropFirst(label.count))
    }
  }

  private var names: SpeakerNames { SpeakerNames(session.scenario, turns: session.call.turns) }

  /// How a call ended, as a screen says it.
  static func words(for outcome: Outcome?) -> String {
    switch outcome {
    case .promise: "The call ended with a promise to pay"
    case .noAgreement: "The call ended without an agreement"
    case .dispute: "The call ended: the debt is disputed"
    case .cease: "The call ended: no more contact is wanted"
    case .attorney: "The call ended: an attorney is in charge"
    case .bankruptcy: "The call ended: there is a bankruptcy"
    case .deceased: "The call ended: the person has died"
    case .vulnerable: "The call ended with care for somebody vulnerable"
    case .callback: "The call ended with a time to call back"
    case .wrongPerson: "The call ended: it was the wrong person"
    case .messageLeft: "The call ended with a message left"
    case .hungUp: "They hung up"
    case .abandoned: "You hung up before it came to anything"
    case nil: "The call goes on"
    }
  }
}
