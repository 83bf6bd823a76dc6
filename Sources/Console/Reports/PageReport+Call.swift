import Assessment
import CallModel
import Compliance

extension PageReport {
  /// What was said, with what it earned, missed and broke in the margin.
  var transcript: [HTML] {
    let rows = conversation.turns.filter { !$0.utterance.text.isEmpty || $0.action != nil }.map {
      turn -> HTML in
      let notes = turn.speaker == .collector ? notes(on: turn.number) : []
      let said =
        turn.action.map { "[\($0.kind.rawValue)] \($0.text)" } ?? turn.utterance.text
      return .tag(
        "tr", class: turn.speaker.rawValue,
        [
          .tag("td", class: "points", [.text("\(turn.number)")]),
          .tag("td", [], [.tag("strong", [], [.text(turn.speaker.name)]), .text(" \(said)")]),
          .tag("td", [], notes),
        ])
    }
    return [.tag("h2", [], [.text("The call")]), .tag("table", [], rows)]
  }

  private func notes(on turn: Int) -> [HTML] {
    var notes: [HTML] = []
    for mark in card.marks {
      if mark.evidence.contains(where: { $0.turn == turn && $0.speaker == .collector }),
        (mark.share ?? 0) > 0.5
      {
        notes.append(.tag("p", class: "good", [.text("+ \(mark.item.looksFor)")]))
      }
      if let missed = mark.missed, missed.turn == turn, mark.item.points - mark.points >= 0.5 {
        notes.append(
          .tag(
            "p", class: "missed",
            [.text("\(mark.item.looksFor) \u{201C}\(missed.sentence)\u{201D}")]))
      }
    }
    for finding in card.findings where finding.turn == turn {
      notes.append(.tag("p", class: "bad", [.text("\(finding.why) \(finding.cite)")]))
    }
    return notes
  }

  /// Trust, anger and patience after each turn.
  var chart: [HTML] {
    let moods = conversation.turns.compactMap(\.mood)
    guard moods.count >= 2 else { return [] }
    let step = 600.0 / Double(moods.count - 1)
    let lines = Mood.Gauge.allCases.map { gauge -> HTML in
      let points = moods.enumerated().map { index, mood in
        "\(Score.text(20 + Double(index) * step)),\(110 - mood[gauge].value)"
      }
      return .tag(
        "polyline", [("points", points.joined(separator: " ")), ("class", gauge.rawValue)])
    }
    let names = Mood.Gauge.allCases.enumerated().map { index, gauge -> HTML in
      .tag(
        "text", [("x", "\(20 + 90 * index)"), ("y", "128"), ("class", gauge.rawValue + " name")],
        [.text(gauge.rawValue)])
    }
    let frame: [HTML] = [10, 60, 110].map {
      .tag("line", [("x1", "20"), ("x2", "620"), ("y1", "\($0)"), ("y2", "\($0)")])
    }
    let first = moods.first.map(spoken) ?? ""
    let last = moods.last.map(spoken) ?? ""
    return [
      .tag("h2", [], [.text("Mood")]),
      .tag(
        "svg",
        [
          ("viewBox", "0 0 640 134"), ("class", "mood"), ("role", "img"),
          ("aria-label", "Mood from \(first) to \(last)"),
        ], frame + lines + names),
    ]
  }

  private func spoken(_ mood: Mood) -> String {
    Mood.Gauge.allCases.map { "\($0.rawValue) \(mood[$0].value)" }.joined(separator: ", ")
  }

  /// The best arrangement beside what was agreed.
  var terms: [HTML] {
    guard let terms = card.negotiation else { return [] }
    let agreed = conversation.standing?.agreed
    func index(_ value: Double?) -> String { value.map { Score.text($0, 2) } ?? "none" }
    let rows = [
      ("Terms", agreed?.spoken ?? "none agreed", terms.best?.spoken ?? "none can be kept"),
      ("Index", index(terms.index), index(terms.par)),
      ("Recovery", index(terms.recovery), ""), ("Debtor health", index(terms.health), ""),
      ("Left on the table", terms.leftOnTable.description, ""),
      ("Asked beyond means", terms.squeezed.description, ""),
    ]
    return [
      .tag("h2", [], [.text("Against par")]),
      .tag(
        "table", [],
        [.tag("tr", [], ["", "This call", "Par"].map { .tag("th", [], [.text($0)]) })]
          + rows.map { row in
            .tag("tr", [], [row.0, row.1, row.2].map { .tag("td", [], [.text($0)]) })
          }),
    ]
  }

  package static let style = HTML.StaticText(
    """
    body{font:16px/1.45 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;\
    color:#1c1c1c;background:#fff}table{border-collapse:collapse;width:100%}\
    td,th{border-top:1px solid #ccc;padding:.35rem .5rem;text-align:left;vertical-align:top}\
    .points{white-space:nowrap}td p{margin:.1rem 0;font-size:.9rem}.good{color:#0a6b2d}\
    .bad{color:#a3000b}.missed{color:#7a4b00}.verdict{font-size:1.3rem}\
    .bars{display:grid;grid-template-columns:max-content 200px 1fr;gap:.3rem 1rem;\
    align-items:center}rect.empty{fill:#e2e2e2}rect.full{fill:#2a6fb0}.mood{width:100%}\
    .mood line{stroke:#ddd}polyline{fill:none;stroke-width:2}.trust{stroke:#0a6b2d}\
    .anger{stroke:#a3000b}.patience{stroke:#2a6fb0}.name{stroke:none;font-size:12px}\
    text.trust{fill:#0a6b2d}text.anger{fill:#a3000b}text.patience{fill:#2a6fb0}\
    tr.collector td{background:#f4f7fb}.digest{color:#555;font-size:.85rem;\
    overflow-wrap:anywhere}
    """)
}
