import CallModel
package import Compliance
package import Diagnostics
package import Foundation

/// The law as it lies under `content/law`, and how the facts of a case are read.
package struct LawLibrary: Sendable {
  package let rulebook: Rulebook
  package let guide: FactGuide
  package let diagnostics: [Diagnostic]

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Reads every file of `folder`; names in diagnostics are relative to its parent's parent.
  package static func load(_ folder: URL, moves: [String] = []) -> LawLibrary {
    var diagnostics: [Diagnostic] = []
    var loader = FactGuideLoader()
    let reading = folder.appending(path: "reading")
    for document in documents(under: reading, named: "content/law/reading", &diagnostics) {
      loader.load(document)
      diagnostics += document.diagnostics
    }
    let guide = loader.guide
    let rules = RuleLoader(guide: guide, moves: moves)
    var found: [Rule] = []
    var places: [Rule.ID: String] = [:]
    let states = folder.appending(path: "us")
    for document in documents(under: states, named: "content/law/us", &diagnostics) {
      if let rule = rules.load(document) {
        if let other = places[rule.id] {
          document.report(
            .duplicateName, at: document.start, "the rule '\(rule.id)' is already in \(other)")
        }
        places[rule.id] = document.file
        found.append(rule)
      }
      diagnostics += document.diagnostics
    }
    return LawLibrary(
      rulebook: Rulebook(found, speech: guide.speech), guide: guide,
      diagnostics: diagnostics.sorted(by: inOrder))
  }

  private static func inOrder(_ one: Diagnostic, _ other: Diagnostic) -> Bool {
    one.location < other.location
  }

  private static func documents(
    under folder: URL, named name: String, _ diagnostics: inout [Diagnostic]
  ) -> [Document] {
    let root = folder.path
    guard let paths = FileManager.default.enumerator(atPath: root) else { return [] }
    let files = paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") }.sorted()
    let documents = files.compactMap { path -> Document? in
      switch AuthoredFile.read(folder.appending(path: path), as: "\(name)/\(path)") {
      case .success(let document): return document
      case .failure(let diagnostic):
        diagnostics.append(diagnostic)
        return nil
      }
    }
    Document.prepare(documents)
    return documents
  }
}
