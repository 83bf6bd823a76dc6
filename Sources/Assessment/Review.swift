import CallModel

/// A trainer's word on one item of a scorecard: other points, a comment, or both.
///
/// What the program gave is never replaced: both are kept.
package struct Review: Hashable, Sendable {
  package let item: RubricItem.ID
  package let reviewer: String

  /// The points that the trainer gives, or `nil` for a comment alone.
  package let points: Double?
  package let reason: String

  package init(item: RubricItem.ID, reviewer: String, points: Double?, reason: String) {
    self.item = item
    self.reviewer = reviewer
    self.points = points
    self.reason = reason
  }

  /// Why a review cannot be taken.
  package enum Objection: Error, Hashable, Sendable {
    case unknownItem(String, closest: [String])
    case notApplicable(String)
    case outOfRange(String, of: Double)
    case withoutReason(String)

    /// One sentence that says what to do.
    package var sentence: String {
      switch self {
      case .unknownItem(let item, _): "the rubric has no item '\(item)'; 'explain' lists them"
      case .notApplicable(let item): "'\(item)' does not apply to this call, so it has no points"
      case .outOfRange(let item, let of): "'\(item)' takes points from 0 to \(Score.text(of))"
      case .withoutReason(let item): "say why the points of '\(item)' change"
      }
    }
  }
}

extension Scorecard {
  /// The card as `reviews` change it; the last review of an item stands.
  package func reviewed(
    by reviews: [Review], of rubric: Rubric
  ) throws(Review.Objection) -> Scorecard {
    var changed = marks
    for review in reviews {
      guard let index = changed.firstIndex(where: { $0.item.id == review.item }) else {
        throw .unknownItem(
          review.item.description, closest: rubric.items.map(\.id.description))
      }
      let mark = changed[index]
      guard !review.reason.allSatisfy(\.isWhitespace) else {
        throw .withoutReason(review.item.description)
      }
      guard let points = review.points else { continue }
      guard mark.isApplicable else { throw .notApplicable(review.item.description) }
      guard (0...mark.item.points).contains(points) else {
        throw .outOfRange(review.item.description, of: mark.item.points)
      }
      let step = Mark.Step(
        "\(review.reviewer) gives in place of \(Score.text(mark.points)) (\(review.reason))", points
      )
      changed[index] = Mark(
        item: mark.item, share: points / mark.item.points, evidence: mark.evidence,
        missed: mark.missed, notApplicable: nil, steps: mark.steps + [step])
    }
    return Scorecard(
      marks: changed, rubric: rubric, findings: findings, terms: negotiation,
      isAbandoned: isAbandoned)
  }
}
