import Foundation
import Testing

@Suite("A call that cannot be kept")
struct UnkeptCallTests {
  private let home: URL
  private let lines: [String]

  init() throws {
    home = try Program.home()
    let file = Program.fixtures.appending(path: "readme-call.txt")
    lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private func practise(_ lines: [String], in database: String) throws -> Program.Output {
    try Program(
      ["practice", "surprise-medical-bill", "--seed", "7", "--database", database], home: home
    ).run(input: Data((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// Whatever the way to the file is barred by, the call is held, its card is shown, and it is in the
  /// other file with every turn.
  private func expectSaved(_ output: Program.Output, in other: String, note: String) throws {
    let text = output.text.replacing("\n", with: " ")
    #expect(output.code == 0)
    #expect(text.contains(note), "\(text.prefix(300))")
    #expect(text.contains("Calls go on without being kept; /save FILE"))
    #expect(text.contains("The call is kept in \(other) from here on."))
    #expect(output.text.contains("Overall"))
    let kept = try Program(["history", "--json", "--database", other], home: home).run().text
    #expect(kept.contains("\"state\": \"ended\""))
    let id = try #require(kept.firstMatch(of: #/"call": "([0-9a-f-]{36})"/#)?.1)
    let words = try Program(
      ["history", "export", String(id), "--database", other], home: home
    ).run().text
    for line in lines where !line.hasPrefix("/") { #expect(words.contains(line)) }
  }

  private func saving(in other: String) -> [String] {
    lines.prefix(3) + ["/save \(other)"] + lines.dropFirst(3)
  }

  @Test(.enabled(if: SealedFolder.canBeMade, "\(SealedFolder.reason)"), arguments: [false, true])
  func `goes on where the folder is read-only, and is kept elsewhere`(_ hasFile: Bool) throws {
    let url = home.appending(path: "sealed")
    let database = url.appending(path: "calls.sqlite").path
    if hasFile {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      _ = try practise(lines, in: database)
    }
    let folder = try #require(SealedFolder(url))
    defer { folder.open() }
    let other = home.appending(path: "o").path
    let output = try practise(saving(in: other), in: database)
    try expectSaved(output, in: other, note: "nothing may be written in the folder")
    #expect(
      try Program(["progress", "--database", database], home: home).run().errors
        .contains("nothing may be written in the folder \(url.path)"))
  }

  @Test(.enabled(if: SealedFolder.canBeMade, "\(SealedFolder.reason)"))
  func `calls are taken in from a folder that is read-only`() throws {
    let url = home.appending(path: "sealed")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    let theirs = url.appending(path: "calls.sqlite").path
    _ = try practise(lines, in: theirs)
    let folder = try #require(SealedFolder(url))
    defer { folder.open() }
    let mine = home.appending(path: "calls.sqlite").path
    let taken = try Program(["team", "import", theirs, "--database", mine], home: home).run()
    #expect(taken.code == 0, "\(taken.errors)")
    #expect(taken.text.replacing("\n", with: " ").contains("1 new, 0 here already"))
  }

  @Test func `goes on where the folder cannot be made, and is kept elsewhere`() throws {
    let file = home.appending(path: "file")
    try Data().write(to: file)
    let other = home.appending(path: "o").path
    let output = try practise(saving(in: other), in: file.path + "/calls.sqlite")
    try expectSaved(output, in: other, note: "cannot be made")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
  func `goes on where the disk is full, and is kept elsewhere`() throws {
    let other = home.appending(path: "o").path
    let output = try practise(saving(in: other), in: "/dev/full")
    try expectSaved(output, in: other, note: "there is no room left on the disk for /dev/full")
  }

  @Test func `is kept after it is over, and is not left without being asked`() throws {
    let file = home.appending(path: "file")
    try Data().write(to: file)
    let other = home.appending(path: "o").path
    let terminal = try PseudoTerminal(
      Program(
        ["practice", "surprise-medical-bill", "--database", file.path + "/calls.sqlite"],
        home: home), columns: 200)
    try terminal.shows("Calls go on without being kept")
    try terminal.shows("you> ")
    terminal.type("Hello, may I speak with Dana Ruiz?\r")
    try terminal.shows("Dana: ")
    try terminal.shows("you> ")
    terminal.type("/leave\r")
    try terminal.shows("The call is in no file, and /save FILE keeps it. Leave it? (y/n) ")
    terminal.type("n\r")
    try terminal.shows("you> ")
    terminal.type("/hang-up\r")
    try terminal.shows("guess> ")
    terminal.type("\r")
    try terminal.shows("The call is in no file yet; /save FILE keeps it.")
    try terminal.shows("card> ")
    terminal.type("/save \(other)\r")
    try terminal.shows("The call is kept in \(other).")
    try terminal.shows("card> ")
    terminal.type("\r")
    let kept = try Program(["history", "--json", "--database", other], home: home).run().text
    #expect(kept.contains("\"state\": \"ended\"") && kept.contains("\"outcome\": "))
  }
}
