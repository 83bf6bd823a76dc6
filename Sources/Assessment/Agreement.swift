/// How far two people, or a person and the program, mark alike.
package struct Agreement: Hashable, Sendable {
  /// Items that both marked.
  package let items: Int

  /// Cohen's kappa with quadratic weights over grades from 0 to 4; `nil` with fewer than two items
  /// or when both gave one and the same grade throughout.
  ///
  /// 1 is the same grades, 0 what chance would give (Cohen 1968, doi 10.1037/h0026256).
  package let kappa: Double?

  /// The share of items with the same grade.
  package let same: Double

  /// Between two lists of shares of points, item by item; items that one left out do not count.
  package init(between first: [Double?], and second: [Double?]) {
    let pairs = zip(first, second).compactMap { left, right -> (Int, Int)? in
      guard let left, let right else { return nil }
      return (Agreement.grade(left), Agreement.grade(right))
    }
    items = pairs.count
    same = pairs.isEmpty ? 0 : Double(pairs.count { $0.0 == $0.1 }) / Double(pairs.count)
    var rows = [Double](repeating: 0, count: Agreement.grades)
    var columns = rows
    var observed = 0.0
    for (left, right) in pairs {
      rows[left] += 1
      columns[right] += 1
      observed += Agreement.weight(left, right)
    }
    var expected = 0.0
    for left in 0..<Agreement.grades {
      for right in 0..<Agreement.grades {
        expected += Agreement.weight(left, right) * rows[left] * columns[right]
      }
    }
    expected /= Double(max(1, pairs.count))
    kappa = pairs.count < 2 || expected <= 0 ? nil : 1 - observed / expected
  }

  /// Between the marks of two cards of the same call.
  package init(between first: Scorecard, and second: Scorecard) {
    self.init(between: first.marks.map(\.share), and: second.marks.map(\.share))
  }

  private static let grades = 5

  private static func grade(_ share: Double) -> Int {
    Int((min(max(share, 0), 1) * Double(grades - 1)).rounded())
  }

  private static func weight(_ left: Int, _ right: Int) -> Double {
    Double((left - right) * (left - right))
  }
}
