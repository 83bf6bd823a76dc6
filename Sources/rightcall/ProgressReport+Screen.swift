import Assessment
import Console
import History

extension ProgressReport {
  /// Shows the report at the prompt.
  func show(on screen: Screen) {
    guard let first = headway.headlines.first(where: { !$0.scores.isEmpty }) else {
      screen.print("There is no call to look back on yet; 'practice' starts one.")
      return
    }
    let calls = ended == 1 ? "1 call" : "\(ended) calls"
    screen.print(screen.styled("\(calls), \(passed) passed", .bold))
    let columns = min(max(8, first.scores.count), max(8, screen.width - 30))
    for headline in headway.headlines {
      guard let last = headline.scores.last else { continue }
      let bars = Sparkline.draw(headline.scores, columns: columns)
      let gain = headline.gain.map { " (\($0 < 0 ? "−" : "+")\(Score.text(abs($0))))" } ?? ""
      screen.print("\(TextWidth.pad(headline.name, to: 15))\(bars) \(Score.text(last))\(gain)")
    }
    if headway.streak > 1 {
      screen.paragraph("Your last \(headway.streak) calls each beat the five before.")
    }
    if let summary = Prediction.summary(of: predictions) { screen.paragraph(summary) }
    show(
      "Skills",
      skills.map { record in
        let proof = record.proof.map { proof in
          let goal = goals[proof.item] ?? proof.item
          return "; shown in call \(proof.call.prefix(8)): \(goal)"
        }
        let calls = record.calls == 1 ? "1 call" : "\(record.calls) calls"
        return (name: Self.percent(record.share), text: "\(record.skill), \(calls)\(proof ?? "")")
      }, on: screen)
    show(
      "What costs you most",
      headway.dearest.prefix(5).map {
        (name: "\(Self.percent($0.share)) missed", text: goals[$0.item] ?? $0.item)
      }, on: screen)
    show(
      "Rules broken most",
      headway.rules.prefix(5).map {
        (name: $0.calls == 1 ? "1 call" : "\($0.calls) calls", text: $0.rule)
      }, on: screen)
    showReadiness(on: screen)
  }

  private func showReadiness(on screen: Screen) {
    screen.print()
    guard !readiness.isReady else {
      screen.print(screen.styled("Ready for the telephone", .bold))
      return
    }
    screen.print(screen.styled("Not ready yet", .bold))
    for reason in readiness.missing { screen.paragraph("- \(Screen.clean(reason))", indent: 2) }
  }

  private func show(_ title: String, _ rows: [(name: String, text: String)], on screen: Screen) {
    guard !rows.isEmpty else { return }
    screen.print()
    screen.print(screen.styled(title, .bold))
    screen.print(Columns.lines(rows, width: screen.width).joined(separator: "\n"))
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
}
