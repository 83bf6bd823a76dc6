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
        "You are \(collector.name) of \(collector.agency), \(words.doing) for \(collector.creditor). It is "
          + "\(scenario.starts.day.spoken), \(scenario.starts.clock). /account shows the account, "
          + "/help what else you can do."))
    screen.print()
    for line in words.opening { screen.print(screen.styled(Screen.clean(line), .faint)) }
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
      screen.paragraph(screen.styled("(\(Screen.clean(action.spoken)))", .faint), indent: 1)
      return
    }
    if turn.number > 0, let stamp = words.stamp(turn.at) {
      screen.print(screen.styled(stamp, .faint))
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

  var words: ChannelWords { ChannelWords(session.scenario) }

  private var names: SpeakerNames { SpeakerNames(session.scenario, turns: session.call.turns) }
}
