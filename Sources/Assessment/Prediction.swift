/// What a trainee thought they would score, beside what they did.
package struct Prediction: Hashable, Sendable {
  package let guess: Double
  package let score: Double

  package init(guess: Double, score: Double) {
    self.guess = guess
    self.score = score
  }

  /// Above zero for somebody who thinks too well of the call.
  package var gap: Double { guess - score }

  /// The mean gap over calls, as one sentence; `nil` before the first.
  package static func summary(of predictions: [Prediction]) -> String? {
    guard let last = predictions.last else { return nil }
    let mean = predictions.reduce(0) { $0 + $1.gap } / Double(predictions.count)
    let side = mean >= 0 ? "above" : "below"
    let now = last.gap >= 0 ? "above" : "below"
    return
      "You guessed \(Score.text(last.guess)), \(Score.text(last.gap.magnitude)) \(now) the score; "
      + "over \(predictions.count) \(predictions.count == 1 ? "call" : "calls") your guesses were "
      + "\(Score.text(mean.magnitude)) \(side) on average."
  }
}
