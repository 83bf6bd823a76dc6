import Foundation
import Testing

@Suite("What is done with kept calls")
struct HistoryCommandTests {
  private let calls: KeptCalls
  private let id = "00000000-0000-4000-8000-000000000001"

  init() throws { calls = try KeptCalls(3) }

  @Test func `a call goes out in every format and comes back the same`() throws {
    for format in ["text", "vtt", "csv", "json"] {
      let file = calls.home.appending(path: "call.\(format)").path
      #expect(try calls.run("history", "export", id, file).code == 0)
      let other = file + ".sqlite"
      func elsewhere(_ arguments: String...) throws -> Program.Output {
        try Program(arguments + ["--database", other], home: calls.home).run()
      }
      #expect(try elsewhere("history", "import", file).text.contains("is kept"))
      let listed = try elsewhere("history", "--json").text
      let copy = try #require(listed.firstMatch(of: #/"call": "([0-9a-f-]{36})"/#)?.1)
      let before = try calls.run("history", "export", id).text
      #expect(try elsewhere("history", "export", String(copy)).text == before)
      #expect(before.contains("you: When do you get paid?\nDana: "))
      if format == "json" {
        #expect(try elsewhere("history", "import", file).text.contains("was here already"))
        #expect(try elsewhere("history", "replay", String(copy)).text.contains("the same call"))
      } else {
        #expect(try elsewhere("history", "show", String(copy)).text.contains("Overall "))
      }
    }
  }

  @Test func `a replay has the coach's notes between the lines`() throws {
    let replay = try calls.run("history", "replay", id, "--fast").text
    #expect(replay.contains("you: When do you get paid?\nDana: "))
    #expect(replay.contains("» Good: "))
    #expect(replay.contains("to the last word"))
  }

  @Test func `two calls stand side by side`() throws {
    let output = try calls.run("history", "compare", id, "00000000-0000-4000-8000-000000000002")
    #expect(output.text.contains("Overall"))
    #expect(output.text.contains("The first was not passed; the second was not passed."))
    #expect(try calls.run("history", "compare", id).code == 64)
  }

  @Test func `everything of somebody goes at once, and nothing of the others`() throws {
    #expect(try calls.run("history", "delete", "--all").code == 64)
    let gone = try calls.run("history", "delete", "--all", "--trainee", "T1")
    #expect(gone.text.contains("Deleted 1 call."))
    let left = try calls.run("history", "--json").text
    #expect(left.contains("\"T0\"") && left.contains("\"T2\"") && !left.contains("\"T1\""))
    #expect(try calls.run("history", "delete", "--all", "--trainee", "T1").code == 66)
  }

  @Test func `progress and the next thing come as one object a line`() throws {
    let progress = try calls.run("progress", "--trainee", "T0", "--json").text
    #expect(progress.contains("\"calls\": 1, "))
    #expect(progress.contains("\"ready\": false"))
    #expect(progress.contains("\"skill\": \"knowledge of debt collection law\""))
    #expect(progress.split(separator: "\n").count == 1)
    let today = try calls.run("today", "--trainee", "T0", "--json").text
    #expect(today.contains("\"because\": \"the last time it was not passed\""))
    #expect(today.contains("\"scenario\": \"surprise-medical-bill\""))
    let shown = try calls.run("progress", "--trainee", "T0").text
    #expect(shown.contains("1 call, 0 passed\nCommunication  "))
    #expect(shown.contains("Not ready yet\n- 4 more calls to judge by\n"))
    #expect(try calls.run("progress", "--trainee", "nobody").text.contains("no call to look back"))
  }

  @Test func `a trainer's word stands beside the program's, and agreement is told`() throws {
    func review(_ arguments: String...) throws -> Program.Output {
      try Program(["review", id, "--database", calls.database] + arguments, home: calls.home).run()
    }
    #expect(try review("--item", "reflects", "--points", "4", "--by", "Kim").code == 1)
    let near = try review("--item", "refelcts", "--points", "4", "--because", "x", "--by", "Kim")
    #expect(near.errors.contains("did you mean 'reflects'?"))
    #expect(
      try review("--item", "reflects", "--points", "4", "--because", "heard", "--by", "Kim").code
        == 0)
    #expect(try review("--item", "thanks", "--because", "warm", "--by", "Kim").code == 0)
    let sheet = calls.home.appending(path: "sheet.csv").path
    #expect(try review("--sheet", sheet).code == 0)
    let empty = try String(contentsOfFile: sheet, encoding: .utf8)
    #expect(empty.hasPrefix("item,of,points,reason,looks for\n"))
    // The second trainer gives all points everywhere.
    let full = empty.split(separator: "\n").map { line -> String in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return fields[0] == "item" ? String(line) : "\(fields[0]),\(fields[1]),\(fields[1]),"
    }
    try Data(full.joined(separator: "\n").utf8).write(to: URL(filePath: sheet))
    #expect(try review("--marks", sheet, "--by", "Lee").code == 0)
    let shown = try review().text
    #expect(shown.contains("Kim gives reflects 4.0 in place of "))
    #expect(shown.contains("Kim on thanks: warm"))
    #expect(shown.contains("The program was not passed; the trainer was passed."))
    #expect(shown.contains("Kim, Lee: too little to tell over 1 item, 100.0% the same"))
    #expect(shown.contains("program, Lee: "))
    let file = calls.home.appending(path: "call.json").path
    _ = try calls.run("history", "export", id, file)
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("\"reviewer\": \"Kim\""))
  }

  @Test func `a team is shown, exported, assigned and taken in`() throws {
    let shown = try calls.run("team").text
    #expect(shown.contains("T0") && shown.contains("not ready"))
    #expect(shown.contains("What the team misses"))
    let course = #/[0-9]+ of [0-9]+ steps of the course done/#
    let steps = try #require(shown.firstMatch(of: course)).output
    #expect(try calls.run("progress", "--trainee", "T0").text.contains(steps))
    let json = try calls.run("team", "show", "--json").text
    #expect(json.contains("\"trainee\": \"T2\""))
    #expect(try calls.run("team", "show", "--csv").text.hasPrefix("trainee,calls,passed,score,"))
    let page = calls.home.appending(path: "team.html").path
    #expect(try calls.run("team", "show", "--html", page).code == 0)
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(html.contains("<svg") && html.contains("<polyline") && !html.contains("<script"))
    let name = "surprise-medical-bill"
    #expect(try calls.run("team", "assign", name, "T1", "--due", "soon").code == 64)
    #expect(try calls.run("team", "assign", name, "T1", "--due", "2030-01-31").code == 0)
    #expect(try calls.run("team").text.contains("\(name) is assigned for 2030-01-31"))
    #expect(
      try calls.run("today", "--trainee", "T1").text.contains("it is assigned for 2030-01-31"))
    #expect(try calls.run("team", "withdraw", name, "T1").code == 0)
    let other = calls.home.appending(path: "other.sqlite").path
    _ = try Program(["history", "backup", other, "--database", calls.database], home: calls.home)
      .run()
    let taken = try calls.run("team", "import", other).text.replacing("\n", with: " ")
    #expect(taken.contains("0 new, 3 here already"))
    #expect(try calls.run("team", "board").text.contains("ten calls"))
  }
}
