import ContentLoading
import Foundation
import Testing

@Suite("Schemas for editors")
struct SchemaTests {
  @Test(arguments: [
    ("scenario", "A scenario"), ("script", "A standard script"), ("course", "A course"),
  ])
  func `a schema says what the loader reads`(_ name: String, _ title: String) throws {
    let form =
      name == "script" ? Forms.script : name == "course" ? Forms.course : Forms.scenario
    let written = try Library.text("content/schema/\(name).json")
    #expect(written == form.schema(titled: title))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(written.utf8)) }
  }
}
