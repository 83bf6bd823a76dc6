import Assessment
import History

/// What a trainer said, as a line.
enum ReviewText {
  static func line(_ review: CallReview) -> String {
    guard let points = review.points else {
      return "\(review.reviewer) on \(review.item): \(review.reason)"
    }
    let was = review.was.map { " in place of \(Score.text($0))" } ?? ""
    return
      "\(review.reviewer) gives \(review.item) \(Score.text(points))\(was): \(review.reason)"
  }
}
