import JSONFormat
import Assessment
import Console
import Foundation
import History

/// How far two who marked the same items of the same calls agree.
struct TrainerAgreement {
  let first: String
  let second: String
  let agreement: Agreement

  static let program = "program"

  /// Each trainer with the program, then trainers with each other; the last word of a trainer on an
  /// item counts.
  ///
  /// `points` tells what an item is worth.
  static func all(
    in reviews: [CallReview], points: (String) -> Double?
  ) -> [TrainerAgreement] {
    struct Place: Hashable {
      let call: String
      let item: String
    }
    var marks: [String: [Place: Double]] = [:]
    for review in reviews {
      guard let given = review.points, let of = points(review.item), of > 0 else { continue }
      let place = Place(call: review.call.uuidString, item: review.item)
      marks[review.reviewer, default: [:]][place] = given / of
      if let was = review.was { marks[program, default: [:]][place] = was / of }
    }
    let names = marks.keys.sorted { ($0 != program ? 1 : 0, $0) < ($1 != program ? 1 : 0, $1) }
    var found: [TrainerAgreement] = []
    for (index, first) in names.enumerated() {
      for second in names.dropFirst(index + 1) {
        let (left, right) = (marks[first] ?? [:], marks[second] ?? [:])
        let shared = left.keys.filter { right[$0] != nil }
          .sorted { ($0.call, $0.item) < ($1.call, $1.item) }
        guard !shared.isEmpty else { continue }
        found.append(
          TrainerAgreement(
            first: first, second: second,
            agreement: Agreement(
              between: shared.map { left[$0] }, and: shared.map { right[$0] })))
      }
    }
    return found
  }

  var names: String { "\(first), \(second)" }

  var sentence: String {
    let items = agreement.items == 1 ? "1 item" : "\(agreement.items) items"
    let kappa = agreement.kappa.map { "kappa \(Score.text($0, 2))" } ?? "too little to tell"
    return "\(kappa) over \(items), \(Score.text(agreement.same * 100))% the same"
  }

  var json: JSON {
    [
      "between": [.string(first), .string(second)], "items": .int(agreement.items),
      "kappa": agreement.kappa.map { .short($0) } ?? .null, "same": .short(agreement.same),
    ]
  }
}
