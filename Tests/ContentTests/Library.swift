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
    let folder = ScenarioFolder(
      root.appending(path: "scenarios"),
      temperaments: TemperamentFolder(root.appending(path: "content/temperaments")))
    return ScenarioLoader(folder: folder, vocabulary: vocabulary)
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
