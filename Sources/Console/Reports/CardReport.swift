package import Assessment
import CallModel
import Compliance

/// A scorecard as text for a terminal, for a pipe, or to be read out.
package struct CardReport: Sendable {
  let card: Scorecard
  let width: Int
  let hasColour: Bool

  /// Whether there are no bars and no marks: one statement a line, as a screen reader wants it.
  let isPlain: Bool

  /// `width` is drawn into 40 to 120 columns.
  package init(_ card: Scorecard, width: Int = 80, hasColour: Bool = false, isPlain: Bool = false) {
    self.card = card
    self.width = min(max(width, 40), 120)
    self.hasColour = hasColour && !isPlain
    self.isPlain = isPlain
  }

  /// The whole card, its lines joined and the last one ended.
  package var text: String {
    (headline + [""] + sections + earned + missed + notApplicable + findings + terms + [""])
      .joined(separator: "\n")
  }

  // MARK: Parts

  private var headline: [String] {
    let verdict =
      card.passed
      ? styled("PASSED", .green)
      : styled("NOT PASSED", .red)
    var lines = ["Overall \(Score.text(card.overall)) of 100, \(verdict)"]
    lines += card.gates.flatMap { wrapped("Failed at the gate: \($0)") }
    if card.isAbandoned {
      lines += wrapped("The call was left before it had come to anything")
    } else if card.gates.isEmpty, !card.passed {
      lines.append("\(Score.text(card.passMark)) is needed to pass")
    }
    lines.append("")
    for (name, score) in [
      ("Communication", card.communication), ("Negotiation", card.negotiationScore),
      ("Compliance", card.compliance),
    ] {
      lines.append(bar(name, score.map { $0 / 100 }, score.map { Score.text($0) } ?? "n/a"))
    }
    return lines
  }

  private var sections: [String] {
    [styled("Sections", .bold)]
      + card.sections.map { score in
        let points =
          score.share == nil
          ? "does not apply"
          : "\(Score.text(score.points)) of \(Score.text(score.weight))"
        return bar(score.section.title, score.share, points)
      }
  }

  private var earned: [String] {
    let marks = card.marks.filter { ($0.share ?? 0) > 0 && !$0.evidence.isEmpty }
    guard !marks.isEmpty else { return [] }
    var lines = ["", styled("What earned points", .bold)]
    for mark in marks where mark.missed == nil || (mark.share ?? 0) >= 0.5 {
      lines += entry("+", points(of: mark), mark.item.looksFor, .green)
      for evidence in mark.evidence.prefix(1) {
        lines += detail("turn \(evidence.turn): \"\(evidence.quote)\"")
      }
    }
    return lines
  }

  /// What was missed, the most points first.
  private var missed: [String] {
    let lost = { (mark: Mark) in mark.item.points - mark.points }
    let marks = card.marks.enumerated()
      .filter { $0.element.isApplicable && lost($0.element) >= 0.25 }
      .sorted { (lost($1.element), $0.offset) < (lost($0.element), $1.offset) }
    guard !marks.isEmpty else { return [] }
    var lines = ["", styled("What would have earned more", .bold)]
    for (_, mark) in marks {
      lines += entry("-", points(of: mark), mark.item.looksFor, .yellow)
      guard let missed = mark.missed else { continue }
      lines += detail("at turn \(missed.turn): \"\(missed.sentence)\"")
    }
    return lines
  }

  private var notApplicable: [String] {
    let marks = card.marks.filter { !$0.isApplicable }
    guard !marks.isEmpty else { return [] }
    var lines = ["", styled("Not applicable (points go to the rest)", .bold)]
    for mark in marks {
      lines += entry(" ", "", "\(mark.item.id): \(mark.notApplicable ?? "")", .faint)
    }
    return lines
  }

  private var findings: [String] {
    guard !card.findings.isEmpty else { return ["", "No rule was found broken."] }
    var lines = ["", styled("Rules broken", .bold)]
    for finding in card.findings {
      lines += entry(
        "!", "", "\(finding.why) (\(finding.cite), \(finding.severity.rawValue))", .red)
      lines += detail("turn \(finding.turn), instead: \(finding.remedy)")
    }
    return lines
  }

  private var terms: [String] {
    guard let terms = card.negotiation else { return [] }
    var lines = ["", styled("Against par", .bold)]
    if let recovery = terms.recovery, let health = terms.health {
      lines += wrapped(
        "Recovery \(Score.text(recovery, 2)), health \(Score.text(health, 2)), "
          + "index \(Score.text(terms.index ?? 0, 2)); par is \(Score.text(terms.par, 2)).")
    } else {
      lines += wrapped("No terms were agreed; par is \(Score.text(terms.par, 2)).")
    }
    if terms.leftOnTable > .zero { lines += wrapped("Left on the table: \(terms.leftOnTable)") }
    if terms.squeezed > .zero {
      lines += wrapped("Asked beyond what the heaviest month has free: \(terms.squeezed)")
    }
    if let best = terms.best {
      lines += wrapped("The best lawful arrangement: \(best.spoken)")
    }
    return lines
  }
}

extension Arrangement {
  /// `plan: 12 payments from March 15, $153.51 the largest, $1,842.17 in all`.
  package var spoken: String {
    guard let first = payments.first else { return rung.name }
    if payments.count == 1 { return "\(rung.name): \(first.amount) on \(first.day.spoken)" }
    return "\(rung.name): \(payments.count) payments from \(first.day.spoken), "
      + "\(largest) the largest, \(total) in all"
  }
}
