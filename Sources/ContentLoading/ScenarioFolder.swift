package import CallModel
package import Diagnostics
package import Foundation

/// The folder of all scenarios and of the standard scripts they use, with the temperaments that
/// they name.
package struct ScenarioFolder: Sendable {
  private let url: URL
  package let temperaments: TemperamentFolder

  package init(_ url: URL, temperaments: TemperamentFolder) {
    self.url = url
    self.temperaments = temperaments
  }

  /// The ids of all scenarios, in order.
  package var ids: [Scenario.ID] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.sorted().map { Scenario.ID($0) }.filter {
      FileManager.default.fileExists(atPath: file(of: $0).path)
    }
  }

  /// Where a scenario is written, in all its forms.
  package func file(of id: Scenario.ID) -> URL {
    url.appending(path: "\(id.file)/scenario.yaml")
  }

  /// How many forms a scenario has; 1 when it has only the one that was written.
  package func forms(of id: Scenario.ID) -> Int {
    guard case .success(let document) = document(of: id), let root = document.root() else {
      return 1
    }
    return ScenarioForms(root).count
  }

  /// The files of a scenario in the form that `id` names.
  package func sources(of id: Scenario.ID) -> Result<ScenarioSources, Diagnostic> {
    document(of: id).map { sources($0, inForm: id.form) }
  }

  /// The files of the scenario in `document` in the form of this letter; in the one that was
  /// written without a letter.
  func sources(_ document: Document, inForm letter: String?) -> ScenarioSources {
    let place = letter.flatMap { Scenario.formLetters.firstIndex(of: $0) } ?? 0
    guard place > 0, let root = document.root(), root.optional("varies") != nil else {
      return ScenarioSources(document, in: self)
    }
    let text = ScenarioForms(root).text(of: document.text, form: place)
    return ScenarioSources(Document(file: document.file, text: text), in: self)
  }

  private func document(of id: Scenario.ID) -> Result<Document, Diagnostic> {
    AuthoredFile.read(file(of: id), as: "scenarios/\(id.file)/scenario.yaml")
  }

  /// The script of this path, such as `standard/opening`.
  func script(_ path: String) -> Result<Document, Diagnostic> {
    AuthoredFile.read(url.appending(path: path + ".yaml"), as: "scenarios/\(path).yaml")
  }

  var standardScripts: [String] {
    let path = url.appending(path: "standard").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
      .filter { $0.hasSuffix(".yaml") }.map { "standard/\($0.dropLast(".yaml".count))" }
  }
}
