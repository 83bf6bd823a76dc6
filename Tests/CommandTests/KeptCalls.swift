import Foundation
import Testing

/// Calls of several trainees, kept by the program itself in a file of the test's own.
struct KeptCalls {
  let home: URL
  let database: String

  /// Keeps `count` copies of the call in the README under different identities and names.
  init(_ count: Int) throws {
    home = try Program.home()
    database = home.appending(path: "calls.sqlite").path
    let first = home.appending(path: "first.sqlite").path
    let typed = try Data(contentsOf: Program.fixtures.appending(path: "readme-call.txt"))
    _ = try Program(
      ["practice", "surprise-medical-bill", "--seed", "7", "--database", first, "--trainee", "T0"],
      home: home
    ).run(input: typed)
    let list = try Program(["history", "--json", "--database", first], home: home).run().text
    let id = try #require(list.firstMatch(of: #/"call": "([0-9a-f-]{36})"/#)?.1)
    let call = try Program(
      ["history", "export", String(id), "--format", "json", "--database", first], home: home
    ).run().text
    var lines = ""
    for number in 0..<count {
      let name = String(number + 1)
      let other = "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - name.count) + name
      lines += call.replacing(id, with: other).replacing("\"T0\"", with: "\"T\(number % 3)\"")
    }
    let file = home.appending(path: "calls.jsonl")
    try Data(lines.utf8).write(to: file)
    let output = try run("history", "import", file.path)
    #expect(output.code == 0, "\(output.errors)")
  }

  /// Runs a command on the calls.
  func run(_ arguments: String...) throws -> Program.Output {
    try Program(arguments + ["--database", database], home: home).run()
  }
}
