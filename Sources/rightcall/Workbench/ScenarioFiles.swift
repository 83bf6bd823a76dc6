import CallModel
import ContentLoading
import Diagnostics
import Foundation

/// The files of one scenario as a trainer names them: by the scenario's name or by a path.
struct ScenarioFiles {
  let loaded: LoadedScenario
  let id: Scenario.ID
  let walkthroughs: [(file: String, walkthrough: Walkthrough)]

  /// Everything wrong with the scenario, its scripts and its walkthroughs.
  let diagnostics: [Diagnostic]

  /// The texts that were read, by the names in the diagnostics.
  let texts: [String: String]

  /// Reads them; `items` are those of the rubric, which a walkthrough's card may name.
  init(_ name: String, with loader: ScenarioLoader, items: [String]) {
    let isPath = name.hasSuffix(".yaml") || name.contains("/")
    let path = name.hasSuffix(".yaml") ? name : name + "/scenario.yaml"
    let url = isPath ? URL(filePath: path) : loader.folder.file(of: .init(name))
    let shown = isPath ? path : "scenarios/\(name)/scenario.yaml"
    let folder = url.deletingLastPathComponent()
    let isFolder = url.lastPathComponent == "scenario.yaml"
    id = .init(isFolder ? folder.lastPathComponent : url.deletingPathExtension().lastPathComponent)
    loaded = loader.load(url, id: id, name: shown)
    var texts = loaded.texts
    var diagnostics = loaded.diagnostics
    let inside = folder.appending(path: "walkthroughs")
    let place = shown.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: inside.path)) ?? []
    walkthroughs = names.sorted().filter { $0.hasSuffix(".txt") }.compactMap { name in
      let file = place.isEmpty ? "walkthroughs/\(name)" : "\(place)/walkthroughs/\(name)"
      switch AuthoredFile.read(inside.appending(path: name), as: file) {
      case .failure(let diagnostic): diagnostics.append(diagnostic)
      case .success(let document):
        let walkthrough = WalkthroughLoader.load(document, items: items)
        texts[file] = document.text
        diagnostics += document.diagnostics
        return walkthrough.map { (file, $0) }
      }
      return nil
    }
    if isFolder, loaded.scenario != nil, !names.contains(where: { $0.hasSuffix(".txt") }) {
      diagnostics.append(
        Diagnostic(
          .missingWalkthrough, .warning, at: SourceLocation(file: shown, line: 1, column: 1),
          "no walkthrough shows how a call goes; play one with 'practice --record' into "
            + "walkthroughs/"))
    }
    self.texts = texts
    self.diagnostics = diagnostics
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
