import Assessment
import CallModel
import ContentLoading
import Foundation
import History

extension Library {
  /// The scenarios' names without reading them, in order.
  var scenarioNames: [String] {
    let files = FileManager.default
    let names = (try? files.contentsOfDirectory(atPath: locations.scenarios.path)) ?? []
    return names.sorted().filter {
      files.fileExists(atPath: locations.scenarios.appending(path: "\($0)/scenario.yaml").path)
    }
  }

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
