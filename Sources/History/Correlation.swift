/// Pairs of numbers, summed up as they come.
struct Correlation {
  private(set) var count = 0.0
  private var x = 0.0
  private var y = 0.0
  private var xx = 0.0
  private var yy = 0.0
  private var xy = 0.0

  init() {}

  init(_ pairs: RunningTally.Pairs) {
    let whole = StoredMarks.whole
    count = Double(pairs.calls)
    (x, y) = (Double(pairs.share) / whole, Double(pairs.rest) / whole)
    xx = Double(pairs.shareSquare) / (whole * whole)
    yy = Double(pairs.restSquare) / (whole * whole)
    xy = Double(pairs.product) / (whole * whole)
  }

  /// Adds the scores of several calls, each in a pair with the same `second`.
  mutating func add(_ scores: RunningTally.Scores, _ second: Double) {
    let (calls, sum) = (Double(scores.calls), Double(scores.overall) / 1_000)
    count += calls
    x += sum
    y += calls * second
    xx += Double(scores.square) / 1e6
    yy += calls * second * second
    xy += sum * second
  }

  mutating func add(_ first: Double, _ second: Double) {
    count += 1
    x += first
    y += second
    xx += first * first
    yy += second * second
    xy += first * second
  }

  var mean: Double { count > 0 ? x / count : 0 }

  /// Pearson's correlation, from -1 to 1; `nil` with fewer than 10 pairs or where one side never
  /// changes.
  var coefficient: Double? {
    guard count >= 10 else { return nil }
    let spread = (xx - x * x / count, yy - y * y / count)
    guard spread.0 > 1e-9, spread.1 > 1e-9 else { return nil }
    let found = (xy - x * y / count) / (spread.0 * spread.1).squareRoot()
    return min(1, max(-1, found))
  }
}
