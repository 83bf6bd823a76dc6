package import Careers
package import Foundation

/// Reads what each scenario teaches, and nothing else of it.
///
/// Whole scenarios are large; only the lines of the two keys are cut out of each file and read.
package enum ScenarioTeachings {
  /// Every scenario folder under `folder` that says what it teaches, by name.
  package static func read(_ folder: URL) -> [PracticeScenario] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      let file = folder.appending(path: name).appending(path: "scenario.yaml")
      guard let bytes = try? Data(contentsOf: file) else { return nil }
      let text = excerpt(of: String(decoding: bytes, as: UTF8.self))
      guard let root = Document(file: name, text: text).root(),
        let title = root.optional("title")?.text(), let teaches = root.optional("teaches")
      else { return nil }
      return PracticeScenario(
        name: name, title: title, teaches: teaches.items().compactMap { $0.text() })
    }
  }

  /// The lines of the keys `title` and `teaches` at the top level, with what is indented under them.
  static func excerpt(of text: String) -> String {
    var kept: [Substring] = []
    var isInside = false
    for line in text.split(separator: "\n") {
      if let first = line.first, first != " ", first != "-", first != "\t" {
        isInside = line.hasPrefix("title:") || line.hasPrefix("teaches:")
      }
      if isInside { kept.append(line) }
    }
    return kept.joined(separator: "\n") + "\n"
  }
}
