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
      let text = excerpt(of: [UInt8](bytes))
      guard let root = Document(file: name, text: text).root(),
        let title = root.optional("title")?.text(), let teaches = root.optional("teaches")
      else { return nil }
      return PracticeScenario(
        name: name, title: title, teaches: teaches.items().compactMap { $0.text() })
    }
  }

  /// The lines of the keys `title` and `teaches` at the top level, with what is indented under them.
  static func excerpt(of text: [UInt8]) -> String {
    var kept: [UInt8] = []
    var isInside = false
    for line in text.split(separator: UInt8(ascii: "\n")) {
      if let first = line.first, !Array(" -\t".utf8).contains(first) {
        isInside = line.starts(with: "title:".utf8) || line.starts(with: "teaches:".utf8)
      }
      if isInside { kept += line + [UInt8(ascii: "\n")] }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
