import JSONFormat
import ContentLoading
import Foundation
import Testing

@Suite("The schema of rule files") struct RuleSchemaTests {
  @Test func `the schema says what the loader accepts`() throws {
    let file = OfficialCases.root.appending(path: "content/schema/law.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    // The description of a value sorts its keys, so only what is said is compared.
    #expect(try JSONReader.read(text).description == RuleSchema.schema.description)
  }

  @Test func `every rule file names the schema in its first line`() throws {
    let folder = OfficialCases.root.appending(path: "content/law/us")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    let files = try #require(paths).filter { $0.hasSuffix(".yaml") }
    #expect(files.count > 90)
    for file in files {
      let url = folder.appending(path: file)
      let first = try String(contentsOf: url, encoding: .utf8).prefix { $0 != "\n" }
      let mark = "# yaml-language-server: $schema="
      #expect(first.hasPrefix(mark), "\(file)")
      let schema = url.deletingLastPathComponent()
        .appending(path: String(first.dropFirst(mark.count)))
      #expect(FileManager.default.fileExists(atPath: schema.path), "\(file)")
    }
  }
}
