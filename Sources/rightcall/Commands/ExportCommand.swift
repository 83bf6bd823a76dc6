import JSONFormat
import ArgumentParser
import Console
import Foundation
import History

/// Hands what was practised to other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Hand what was practised to other programs.",
    discussion: "Nothing leaves this machine but what is sent with --post.",
    subcommands: [ExportStatementsCommand.self, ExportTablesCommand.self])
}

/// Statements of xAPI 1.0.3 about all calls that are over.
struct ExportStatementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xapi", abstract: "xAPI 1.0.3 statements, one JSON object a line.",
    discussion: """
      With --post they are sent to a learning record store; the same command sends later only what \
      is new, and after a break it goes on where it was. The password is read from the variable \
      RIGHTCALL_XAPI_PASSWORD.
      """)

  @Option(help: "Send to the record store at this address.")
  var post: String?

  @Option(help: "The name for the record store.")
  var user: String?

  @Option(help: "Write to this file.")
  var output: String?

  @Option(help: "The address under which the trainees' names are known.")
  var homePage = "https://rightcall.example"

  @Flag(help: "Without names and without anything that was said.")
  var anonymous = false

  @Option(help: "How many statements are sent at once.")
  var bundle = 50

  @Option(help: "How often each bundle is tried while nobody answers.")
  var tries = 5

  @OptionGroup var trainee: TraineeOptions
  @OptionGroup var locations: LocationOptions

  func validate() throws {
    guard (1...20).contains(tries) else {
      throw ValidationError("'--tries' must be a whole number from 1 to 20")
    }
    guard (1...1000).contains(bundle) else {
      throw ValidationError("'--bundle' must be a whole number from 1 to 1000")
    }
    guard let scheme = URL(string: homePage)?.scheme, !scheme.isEmpty else {
      throw ValidationError("'--home-page' must be an address such as https://example.com")
    }
  }

  func run() throws {
    let desk = try Desk(locations)
    try desk.work { store in
      let source = StatementSource(
        store: store, library: desk.library, homePage: homePage, isAnonymous: anonymous,
        trainee: trainee.given)
      if let post { return try send(from: source, in: store, to: post) }
      let file = try OutputFile(output)
      try source.forEach { _, statements in
        try file.write(statements.map { $0.json.line + "\n" }.joined())
      }
      try file.close()
    }
  }

  private func send(from source: StatementSource, in store: CallStore, to address: String) throws {
    let password = ProcessInfo.processInfo.environment["RIGHTCALL_XAPI_PASSWORD"] ?? ""
    var sending = try StatementPost(
      to: address, user: user, password: password, anonymous: anonymous, from: store)
    (sending.bundle, sending.tries) = (bundle, tries)
    try source.forEach { try sending.take($0.id, $1) }
    try sending.finish()
    StandardOutput.write(
      "\(sending.sent) sent to \(sending.url), \(sending.known) were there already\n")
  }
}
