import Assessment
import Console
import History

extension TeamReport {
  /// Shows who is ready and why not, and what all calls say together.
  func show(on screen: Screen) {
    guard !members.isEmpty else {
      screen.paragraph("Nobody has practised yet; 'team import FILE' takes in the calls of others.")
      return
    }
    for member in members {
      let verdict = member.readiness.isReady ? "ready" : "not ready"
      let score = member.score.map { ", \(Score.text($0))" } ?? ""
      let gain = member.gain.map { " (\($0 < 0 ? "−" : "+")\(Score.text(abs($0))))" } ?? ""
      let calls = member.calls == 1 ? "1 call" : "\(member.calls) calls"
      let name = Screen.clean(member.name)
      let bars = Sparkline.draw(member.latest.map(\.card.overall), columns: 10)
      screen.print(
        "\(screen.styled(TextWidth.pad(name, to: min(20, screen.width / 3)), .bold)) \(bars) "
          + screen.styled(verdict, member.readiness.isReady ? .green : .yellow))
      screen.print("    \(calls), \(member.passed) passed\(score)\(gain)")
      for reason in member.readiness.missing {
        screen.print(
          TextWidth.wrap("- " + Screen.clean(reason), to: screen.width - 4)
            .map { "    " + $0 }.joined(separator: "\n"))
      }
    }
    if unmarked > 0 {
      let calls = unmarked == 1 ? "1 call has" : "\(unmarked) calls have"
      screen.print()
      screen.paragraph(
        "\(calls) no card by today's rubric and law yet; each look at the team makes some more. A "
          + "call whose scenario is gone keeps what it has.")
    }
    showTally(on: screen)
  }

  private func showTally(on screen: Screen) {
    table(
      "What the team misses", missed.map { (name: percent($0.facility), text: goal($0.name)) },
      on: screen)
    table(
      "Items that tell good from poor",
      telling.map { (name: discrimination($0), text: goal($0.name)) },
      on: screen)
    table(
      "Items to look at again: the better calls earn them no more often",
      doubtful.map { (name: discrimination($0), text: goal($0.name)) }, on: screen)
    table(
      "Scenarios",
      (tally?.scenarios ?? []).map {
        (
          name: $0.name,
          text: "\($0.calls) calls, \(Score.text($0.facility * 100)) on average, "
            + ($0.discrimination.map { "discrimination \(Score.text($0, 2))" } ?? "too few to tell")
        )
      }, on: screen)
    table(
      "Rules broken most",
      (tally?.rules ?? []).prefix(5).map { (name: "\($0.calls) calls", text: $0.rule) },
      on: screen)
    table(
      "Worth listening to",
      outliers.map {
        (
          name: String($0.call.prefix(8)),
          text: "\($0.trainee), \($0.scenario): \(Score.text($0.found.score)), "
            + "usually \(Score.text($0.found.usual))"
        )
      }, on: screen)
    table(
      "How far marks agree (weighted kappa)",
      agreement.map { (name: $0.names, text: $0.sentence) }, on: screen)
  }

  private var telling: [TeamTally.Difficulty] {
    let known = (tally?.items ?? []).filter { ($0.discrimination ?? 0) >= 0.3 }
    return Array(known.sorted { ($1.discrimination ?? 0) < ($0.discrimination ?? 0) }.prefix(5))
  }

  private var doubtful: [TeamTally.Difficulty] {
    (tally?.items ?? []).filter { ($0.discrimination ?? 1) < 0.05 }
  }

  private func discrimination(_ item: TeamTally.Difficulty) -> String {
    item.discrimination.map { Score.text($0, 2) } ?? ""
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }

  private func table(_ title: String, _ rows: [(name: String, text: String)], on screen: Screen) {
    guard !rows.isEmpty else { return }
    screen.print()
    screen.print(TextWidth.wrap(title, to: screen.width).joined(separator: "\n"))
    screen.print(Columns.lines(rows, width: screen.width).joined(separator: "\n"))
  }
}
