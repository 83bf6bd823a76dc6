package import CallModel

extension Scorecard {
  /// How the points of `item` came about, to the last number, one line each; empty when the rubric
  /// has no such item.
  package func explain(item id: RubricItem.ID) -> [String] {
    guard let mark = mark(id), let section = section(mark.item.section) else { return [] }
    var lines = ["\(id): \(mark.item.looksFor)"]
    lines.append(
      "It stands in '\(section.section.title)' and shows \(mark.item.skill.rawValue).")
    guard let share = mark.share else {
      lines.append("It does not apply: \(mark.notApplicable ?? "nothing was there to judge").")
      lines.append(
        section.share == nil
          ? "Nothing else in its section applies, so the section's weight goes to the others."
          : "Its \(Score.text(mark.item.points)) points go to the other items of its section.")
      return lines
    }
    for step in mark.steps { lines.append("  \(step.what): \(Score.text(step.value, 3))") }
    let points = mark.item.points
    lines.append(
      "  share \(Score.text(share, 3)) × \(Score.text(points)) points = "
        + "\(Score.text(share * points, 3)) points")
    for evidence in mark.evidence {
      lines.append("  turn \(evidence.turn), \(evidence.speaker.name): \"\(evidence.quote)\"")
    }
    if let missed = mark.missed {
      lines.append("  last chance for the rest: turn \(missed.turn), for example:")
      lines.append("    \"\(missed.sentence)\"")
    }
    return lines + explainSums(of: section)
  }

  private func explainSums(of score: SectionScore) -> [String] {
    let applicable = marks.filter { $0.isApplicable && $0.item.section == score.section.id }
    let of = applicable.reduce(0) { $0 + $1.item.points }
    let points = applicable.reduce(0) { $0 + $1.points }
    var lines = [
      "Section: \(Score.text(points, 3)) of \(Score.text(of)) points that apply = "
        + "\(Score.text(score.share ?? 0, 3))"
    ]
    if abs(score.weight - score.section.weight) > 0.0001 {
      lines.append(
        "  its weight is \(Score.text(score.weight, 3)) in place of "
          + "\(Score.text(score.section.weight)), since other sections do not apply")
    }
    lines.append(
      "  \(Score.text(score.share ?? 0, 3)) × weight \(Score.text(score.weight, 3)) = "
        + "\(Score.text(score.points, 3))")
    let sum = sections.filter { $0.share != nil }.map { Score.text($0.points, 3) }
    lines.append("Overall: \(sum.joined(separator: " + ")) = \(Score.text(overall))")
    return lines
  }
}

extension Speaker {
  /// As a screen shows it.
  package var name: String {
    switch self {
    case .collector: "collector"
    case .debtor: "debtor"
    case .thirdParty: "other person"
    }
  }
}
