import CallModel
import ContentLoading
import Diagnostics
import Foundation

/// The content that comes with the program, read once.
enum Library {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let loader: ScenarioLoader = {
    let vocabulary = LanguageLoader.load(root.appending(path: "content/language")).vocabulary
    let folder = root.appending(path: "content/temperaments")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let found = names.sorted().compactMap { name -> Temperament? in
      guard name.hasSuffix(".yaml"),
        case .success(let document) = AuthoredFile.read(folder.appending(path: name), as: name)
      else { return nil }
      return TemperamentLoader.load(document, vocabulary: vocabulary)
    }
    return ScenarioLoader(
      folder: root.appending(path: "scenarios"), vocabulary: vocabulary,
      temperaments: Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
  }()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// A file with this text, outside every folder of scenarios.
  static func write(_ text: String) throws -> URL {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).yaml")
    try Data(text.utf8).write(to: file)
    return file
  }

  /// What is said of a scenario with this text.
  static func faults(in text: String, as id: Scenario.ID = "sample") -> [String] {
    loader.load(Document(file: "scenario.yaml", text: text), id: id).diagnostics.map {
      "\($0.location.line):\($0.location.column):\($0.code.rawValue)"
        + ($0.suggestion.map { ":\($0)" } ?? "")
    }
  }
}
