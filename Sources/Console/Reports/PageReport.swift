package import Assessment
package import CallModel
import Compliance

/// A scorecard with its call as one web page that needs nothing else: no script, no network.
package struct PageReport: Sendable {
  let card: Scorecard
  let conversation: Conversation
  let digest: String?

  package init(_ card: Scorecard, of conversation: Conversation, digest: String? = nil) {
    self.card = card
    self.conversation = conversation
    self.digest = digest
  }

  package var text: String {
    HTML.tag(
      "html", [("lang", "en")],
      [
        .tag(
          "head", [],
          [
            .tag("meta", [("charset", "utf-8")]),
            .tag("meta", [("name", "viewport"), ("content", "width=device-width")]),
            .tag("title", [], [.text("Scorecard: \(title)")]), .style(PageReport.style),
          ]),
        .tag(
          "body", [],
          [.tag("h1", [], [.text(title)])] + headline + chart + sections + transcript + findings
            + terms + footer),
      ]
    ).page
  }

  private var title: String { conversation.scenario?.title ?? "A conversation" }

  private var headline: [HTML] {
    let verdict = card.passed ? "passed" : "not passed"
    var parts: [HTML] = [
      .tag(
        "p", class: card.passed ? "verdict good" : "verdict bad",
        [.text("Overall \(Score.text(card.overall)) of 100: \(verdict)")])
    ]
    parts += card.gates.map { .tag("p", class: "bad", [.text("Failed at the gate: \($0)")]) }
    if card.isAbandoned {
      parts.append(
        .tag("p", class: "bad", [.text("The call was left before it had come to anything")]))
    }
    let scores: [(String, Double?)] = [
      ("Communication", card.communication), ("Negotiation", card.negotiationScore),
      ("Compliance", card.compliance),
    ]
    parts.append(
      .tag("div", class: "bars", scores.flatMap { bar($0.0, $0.1.map { $0 / 100 }, of: 100) }))
    return parts
  }

  private var sections: [HTML] {
    [.tag("h2", [], [.text("Sections")])]
      + [
        .tag(
          "div", class: "bars",
          card.sections.flatMap { bar($0.section.title, $0.share, of: $0.weight) })
      ] + [items]
  }

  private func bar(_ name: String, _ share: Double?, of whole: Double) -> [HTML] {
    let value =
      share.map { "\(Score.text($0 * whole)) of \(Score.text(whole))" } ?? "not applicable"
    let width = Score.text(200 * (share ?? 0))
    return [
      .tag("span", [], [.text(name)]),
      .tag(
        "svg", [("width", "200"), ("height", "12"), ("role", "img"), ("aria-label", value)],
        [
          .tag("rect", [("width", "200"), ("height", "12"), ("class", "empty")]),
          .tag("rect", [("width", width), ("height", "12"), ("class", "full")]),
        ]),
      .tag("span", [], [.text(value)]),
    ]
  }

  private var items: HTML {
    let rows = card.marks.map { mark -> HTML in
      let points =
        mark.isApplicable
        ? "\(Score.text(mark.points)) of \(Score.text(mark.item.points))" : "n/a"
      let note =
        mark.notApplicable.map { "Not applicable: \($0)." }
        ?? mark.missed.map { "At turn \($0.turn): \u{201C}\($0.sentence)\u{201D}" }
        ?? mark.evidence.first.map { "Turn \($0.turn): \u{201C}\($0.quote)\u{201D}" } ?? ""
      return .tag(
        "tr", [],
        [
          .tag("td", [], [.text(mark.item.looksFor)]), .tag("td", class: "points", [.text(points)]),
          .tag("td", [], [.text(note)]),
        ])
    }
    return .tag(
      "table", [],
      [
        .tag(
          "tr", [], ["Item", "Points", "Why"].map { .tag("th", [], [.text($0)]) })
      ] + rows)
  }

  private var findings: [HTML] {
    guard !card.findings.isEmpty else { return [] }
    return [
      .tag("h2", [], [.text("Rules broken")]),
      .tag(
        "ul", [],
        card.findings.map { finding in
          .tag(
            "li", [],
            [
              .tag("strong", [], [.text("Turn \(finding.turn): \(finding.why)")]),
              .text(" \(finding.cite), \(finding.severity.rawValue). Instead: \(finding.remedy)"),
            ])
        }),
    ]
  }

  private var footer: [HTML] {
    [
      .tag(
        "p", class: "digest",
        [.text("Rubric \(card.rubric)" + (digest.map { ", sha256:\($0)" } ?? ""))])
    ]
  }
}
