package import Assessment
import CallModel

/// Two scorecards side by side: a call as it was and as it could have been, or two calls.
package struct ComparisonReport: Sendable {
  let before: Scorecard
  let after: Scorecard
  let width: Int
  let names: Names

  /// What stands above the two columns.
  package struct Names: Hashable, Sendable {
    let before: String
    let after: String

    package init(before: String = "was", after: String = "would") {
      self.before = before
      self.after = after
    }
  }

  package init(
    _ before: Scorecard, and after: Scorecard, width: Int = 80, names: Names = Names()
  ) {
    self.before = before
    self.after = after
    self.names = names
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
    var lines = [
      TextWidth.pad("", to: nameWidth) + right(names.before) + right(names.after)
        + right("change")
    ]
    for (name, old, new) in rows {
      lines.append(
        TextWidth.pad(Screen.clean(name), to: nameWidth) + right(number(old)) + right(number(new))
          + right(change(old, new)))
    }
    lines.append(
      names == Names()
        ? "Was \(verdict(before)); would have been \(verdict(after))."
        : "The \(names.before) was \(verdict(before)); the \(names.after) was \(verdict(after)).")
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
