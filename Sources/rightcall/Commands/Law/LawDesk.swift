import JSONFormat
import CallModel
import Compliance
import Console
import ContentLoading
import Diagnostics
import Foundation

/// Answers one question about the law: reads the files, and prints for people or for programs.
struct LawDesk {
  let library: LawLibrary
  let view: LawScreen
  let isJSON: Bool

  var rulebook: Rulebook { library.rulebook }

  init(_ options: LawOptions) throws(CommandFailure) {
    let place = try Locations(options.locations)
    library = LawLibrary.load(place.content.appending(path: "law"))
    if library.hasErrors { throw CommandFailure(library.diagnostics, texts: [:]) }
    view = LawScreen(Terminal().screen { StandardOutput.write($0) })
    isJSON = options.json
  }

  func write(_ json: JSON) { StandardOutput.write(json.line + "\n") }

  /// The rules that a name or a citation means; there is at least one.
  func rules(named name: String) throws(CommandFailure) -> [Rule] {
    let found = rulebook.rules(named: name)
    guard found.isEmpty else { return found }
    let near = NearMiss.closest(to: name, among: rulebook.names)
    let hint = near.map { "did you mean '\($0)'?" } ?? "'law list' shows all, 'law search' finds"
    throw CommandFailure("there is no rule '\(name)'; \(hint)", .usage)
  }

  /// The cases of a file.
  func cases(_ path: String) throws(CommandFailure) -> [CaseEntry] {
    switch CaseEntry.read(URL(filePath: path), as: path) {
    case .success(let cases): return cases
    case .failure(let faults): throw CommandFailure(faults.diagnostics, texts: faults.texts)
    }
  }

  /// Says once when nothing is known of a state.
  func warn(of jurisdictions: [String]) {
    for place in jurisdictions where !rulebook.rules.contains(where: { $0.jurisdiction == place }) {
      StandardError.write(
        "rightcall: note: nothing is known here of the law of \(LawScreen.name(of: place)); "
          + "federal law alone is tried\n")
    }
  }
}
