import ArgumentParser
import Foundation

/// The program: with no command it opens the prompt.
struct RightCall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rightcall",
    abstract: "Practise the hardest phone call there is.",
    discussion: "It teaches and is no legal advice.",
    version: "1.0.0",
    subcommands: [
      PracticeCommand.self, ScenarioCommand.self, CareersCommand.self, JudgeCommand.self,
      UnderstandCommand.self, ScoreCommand.self, ExplainCommand.self, HistoryCommand.self,
      WhatIfCommand.self, LanguageCommand.self, ProgressCommand.self, TodayCommand.self,
      LawCommand.self, MayICallCommand.self, DrillCommand.self, ExportCommand.self,
      TeamCommand.self, ReviewCommand.self,
    ])

  @OptionGroup var trainee: TraineeOptions
  @OptionGroup var locations: LocationOptions

  func run() throws {
    PracticeRoom(try Locations(locations), trainee: trainee.name).open()
  }
}

@main
enum Program {
  static func main() {
    // A file that may not grow is an error like a full disk, not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try RightCall.parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      failure.report()
      Foundation.exit(failure.code.rawValue)
    } catch {
      RightCall.exit(withError: error)
    }
  }
}
