package import CallModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How well something is remembered and when it is worth asking again.
///
/// It is the Free Spaced Repetition Scheduler, version 5, as published by open-spaced-repetition
/// (https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm), with the default
/// weights. Stability is the number of days after which nine of ten are still remembered;
/// difficulty runs from 1 to 10.
package struct Spacing: Hashable, Sendable {
  package private(set) var stability: Double
  package private(set) var difficulty: Double
  package private(set) var last: Day

  /// How an answer went.
  package enum Grade: Int, CaseIterable, Sendable { case again = 1, hard, good, easy }

  /// How much of what is due should still be remembered.
  private static let retention = 0.9
  private static let decay = -0.5
  private static let factor = 19.0 / 81.0
  private static let weights = [
    0.402_55, 1.183_85, 3.173, 15.691_05, 7.194_9, 0.534_5, 1.460_4, 0.004_6, 1.545_75, 0.119_2,
    1.019_25, 1.939_5, 0.11, 0.296_05, 2.269_8, 0.231_5, 2.989_8, 0.516_55, 0.662_1,
  ]

  /// After the first answer.
  package init(first grade: Grade, on day: Day) {
    stability = Self.weights[grade.rawValue - 1]
    difficulty = Self.first(grade)
    last = day
  }

  /// After all of `answers`, which are in the order of their days; `nil` without any.
  package init?(_ answers: [(day: Day, grade: Grade)]) {
    guard let first = answers.first else { return nil }
    self.init(first: first.grade, on: first.day)
    for answer in answers.dropFirst() { review(answer.grade, on: answer.day) }
  }

  /// The share of such things that would still be remembered on `day`.
  package func retrievability(on day: Day) -> Double {
    let elapsed = Double(max(0, day - last))
    return pow(1 + Self.factor * elapsed / stability, Self.decay)
  }

  /// The day on which it is worth asking again.
  package var due: Day {
    let days = stability / Self.factor * (pow(Self.retention, 1 / Self.decay) - 1)
    return last + max(1, Int(days.rounded()))
  }

  package mutating func review(_ grade: Grade, on day: Day) {
    let w = Self.weights
    let remembered = retrievability(on: day)
    if day <= last {
      stability *= exp(w[17] * (Double(grade.rawValue) - 3 + w[18]))
    } else if grade == .again {
      let forgotten =
        w[11] * pow(difficulty, -w[12]) * (pow(stability + 1, w[13]) - 1)
        * exp(w[14] * (1 - remembered))
      stability = min(forgotten, stability)
    } else {
      let ease = grade == .hard ? w[15] : grade == .easy ? w[16] : 1
      stability *=
        1 + exp(w[8]) * (11 - difficulty) * pow(stability, -w[9])
        * (exp(w[10] * (1 - remembered)) - 1) * ease
    }
    let step = -w[6] * (Double(grade.rawValue) - 3)
    let moved = difficulty + step * (10 - difficulty) / 9
    difficulty = min(10, max(1, w[7] * Self.first(.easy) + (1 - w[7]) * moved))
    last = max(last, day)
  }

  private static func first(_ grade: Grade) -> Double {
    min(10, max(1, weights[4] - exp(weights[5] * Double(grade.rawValue - 1)) + 1))
  }
}
