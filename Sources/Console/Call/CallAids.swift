package import CallModel
import History
package import Practice

/// What a call needs from the rest of the program, made where the program starts.
package struct CallAids {
  package let vocabulary: Vocabulary

  /// The scorecard of a call that is over, as text for this width.
  package let scorecard: (PracticeSession, Screen) -> String

  /// What would help most now, or `nil` when nothing is missing.
  package let hint: (PracticeSession) -> String?

  /// Seconds since 1970-01-01 00:00 UTC.
  package let now: () -> Int

  package init(
    vocabulary: Vocabulary, scorecard: @escaping (PracticeSession, Screen) -> String,
    hint: @escaping (PracticeSession) -> String?, now: @escaping () -> Int
  ) {
    self.vocabulary = vocabulary
    self.scorecard = scorecard
    self.hint = hint
    self.now = now
  }
}
