package import Assessment
package import CallModel
package import History
package import Practice

/// What a call needs from the rest of the program, made where the program starts.
package struct CallAids {
  package let vocabulary: Vocabulary

  /// Who judges the call; throws when the law or the rubric cannot be read.
  package let judge: () throws -> CallJudge

  /// What the trainee guessed of earlier calls, beside what those came to.
  package let predictions: () -> [Prediction]

  /// The digest of what a score was made from.
  package let digest: (PracticeSession) -> String

  /// The same call as far as these inputs, kept as a call of its own.
  package let retry: ([CallInput]) -> (PracticeSession, CallJournal)

  /// Seconds since 1970-01-01 00:00 UTC.
  package let now: () -> Int

  package init(
    vocabulary: Vocabulary, judge: @escaping () throws -> CallJudge,
    predictions: @escaping () -> [Prediction], digest: @escaping (PracticeSession) -> String,
    retry: @escaping ([CallInput]) -> (PracticeSession, CallJournal), now: @escaping () -> Int
  ) {
    self.vocabulary = vocabulary
    self.judge = judge
    self.predictions = predictions
    self.digest = digest
    self.retry = retry
    self.now = now
  }
}
