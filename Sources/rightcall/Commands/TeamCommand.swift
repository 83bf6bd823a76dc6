import JSONFormat
import ArgumentParser
import CallModel
import Console
import Foundation
import History

/// What a trainer wants to know of several trainees.
struct TeamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "team", abstract: "Who is ready and why not, and what all calls say together.",
    subcommands: [
      TeamShowCommand.self, TeamImportCommand.self, TeamAssignCommand.self,
      TeamWithdrawCommand.self, TeamBoardCommand.self,
    ],
    defaultSubcommand: TeamShowCommand.self)
}

struct TeamShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Readiness, item analysis, what is missed, what stands out.")

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Print tables for a spreadsheet.")
  var csv = false

  @Option(help: "Write a web page with charts to this file.")
  var html: String?

  @OptionGroup var locations: LocationOptions

  func run() throws {
    let desk = try Desk(locations)
    try desk.work { store in
      let report = try TeamDesk(desk, store).report()
      if let html {
        let file = try OutputFile(html)
        try file.write(report.page)
        try file.close()
      }
      if json {
        StandardOutput.write(report.json.line + "\n")
      } else if csv {
        StandardOutput.write(report.csv)
      } else if html == nil {
        report.show(on: desk.screen)
      }
    }
  }
}

struct TeamImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in the calls of another file, each once.")

  @Argument(help: "A file of calls; it is not changed.")
  var file: String

  @Option(name: .customLong("as"), help: "The trainee's name here.")
  var name: String?

  @OptionGroup var locations: LocationOptions

  func run() throws {
    let desk = try Desk(locations)
    try desk.work { try TeamDesk(desk, $0).takeIn(file, as: name) }
  }
}

struct TeamAssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Assign a scenario to trainees.")

  @Argument(help: "The scenario.")
  var scenario: String

  @Argument(help: "The trainees.")
  var trainees: [String]

  @Option(help: "The day by which it is to be passed, such as 2026-03-15.")
  var due: String

  @OptionGroup var locations: LocationOptions

  func run() throws {
    guard let day = Day(iso: due) else {
      throw CommandFailure("'\(due)' is no day; write it as 2026-03-15", .usage)
    }
    let desk = try Desk(locations)
    try desk.work { try TeamDesk(desk, $0).assign(scenario, to: trainees, due: day) }
  }
}

struct TeamWithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take back what was assigned.")

  @Argument(help: "The scenario.")
  var scenario: String

  @Argument(help: "The trainees.")
  var trainees: [String]

  @OptionGroup var locations: LocationOptions

  func run() throws {
    let desk = try Desk(locations)
    try desk.work { try TeamDesk(desk, $0).withdraw(scenario, from: trainees) }
  }
}

struct TeamBoardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: "Who has come on most, for teams that want a board.")

  @OptionGroup var locations: LocationOptions

  func run() throws {
    let desk = try Desk(locations)
    try desk.work { try TeamDesk(desk, $0).board() }
  }
}

extension TeamDesk {
  init(_ desk: Desk, _ store: CallStore) {
    self.init(store: store, library: desk.library, screen: desk.screen)
  }
}
