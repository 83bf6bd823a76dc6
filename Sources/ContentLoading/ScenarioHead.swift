package import CallModel
package import Foundation

/// What a list shows of a scenario: its title, its level and what it teaches.
///
/// Whole scenarios are large; only the lines of these keys are cut out of a file and read.
package struct ScenarioHead: Sendable {
  package let id: Scenario.ID
  package let title: String

  /// From 1 (a first day) to 5.
  package let level: Int
  package let teaches: [String]

  /// What a list says of a scenario without a head.
  package static let unreadable = "cannot be read; 'rightcall scenario check' says why"

  /// The head of the scenario in `folder/id/scenario.yaml`, or `nil` when it has none to read.
  package init?(_ id: Scenario.ID, in folder: URL) {
    let file = folder.appending(path: "\(id)/scenario.yaml")
    guard let bytes = try? Data(contentsOf: file) else { return nil }
    let document = Document(file: "\(id)", text: Self.excerpt(of: [UInt8](bytes)))
    guard let root = document.root(), let title = root.optional("title")?.text(),
      let level = root.optional("level")?.whole(in: 1...5)
    else { return nil }
    self.id = id
    self.title = title
    self.level = level
    teaches = root.optional("teaches")?.items().compactMap { $0.text() } ?? []
  }

  /// The heads of all scenarios under `folder` that have one, in the order of their ids.
  package static func all(in folder: URL) -> [ScenarioHead] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { ScenarioHead(.init($0), in: folder) }
  }

  /// The lines of the three keys at the top level, with what is indented under them; what comes
  /// after the last of them is not looked at.
  static func excerpt(of text: [UInt8]) -> String {
    let keys = ["title:", "level:", "teaches:"].map { Array($0.utf8) }
    var kept: [UInt8] = []
    var (found, isInside, rest) = (0, false, text[...])
    while !rest.isEmpty {
      let line = rest.prefix { $0 != UInt8(ascii: "\n") }
      rest = rest.dropFirst(line.count + 1)
      if let first = line.first, !" -\t".utf8.contains(first) {
        if found == keys.count { break }
        isInside = keys.contains { line.starts(with: $0) }
        if isInside { found += 1 }
      }
      if isInside { kept += line + [UInt8(ascii: "\n")] }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
