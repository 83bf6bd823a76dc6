import Foundation
import Testing

@Suite("The prompt at a terminal", .serialized)
struct PseudoTerminalTests {
  private let home: URL

  init() throws { home = try Program.home() }

  private func terminal(columns: UInt16 = 80) throws -> PseudoTerminal {
    try PseudoTerminal(Program([], home: home), columns: columns)
  }

  private static let left = "\u{1B}[D"
  private static let up = "\u{1B}[A"

  @Test func `a whole call is played with the keys of a terminal`() throws {
    let terminal = try terminal()
    try terminal.shows("rightcall> ")
    terminal.type("prac\t")
    try terminal.shows("practice ")
    terminal.type("surp\t")
    try terminal.shows("surprise-medical-bill")
    terminal.type("\r")
    try terminal.shows("The telephone rings.")
    try terminal.shows("you> ")

    // Left, to put in a forgotten word.
    terminal.type("Hi, may I speak with Ruiz please?")
    terminal.type(String(repeating: Self.left, count: 12) + "Dana \r")
    try terminal.shows("Dana: ")
    try terminal.shows("you> ")
    terminal.type("/wh\t")
    try terminal.shows("/why ")
    terminal.type("\r")
    try terminal.shows("Understood in turn 1\n  Hi, may I speak with Dana Ruiz please?\n")
    try terminal.shows("asks_for_party")
    try terminal.shows("Answered by scenarios/surprise-medical-bill/scenario.yaml:")
    try terminal.shows("Mood: trust")
    try terminal.shows("you> ")

    // Up twice brings the sentence back, and taking it back leaves the call as it was.
    terminal.type(Self.up + Self.up)
    try terminal.shows("Dana Ruiz please?")
    terminal.type("\r")
    try terminal.shows("Dana: ")
    try terminal.shows("you> ")
    terminal.type("/undo\r")
    try terminal.shows("Taken back.")
    try terminal.shows("you> ")
    terminal.type("/why\r")
    try terminal.shows("Understood in turn 1\n")
    try terminal.shows("you> ")

    // Ctrl-C asks, and no goes on.
    terminal.type("half a sen")
    try terminal.shows("half a sen")
    terminal.type("\u{3}")
    try terminal.shows("Leave the call? (y/n) ")
    terminal.type("n\r")
    try terminal.shows("you> ")
    terminal.type("/hang-up\r")
    try terminal.shows("You hung up before it came to anything")
    try terminal.shows("what did you score")
    terminal.type("\r")
    try terminal.shows("Overall ")
    try terminal.shows("Communication")
    try terminal.shows("card> ")
    terminal.type("\r")
    try terminal.shows("rightcall> ")
    terminal.type("\u{4}")
    #expect(terminal.waitForEnd() == 0)
  }

  @Test func `a call that was left is offered again`() throws {
    let first = try terminal()
    try first.shows("rightcall> ")
    first.type("practice surprise-medical-bill\r")
    try first.shows("you> ")
    first.type("Hello, is this Dana Ruiz?\r")
    try first.shows("Dana: ")
    try first.shows("you> ")
    first.type("\u{3}")
    try first.shows("Leave the call? (y/n) ")
    first.type("y\r")
    try first.shows("The call is kept")
    try first.shows("rightcall> ")
    first.type("quit\r")
    #expect(first.waitForEnd() == 0)

    let second = try terminal()
    try second.shows("You were on a call with Dana Ruiz (turn 1). Go on? [y/n] ")
    second.type("n\r")
    try second.shows("rightcall> ")
    second.type("history\r")
    try second.shows("surprise-medical-bill: left")
    second.type("quit\r")
    #expect(second.waitForEnd() == 0)
  }

  @Test(arguments: [SIGKILL, SIGHUP, SIGTERM])
  func `a call that was cut short goes on at exactly that turn`(_ signal: Int32) throws {
    let first = try terminal()
    try first.shows("rightcall> ")
    first.type("practice surprise-medical-bill\r")
    try first.shows("you> ")
    for line in [
      "Hi, may I speak with Dana Ruiz please?", "My name is Sam, on a recorded line.",
      "Could you confirm your date of birth for me?",
    ] {
      first.type(line + "\r")
      try first.shows("Dana: ")
      try first.shows("you> ")
    }
    first.type("something half ty")
    try first.shows("half ty")
    first.end(with: signal)

    let second = try terminal()
    try second.shows("You were on a call with Dana Ruiz (turn 3). Go on? [y/n] ")
    second.type("y\r")
    try second.shows("you: Could you confirm your date of birth for me?")
    try second.shows("you> ")
    second.type("/why\r")
    try second.shows("Understood in turn 3\n")
    try second.shows("you> ")
    second.type("/hang-up\r")
    try second.shows("what did you score")
    second.type("70\r")
    try second.shows("Overall ")
    try second.shows("You guessed 70.0")
    try second.shows("card> ")
    second.type("/retry 2\r")
    try second.shows("you> ")
    second.type("/hang-up\r")
    try second.shows("before")
    try second.shows("card> ")
    second.type("\r")
    try second.shows("rightcall> ")
    second.type("quit\r")
    #expect(second.waitForEnd() == 0)
  }

  @Test func `two programs do not play the same call`() throws {
    let first = try terminal()
    try first.shows("rightcall> ")
    first.type("practice surprise-medical-bill\r")
    try first.shows("you> ")
    first.type("Hello, is this Dana Ruiz?\r")
    try first.shows("Dana: ")
    try first.shows("you> ")
    let second = try terminal()
    try second.shows("rightcall> ")
    #expect(!second.lines.contains { $0.contains("You were on a call") })
    second.type("quit\r")
    #expect(second.waitForEnd() == 0)
    first.end(with: SIGKILL)
  }

  @Test func `nothing is wider than a window of forty columns`() throws {
    let terminal = try terminal(columns: 40)
    try terminal.shows("rightcall> ")
    terminal.type("practice surprise-medical-bill\r")
    try terminal.shows("you> ")
    for command in ["/account", "/help", "/hint"] {
      terminal.type(command + "\r")
      try terminal.shows(command)
      try terminal.shows("you> ")
    }
    terminal.type("/hang-up\r")
    try terminal.shows("Overall ")
    try terminal.shows("card> ")
    terminal.type("\r")
    try terminal.shows("rightcall> ")
    // What was typed is folded by the terminal itself.
    for line in terminal.lines where !line.hasPrefix("rightcall> ") {
      #expect(line.count <= 40, "\(line)")
    }
    terminal.type("quit\r")
    #expect(terminal.waitForEnd() == 0)
  }

  @Test func `careers are asked about at the prompt as on the command line`() throws {
    let terminal = try terminal()
    try terminal.shows("rightcall> ")
    terminal.type("careers pay 'debt collector' --in Houston\r")
    try terminal.shows("pay in Houston-Pasadena-The Woodlands, TX")
    try terminal.shows("rightcall> ")
    terminal.type("careers rloes\r")
    try terminal.shows("There is no 'careers rloes'; did you mean 'roles'?")
    terminal.type("quit\r")
    #expect(terminal.waitForEnd() == 0)
  }
}
