import ArgumentParser
import Foundation

/// Scores transcripts by the million: one JSON object a line in, one scorecard a line out.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Score transcripts, one JSON object a line.",
    discussion: """
      A line is {"id": …, "turns": [{"speaker": "collector", "text": "…"}, …]}, with "scenario"
      and "account" where they are known. What cannot be known is not applicable, never zero.
      """)

  @Argument(help: "Files of transcripts; without any, standard input is read.")
  var files: [String] = []

  @Option(help: "How many cores to use.")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup var locations: LocationOptions

  func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError("'--jobs' must be a whole number from 1 to 256")
    }
  }

  func run() throws {
    let inputs = try files.map { name in
      guard let handle = FileHandle(forReadingAtPath: name) else {
        throw CommandFailure("there is no file '\(name)' that can be read", .missingFile)
      }
      return handle
    }
    let marker = try TranscriptMarker(Library(try Locations(locations)))
    for input in inputs.isEmpty ? [FileHandle.standardInput] : inputs {
      LineStream(input: input, jobs: jobs).run { marker.answer($0, number: $1) }
    }
    if marker.hadBadLine { throw ExitCode(1) }
  }
}
