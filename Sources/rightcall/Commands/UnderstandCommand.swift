import ArgumentParser
import Foundation

/// Reads single lines: one JSON object a line in, what was understood a line out.
struct UnderstandCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "understand", abstract: "Read lines, one JSON object a line.",
    discussion: """
      A line is {"id": …, "text": "…"}, with "today", "previous", "speaker" and "context" where they \
      are known. Findings are those that the words alone can show. It teaches and is no legal advice.
      """)

  @Argument(help: "Files of lines; without any, standard input is read.")
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
    let listener = try LineListener(Library(try Locations(locations)))
    for input in inputs.isEmpty ? [FileHandle.standardInput] : inputs {
      LineStream(input: input, jobs: jobs).run { listener.answer($0, number: $1) }
    }
    if listener.hadBadLine { throw ExitCode(1) }
  }
}
