import Foundation
import Testing

@Suite("Content that is missing or broken")
struct BrokenContentTests {
  private let home: URL
  private let root: URL

  /// Starts with a copy of everything the program reads.
  init() throws {
    home = try Program.home()
    root = home.appending(path: "copy")
    let files = FileManager.default
    try files.createDirectory(at: root, withIntermediateDirectories: true)
    for folder in ["content", "scenarios"] {
      try files.copyItem(
        at: URL(filePath: files.currentDirectoryPath).appending(path: folder),
        to: root.appending(path: folder))
    }
  }

  private func practise() throws -> Program.Output {
    try Program(
      ["practice", "surprise-medical-bill", "--seed", "7", "--content", root.path], home: home
    ).run(input: Data("Hello?\n".utf8))
  }

  @Test(arguments: [
    ("content/rubric", "content/rubric/collections-call.yaml"),
    ("content/language/moves", "there are no moves in content/language/moves"),
    ("content/temperaments", "there are no temperaments in content/temperaments"),
    ("scenarios/standard", "there is no script 'standard/opening'"),
    ("scenarios/surprise-medical-bill", "there is no scenario 'surprise-medical-bill'"),
  ])
  func `what was taken away is named`(_ path: String, _ sentence: String) throws {
    try FileManager.default.removeItem(at: root.appending(path: path))
    let output = try practise()
    #expect(output.code == 1 || output.code == 66)
    #expect(output.errors.contains(sentence))
    #expect(!output.errors.contains("Error Domain"))
  }

  @Test(arguments: [
    ("scenarios/surprise-medical-bill/scenario.yaml", Data([0x74, 0x3A, 0xFF, 0xFE, 0x0A])),
    ("scenarios/surprise-medical-bill/scenario.yaml", Data("title: [".utf8)),
    ("content/rubric/collections-call.yaml", Data("\u{1B}[31msections: 7\n".utf8)),
    (
      "content/temperaments/wary.yaml",
      Data("temperament: wary\nfeels: {greetz: {trust: 1}}\n".utf8)
    ),
    ("content/language/moves/opening/greets.yaml", Data("move: greets\nsays: 7\n".utf8)),
  ])
  func `a broken file is shown with its line`(_ path: String, _ bytes: Data) throws {
    try bytes.write(to: root.appending(path: path))
    let output = try practise()
    #expect(output.code == 1 || output.code == 66)
    #expect(output.errors.contains("\(path):1:") || output.errors.contains("\(path):2:"))
    #expect(!output.errors.contains("\u{1B}"))
  }

  @Test func `a broken temperament stops only its own debtors and is found by the check`() throws {
    let path = "content/temperaments/chatty.yaml"
    let file = root.appending(path: path)
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing("temperament: chatty", with: "temperament: chattyy").utf8)
      .write(to: file)
    #expect(try practise().code == 0)
    let check = try Program(["scenario", "check", "--content", root.path], home: home).run()
    #expect(check.code == 1)
    #expect(check.text.contains("\(path):2:14: error: 'chattyy' is not known as 'temperament'"))
  }

  @Test func `a folder in the place of a file is said to be unreadable`() throws {
    let file = root.appending(path: "scenarios/surprise-medical-bill/scenario.yaml")
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
    let output = try practise()
    #expect(output.code == 66)
    #expect(output.errors.contains("scenario.yaml:1:1: error: the file cannot be read"))
  }

  @Test func `a folder without content is refused in words`() throws {
    let output = try Program(
      ["scenario", "list", "--content", home.path + "/nothing"], home: home
    ).run()
    #expect(output.code == 66)
    #expect(output.errors.contains("there is no content/ and scenarios/ in"))
  }
}
