import ContentLoading
import Foundation
import Testing

@Suite("Schemas for editors")
struct SchemaTests {
  private static let schemas: [(name: String, form: Form, title: String)] = [
    ("scenario", Forms.scenario, "A scenario"), ("script", Forms.script, "A standard script"),
    ("course", Forms.course, "A course"), ("move", Forms.move, "A move"),
    ("turns", Forms.turns, "Whole turns"), ("temperament", Forms.temperament, "A temperament"),
    ("rubric", Forms.rubric, "A rubric"),
  ]

  @Test(arguments: schemas)
  func `a schema says what the loader reads`(
    _ name: String, _ form: Form, _ title: String
  ) throws {
    let written = try Library.text("content/schema/\(name).json")
    #expect(written == form.schema(titled: title))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(written.utf8)) }
  }

  @Test func `every schema that a shipped file names is there`() throws {
    var named: Set<String> = []
    for folder in ["content", "scenarios"] {
      let root = Library.root.appending(path: folder)
      let files = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      for file in files where file.hasSuffix(".yaml") {
        let place = root.appending(path: file)
        let head = try String(contentsOf: place, encoding: .utf8).prefix { $0 != "\n" }
        guard let mark = head.range(of: "$schema=") else { continue }
        let name = String(head[mark.upperBound...])
        let schema = place.deletingLastPathComponent().appending(path: name)
        named.insert(schema.standardizedFileURL.path)
      }
    }
    #expect(named.count >= Self.schemas.count)
    #expect(named.filter { !FileManager.default.fileExists(atPath: $0) } == [])
  }
}
