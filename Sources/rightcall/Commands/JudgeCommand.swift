import JSONFormat
import ArgumentParser
import ContentLoading
import Foundation

/// Judges cases by the law, one JSON object a line.
struct JudgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge",
    abstract: "Judge contacts and clocks by the law, with the rule behind every answer.",
    discussion: """
      Reads one case a line from the files, or from standard input when there are none: \
      {"id": …, "facts": {…}, "question": "frequency_status(at=2026-04-08)"}. What the rules cannot \
      decide is answered "unsupported" with the reason. It teaches and is no legal advice.
      """)

  @Argument(help: "Files of cases; standard input when there are none.")
  var files: [String] = []

  @OptionGroup var locations: LocationOptions

  func run() throws {
    let place = try Locations(locations)
    for file in files where !FileManager.default.isReadableFile(atPath: file) {
      throw CommandFailure("there is no file '\(file)' that can be read", .missingFile)
    }
    let law = LawLibrary.load(place.content.appending(path: "law"))
    if law.hasErrors { throw CommandFailure(law.diagnostics, texts: [:]) }
    var stream = JudgeStream(judge: CaseJudge(library: law))
    if files.isEmpty {
      if let lines = InputLines.standard { stream.judge(lines) }
    } else {
      for file in files {
        guard let input = fopen(file, "r") else {
          throw CommandFailure("the file '\(file)' cannot be read", .missingFile)
        }
        stream.judge(InputLines(input))
        fclose(input)
      }
    }
    if stream.hadBadLine { throw ExitCode(1) }
  }
}

/// Cases judged one after the other, each answered before the next is read.
struct JudgeStream {
  let judge: CaseJudge
  private(set) var hadBadLine = false
  private var number = 0
  private var warned: Set<String> = []

  init(judge: CaseJudge) { self.judge = judge }

  mutating func judge(_ lines: InputLines) {
    for line in lines {
      number += 1
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      let answer = judge.answer(line, line: number)
      hadBadLine = hadBadLine || !answer.isGood
      for key in answer.warnings where warned.insert(key).inserted {
        StandardError.write("rightcall: warning: line \(number): the key '\(key)' is not known\n")
      }
      StandardOutput.write(answer.line.description + "\n")
    }
  }
}
