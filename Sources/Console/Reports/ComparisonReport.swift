package import Assessment
import CallModel

/// Two scorecards of the same call side by side: as it was, and as it could have been.
package struct ComparisonReport: Sendable {
  let before: Scorecard
  let after: Scorecard
  let width: Int

  package init(_ before: Scorecard, and after: Scorecard, width: Int = 80) {
    self.before = before
    self.after = after
    self.width = min(max(width, 40), 120)
  }

  package var text: String {
    var rows: [(String, Double?, Double?)] = [
      ("Overall", before.overall, after.overall),
      ("Communication", before.communication, after.communication),
      ("Negotiation", before.negotiationScore, after.negotiationScore),
      ("Compliance", before.compliance, after.compliance),
    ]
    for (old, new) in zip(before.marks, after.marks) where old.share != new.share {
      rows.append(
        (
          old.item.id.description, old.isApplicable ? old.points : nil,
          new.isApplicable ? new.points : nil
        ))
    }
    let nameWidth = max(12, width - 28)
    var lines = [TextWidth.pad("", to: nameWidth) + right("was") + right("would") + right("change")]
    for (name, old, new) in rows {
      lines.append(
        TextWidth.pad(Screen.clean(name), to: nameWidth) + right(number(old)) + right(number(new))
          + right(change(old, new)))
    }
    lines.append("Was \(verdict(before)); would have been \(verdict(after)).")
    return lines.joined(separator: "\n") + "\n"
  }

  private func verdict(_ card: Scorecard) -> String { card.passed ? "passed" : "not passed" }

  private func number(_ value: Double?) -> String { value.map { Score.text($0) } ?? "n/a" }

  private func change(_ old: Double?, _ new: Double?) -> String {
    guard let old, let new else { return "" }
    let change = new - old
    return change == 0 ? "=" : "\(change > 0 ? "+" : "")\(Score.text(change))"
  }

  private func right(_ text: String) -> String {
    String(repeating: " ", count: max(1, 9 - text.count)) + text
  }
}
