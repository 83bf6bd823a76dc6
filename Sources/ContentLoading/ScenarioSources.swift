import CallModel
import Diagnostics
import Foundation

/// The files that one scenario is read from, taken apart and not yet understood.
package struct ScenarioSources {
  let scenario: Document

  /// The standard scripts that it uses, in the order in which they are tried.
  let standard: [Document]

  /// The file of the debtor's temperament; `nil` when none or an unknown one is named.
  let temperament: Document?

  /// What could not be read at all.
  let failures: [Diagnostic]

  var documents: [Document] { [scenario] + standard + (temperament.map { [$0] } ?? []) }

  /// Reads what `scenario` names from `folder`.
  init(_ scenario: Document, in folder: ScenarioFolder) {
    self.scenario = scenario
    guard let root = scenario.root() else {
      (standard, temperament, failures) = ([], nil, [])
      return
    }
    var failures: [Diagnostic] = []
    let uses = root.optional("uses")?.items() ?? []
    var standard = uses.compactMap { use -> Document? in
      guard let path = use.text() else { return nil }
      switch folder.script(path) {
      case .success(let script): return script
      case .failure(let diagnostic) where diagnostic.message == "there is no such file":
        use.report(
          .missingFile, "there is no script '\(path)' in the scenarios folder",
          suggestion: NearMiss.closest(to: path, among: folder.standardScripts))
      case .failure(let diagnostic): failures.append(diagnostic)
      }
      return nil
    }
    if let written = Self.inWriting(root, uses, folder) { standard.insert(written, at: 0) }
    let name = root.optional("debtor")?.plainMapping?.optional("temperament")?.plainText
    var temperament: Document?
    if let name, folder.temperaments.names.contains(name) {
      switch folder.temperaments.document(name) {
      case .success(let document): temperament = document
      case .failure(let diagnostic): failures.append(diagnostic)
      }
    }
    Document.prepare(standard + (temperament.map { [$0] } ?? []))
    (self.standard, self.temperament, self.failures) = (standard, temperament, failures)
  }

  /// What people say where they write stands before all that they say where they talk.
  private static func inWriting(
    _ root: Mapping, _ uses: [Field], _ folder: ScenarioFolder
  ) -> Document? {
    let name = "standard/in-writing"
    let names = uses.compactMap(\.plainText)
    guard root.optional("channel")?.plainText.flatMap(Channel.init)?.isWritten == true,
      names.contains(where: { $0.hasPrefix("standard/") }), !names.contains(name),
      case .success(let document) = folder.script(name)
    else { return nil }
    return document
  }
}
