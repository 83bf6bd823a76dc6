import Assessment
import Console
import History

extension TeamReport {
  /// One web page that needs nothing else: no script, no network.
  var page: String {
    HTML.tag(
      "html", [("lang", "en")],
      [
        .tag(
          "head", [],
          [
            .tag("meta", [("charset", "utf-8")]),
            .tag("meta", [("name", "viewport"), ("content", "width=device-width")]),
            .tag("title", [], [.text("Team")]), .style(PageReport.style),
          ]),
        .tag(
          "body", [],
          [.tag("h1", [], [.text("Team")]), readinessTable]
            + items("Items", tally?.items ?? [], goal)
            + items("Scenarios", tally?.scenarios ?? []) { $0 } + listening),
      ]
    ).page
  }

  private var readinessTable: HTML {
    table(
      ["Trainee", "Latest calls", "Score", "Passed", "Ready", "What is missing"],
      members.map { member in
        [
          .text(member.name), curve(member.latest.map(\.card.overall)),
          .text(member.score.map { Score.text($0) } ?? "–"),
          .text("\(member.passed) of \(member.calls)"),
          .tag(
            "span", class: member.readiness.isReady ? "good" : "bad",
            [.text(member.readiness.isReady ? "yes" : "no")]),
          .text(member.readiness.missing.joined(separator: "; ")),
        ]
      })
  }

  private func items(
    _ title: String, _ list: [TeamTally.Difficulty], _ goal: (String) -> String
  ) -> [HTML] {
    guard !list.isEmpty else { return [] }
    let rows = list.map { entry -> [HTML] in
      [
        .text(goal(entry.name)), bar(entry.facility), .text(String(entry.calls)),
        .text(entry.discrimination.map { Score.text($0, 2) } ?? "too few to tell"),
      ]
    }
    return [
      .tag("h2", [], [.text(title)]), table([title, "Earned", "Calls", "Discrimination"], rows),
    ]
  }

  private var listening: [HTML] {
    guard !outliers.isEmpty else { return [] }
    return [
      .tag("h2", [], [.text("Worth listening to")]),
      table(
        ["Call", "Trainee", "Scenario", "Score", "Usually"],
        outliers.map {
          [
            .text(String($0.call.prefix(8))), .text($0.trainee), .text($0.scenario),
            .text(Score.text($0.found.score)), .text(Score.text($0.found.usual)),
          ]
        }),
    ]
  }

  private func table(_ header: [String], _ rows: [[HTML]]) -> HTML {
    .tag(
      "table", [],
      [.tag("tr", [], header.map { .tag("th", [], [.text($0)]) })]
        + rows.map { .tag("tr", [], $0.map { .tag("td", [], [$0]) }) })
  }

  /// A share as a bar, with its number for those who cannot see it.
  private func bar(_ share: Double) -> HTML {
    .tag(
      "svg",
      [
        ("width", "120"), ("height", "12"), ("role", "img"),
        ("aria-label", "\(Score.text(share * 100)) of 100"),
      ],
      [
        .tag("rect", [("width", "120"), ("height", "12"), ("class", "empty")]),
        .tag("rect", [("width", Score.text(120 * share)), ("height", "12"), ("class", "full")]),
      ])
  }

  /// Scores over time as a line.
  private func curve(_ scores: [Double]) -> HTML {
    let points = scores.enumerated().map { index, score in
      let x = 4 + Double(index) * 112 / Double(max(1, scores.count - 1))
      return "\(Score.text(x)),\(Score.text(30 - score * 0.28))"
    }
    return .tag(
      "svg",
      [
        ("width", "120"), ("height", "32"), ("role", "img"),
        ("aria-label", scores.map { Score.text($0) }.joined(separator: ", ")),
      ],
      [.tag("polyline", [("class", "patience"), ("points", points.joined(separator: " "))])])
  }
}
