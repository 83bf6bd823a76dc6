import Foundation
import Testing

@Suite("A call through a pipe")
struct PipedCallTests {
  private let home: URL

  init() throws { home = try Program.home() }

  private func practice(_ arguments: [String] = []) -> Program {
    Program(["practice", "surprise-medical-bill", "--seed", "7"] + arguments, home: home)
  }

  @Test func `lines from a file make a call that can be read`() throws {
    let lines = "Hi, may I speak with Dana Ruiz please?\n/notes a note\n/nope\n//slash\n"
    let output = try practice().run(input: Data(lines.utf8))
    #expect(output.code == 0)
    #expect(output.text.contains("you> Hi, may I speak with Dana Ruiz please?\nDana: "))
    #expect(output.text.contains("Noted."))
    #expect(output.text.contains("There is no /nope"))
    #expect(output.text.contains("Overall "))
    #expect(!output.text.contains("\u{1B}"))
    #expect(output.errors.isEmpty)
    let again = try practice().run(input: Data(lines.utf8))
    #expect(again.text == output.text)
  }

  @Test(arguments: [
    ("Hello, is Dana Ruiz there?", false), ("dana ruiz in?", false),
    ("Hello, this is Sam Carter for Dana Ruiz.", true), ("my name is sam, is dana there", true),
  ])
  func `whoever is asked for is not the one who calls`(_ line: String, isNamed: Bool) throws {
    let output = try practice(["--json"]).run(input: Data("\(line)\n".utf8))
    let turn = output.text.split(separator: "\n").first { $0.contains("\"turn\": 1,") }
    let understood = try #require(turn?.components(separatedBy: "\"understood\": ").last)
    #expect(understood.contains("states_own_name") == isNamed)
  }

  @Test func `a call that is left early is not passed`() throws {
    let output = try practice().run(input: Data("Hi, may I speak with Dana Ruiz?\n/hang-up\n".utf8))
    #expect(output.text.contains("NOT PASSED\nThe call was left before it had come to anything"))
  }

  @Test func `a line of a megabyte is cut with one sentence`() throws {
    var input = Data(repeating: UInt8(ascii: "a"), count: 1 << 20)
    input += Data("\nThank you, goodbye.\n".utf8)
    let output = try practice().run(input: input)
    #expect(output.code == 0)
    #expect(output.text.components(separatedBy: "longer than 20000 characters").count == 2)
    #expect(output.text.contains("you> Thank you, goodbye."))
  }

  @Test func `bytes that are no text are named once and repaired`() throws {
    let input = Data([0x48, 0x69, 0xFF, 0xFE, 0x0A, 0xC3, 0x28, 0x0A])
    let output = try practice().run(input: input)
    #expect(output.code == 0)
    #expect(output.text.components(separatedBy: "not all UTF-8").count == 2)
    #expect(output.text.contains("you> Hi\u{FFFD}\u{FFFD}"))
  }

  @Test func `a database that cannot be written is said once, and the call goes on`() throws {
    let path = home.appending(path: "in-the-way")
    try Data().write(to: path)
    let output = try practice(["--database", path.path + "/calls.sqlite"])
      .run(input: Data("Hello?\n/save \(home.path)/kept.sqlite\nGoodbye.\n".utf8))
    #expect(output.code == 0)
    #expect(
      output.text.replacing("\n", with: " ").components(separatedBy: "cannot be made").count == 2)
    #expect(output.text.contains("Overall "))
    let list = try Program(
      ["history", "list", "--database", home.path + "/kept.sqlite"], home: home
    ).run()
    #expect(list.text.contains("surprise-medical-bill"))
  }

  @Test func `a damaged database is kept under another name`() throws {
    let path = home.appending(path: "calls.sqlite")
    try Data("this is no database, and it is long enough to be looked at".utf8).write(to: path)
    let output = try practice(["--database", path.path]).run(input: Data("Hello?\n".utf8))
    #expect(output.text.contains("damaged-1"))
    #expect(FileManager.default.fileExists(atPath: path.path + ".damaged-1"))
    #expect(output.text.contains("Overall "))
  }

  @Test func `a call is listed, shown, played again and deleted`() throws {
    _ = try practice().run(input: Data("Hello, is this Dana Ruiz?\n".utf8))
    func history(_ arguments: String...) throws -> Program.Output {
      try Program(["history"] + arguments, home: home).run()
    }
    let id = try #require(try history("list").text.split(separator: " ").first.map(String.init))
    #expect(try history("show", id).text.contains("you: Hello, is this Dana Ruiz?\nDana: "))
    #expect(try history("show", id).text.contains("Overall "))
    #expect(try history("replay", id).text.contains("it is the same call"))
    #expect(try history("check").text.contains("sound"))
    #expect(try history("backup", home.path + "/copy").code == 0)
    #expect(try history("delete", id).code == 0)
    #expect(try history("show", id).code == 66)
    #expect(try history("restore", home.path + "/copy").code == 0)
    #expect(try history("show", id).code == 0)
    #expect(try history("lsit").errors.contains("did you mean 'list'?"))
  }

  @Test(arguments: [1, 20, 40, 60, 100])
  func `a disk that fills up costs no turn that was shown`(_ blocks: Int) throws {
    let database = home.appending(path: "calls.sqlite").path
    let lines = (1...30).map { "Hello, may I speak with Dana Ruiz please? I ask for time \($0).\n" }
    // The language is learned before files are kept small.
    _ = try practice(["--database", database + ".other"]).run()
    var limited = practice(["--database", database])
    limited.arguments =
      ["-c", "ulimit -f \(blocks); exec \"$0\" \"$@\"", limited.executable.path]
      + limited.arguments
    limited.executable = URL(filePath: "/bin/sh")
    let output = try limited.run(input: Data(lines.joined().utf8))
    #expect(!output.text.contains("Error") && !output.errors.contains("Error"))
    let list = try Program(["history", "list", "--database", database], home: home).run()
    #expect(list.code == 0, "\(list.errors)")
  }
}
