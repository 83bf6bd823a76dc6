import JSONFormat
import ArgumentParser
import CallModel
import Console
import ContentLoading
import Diagnostics
import Foundation

/// Reports every fault of every scenario file in one pass.
struct ScenarioCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check scenario files and say what is wrong where.",
    discussion: """
      Every fault has a code; 'rightcall explain RC004' says what it is and what to do. The exit
      code is 0 without errors, 1 with errors (or warnings, with --strict) and 66 when a file is
      missing.
      """)

  @Argument(help: "Scenario names, folders or files; all of the library when there are none.")
  var scenarios: [String] = []

  @Flag(help: "Print one JSON object for each fault.")
  var json = false

  @Flag(help: "Print all faults as one SARIF log.")
  var sarif = false

  @Flag(help: "Let warnings fail the check as well.")
  var strict = false

  @OptionGroup var locations: LocationOptions

  func validate() throws {
    guard !json || !sarif else { throw ValidationError("choose '--json' or '--sarif'") }
  }

  func run() throws {
    let library = Library(try Locations(locations))
    let loader = try library.scenarioLoader()
    let names = scenarios.isEmpty ? loader.folder.ids.map(\.description) : scenarios
    var found: [Diagnostic] = []
    var known: Set<Diagnostic> = []
    var texts: [String: String] = [:]
    var shared = SharedLines()
    for name in names {
      let files = ScenarioFiles(name, with: loader, items: library.rubricItems)
      let own = shared.setAside(files.diagnostics, of: files.texts.keys.sorted())
      for diagnostic in own where known.insert(diagnostic).inserted {
        found.append(diagnostic)
        report(diagnostic, in: files.texts[diagnostic.location.file] ?? "")
      }
      for (file, text) in files.texts where SharedLines.isShared(file) { texts[file] = text }
    }
    if scenarios.isEmpty {
      let tempers = loader.checkTemperaments()
      for diagnostic in tempers.diagnostics where known.insert(diagnostic).inserted {
        found.append(diagnostic)
        report(diagnostic, in: tempers.texts[diagnostic.location.file] ?? "")
      }
      for diagnostic in shared.unheard {
        found.append(diagnostic)
        report(diagnostic, in: texts[diagnostic.location.file] ?? "")
      }
    }
    if sarif { StandardOutput.write(FaultReport.sarif(found).line + "\n") }
    let errors = found.count { $0.severity == .error }
    if !json, !sarif { StandardOutput.write(summary(names.count, errors, found.count - errors)) }
    if found.contains(where: { $0.code == .unreadableFile }) {
      throw ExitCode(CommandFailure.Code.missingFile.rawValue)
    }
    if errors > 0 || (strict && !found.isEmpty) { throw ExitCode(1) }
  }

  private func summary(_ count: Int, _ errors: Int, _ warnings: Int) -> String {
    func many(_ number: Int, _ noun: String) -> String {
      "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    let faults =
      errors + warnings == 0
      ? "" : ": \(many(errors, "error")), \(many(warnings, "warning"))"
    return "\(many(count, "scenario")) checked\(faults)\n"
  }

  private func report(_ diagnostic: Diagnostic, in text: String) {
    if sarif { return }
    guard json else {
      let drawn = Excerpt.draw(diagnostic, in: text).split(separator: "\n")
      StandardOutput.write(drawn.map { Screen.clean(String($0)) }.joined(separator: "\n") + "\n")
      return
    }
    StandardOutput.write(FaultReport.json(diagnostic).line + "\n")
  }
}
