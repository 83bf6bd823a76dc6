import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
  @Test func `its transcript is what the program prints`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let from = try #require(readme.firstRange(of: "<!-- transcript: begin -->\n```\n"))
    let to = try #require(readme.firstRange(of: "\n```\n<!-- transcript: end -->"))
    let typed = try Data(contentsOf: root.appending(path: "Tests/Fixtures/readme-call.txt"))
    let program = Program(
      ["practice", "surprise-medical-bill", "--seed", "7"], home: try Program.home())
    let output = try program.run(input: typed)
    #expect(output.text.contains(readme[from.upperBound..<to.lowerBound]))
  }
}
