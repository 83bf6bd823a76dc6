import Foundation
import Testing

@Suite("The trainer's tutorial")
struct TutorialTests {
  private static let call = """
    Hi, may I speak with Robin Vale please?
    My name is Sam Carter with Harbor Recovery. Could you give me your date of birth?
    Thank you. Goodbye.
    """

  /// The words of a command line, with quotes kept together.
  private static func words(_ line: Substring) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap {
      $0.offset % 2 == 1 ? [String($0.element)] : $0.element.split(separator: " ").map(String.init)
    }
  }

  @Test func `every line of it works, in order`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let from = try #require(readme.firstRange(of: "<!-- tutorial: begin -->\n```sh\n"))
    let to = try #require(readme.firstRange(of: "\n```\n<!-- tutorial: end -->"))
    let home = try Program.home()
    let copy = home.appending(path: "copy")
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    for folder in ["content", "scenarios"] {
      try FileManager.default.copyItem(
        at: root.appending(path: folder), to: copy.appending(path: folder))
    }
    for line in readme[from.upperBound..<to.lowerBound].split(separator: "\n") {
      let arguments = Self.words(line).dropFirst().map {
        $0.hasPrefix("scenarios/") ? copy.path + "/" + $0 : $0
      }
      let output = try Program(arguments + ["--content", copy.path], home: home)
        .run(input: Data(Self.call.utf8))
      #expect(output.code == 0, "\(line)\n\(output.text)\n\(output.errors)")
      #expect(!output.text.isEmpty)
    }
  }
}
