import Assessment
import CallModel
import ContentLoading
import Foundation
import History

extension Library {
  /// What a call of this scenario is played and judged by.
  func digests(
    of loaded: LoadedScenario, judging: JudgingDigests
  ) throws -> SavedCall.Digests {
    let texts = loaded.texts.sorted { $0.key < $1.key }.map { "\($0.key)\n\($0.value)" }
    let language = try language.get().digest
    return SavedCall.Digests(
      scenario: Digest(of: texts.joined(separator: "\n")).text, rubric: judging.rubric.text,
      law: judging.law.text, language: String(language, radix: 16))
  }

  /// What a call is judged by, whatever it is a call of.
  var judgingDigests: JudgingDigests { JudgingDigests(of: locations.content) }
}
