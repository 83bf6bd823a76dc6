import CallModel
import ArgumentParser
import ContentLoading
import Diagnostics
import Foundation
import Understanding

/// What the language files teach, and how well.
struct LanguageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language", abstract: "Check what the language files teach.",
    subcommands: [LanguageCheckCommand.self])
}

/// Tries the language files on sentences that were kept back.
struct LanguageCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Try every sample on what the other samples teach, and list what is not understood.",
    discussion: """
      The samples are kept back in turn and read by what the rest teach. F1 is the harmonic mean of \
      how many readings are right and how many moves are found; the mean over all moves stands last. \
      A hijacked sample is read as another move even though it was learned from: change its words, \
      or say with 'also' or 'not' what both are.
      With --by-file nothing of a writer's turns is learned from before they are read; files whose \
      names differ only in a number are one writer's.
      """)

  @Flag(help: "List every sample that is missed or has a move too many.")
  var list = false

  @Option(help: "In how many parts the samples are kept back.")
  var folds = 5

  @Flag(help: "Instead, read the turns of each writer by what all others teach.")
  var byFile = false

  @OptionGroup var locations: LocationOptions

  func run() throws {
    let folder = try Locations(locations).content.appending(path: "language")
    let language = LanguageLoader.load(folder)
    for diagnostic in language.diagnostics { StandardError.write("\(diagnostic)\n") }
    let check = LanguageCheck(
      lessons: language.lessons, turns: language.turns, wordBook: language.wordBook, folds: folds)
    if byFile { return StandardOutput.write(Self.text(check.byWriter())) }
    let report = check.run()
    StandardOutput.write(Self.text(report, isLong: list))
    guard report.hijacked.isEmpty, !language.diagnostics.contains(where: { $0.severity == .error })
    else { throw ExitCode(1) }
  }

  private static func text(_ report: LanguageReport, isLong: Bool) -> String {
    var lines: [String] = []
    if isLong {
      lines += report.missed.map { "\($0.place): missed: \($0.text)" }
      lines += report.ambiguous.map { sample, extra in
        "\(sample.place): also read as \(extra.map(\.description).joined(separator: ", ")): "
          + sample.text
      }
    }
    lines += report.hijacked.map { hijack in
      "\(hijack.sample.place): read as \(hijack.thief)"
        + (hijack.by.map { " because of \($0.place)" } ?? "") + ": \(hijack.sample.text)"
    }
    lines.append("the ten moves that are understood worst")
    lines += report.worst.map { row in
      "  \(row.kind.description.padding(toLength: 28, withPad: " ", startingAt: 0))"
        + " F1 \(hundredths(row.score))  precision \(hundredths(row.precision))"
        + "  recall \(hundredths(row.recall))"
    }
    lines.append("missed \(report.missed.count), hijacked \(report.hijacked.count)")
    lines.append("samples read exactly \(hundredths(report.exact))")
    lines.append("mean F1 over \(report.rows.count) moves \(hundredths(report.macroScore))")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(_ rows: [LanguageCheck.WriterRow]) -> String {
    let lines = rows.map { row in
      "\(row.name.padding(toLength: 28, withPad: " ", startingAt: 0)) \(row.turns) turns"
        + "  a right move \(hundredths(Double(row.hit) / Double(row.turns)))"
        + "  exact \(hundredths(Double(row.exact) / Double(row.turns)))"
        + "  F1 \(hundredths(row.moves.score))"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func hundredths(_ share: Double) -> String { String(format: "%.3f", share) }
}
