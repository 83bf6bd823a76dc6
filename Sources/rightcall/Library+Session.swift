import CallModel
import ContentLoading
import Practice

extension Library {
  /// A call of the scenario, as far as `inputs` have brought it.
  func session(
    _ scenario: Scenario, seed: UInt64, resuming inputs: [CallInput] = []
  ) throws -> PracticeSession {
    let taught = try language.get()
    return PracticeSession(
      scenario, seed: seed, interpreter: taught.interpreter, vocabulary: taught.vocabulary,
      resuming: inputs)
  }
}
