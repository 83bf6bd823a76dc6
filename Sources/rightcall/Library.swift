import Assessment
import CallModel
import Compliance
import ContentLoading
import Diagnostics
import Foundation
import Understanding

/// Everything that is read from the content folders, each once and only when it is asked for.
final class Library {
  let locations: Locations
  private lazy var languageBeingRead = Awaited { [locations] in
    try Library.readLanguage(locations)
  }
  private(set) lazy var scenarios = ScenarioFolder(
    locations.scenarios,
    temperaments: TemperamentFolder(locations.content.appending(path: "temperaments")))
  private lazy var rubricBeingRead = Awaited { [root = locations.root, languageBeingRead] in
    try Library.readRubric(
      under: root, vocabulary: try languageBeingRead.result.get().vocabulary)
  }
  private lazy var lawBeingRead = Awaited { [content = locations.content, languageBeingRead] in
    try Library.readLaw(
      under: content, vocabulary: try languageBeingRead.result.get().vocabulary)
  }

  var language: Result<LanguageCache.Taught, any Error> { languageBeingRead.result }
  var rubric: Result<Rubric, any Error> { rubricBeingRead.result }
  var law: Result<Rulebook, any Error> { lawBeingRead.result }

  /// What calls of `scenario` are judged by, while it is being read on another core.
  func markingBeingRead(of scenario: Scenario) -> Awaited<Marking> {
    Awaited { [rubricBeingRead, lawBeingRead] in
      try Marking(
        rubric: rubricBeingRead.result.get(), law: lawBeingRead.result.get(), scenario: scenario)
    }
  }

  private var judged: [String: (scenario: Scenario, marking: Marking)] = [:]

  init(_ locations: Locations) { self.locations = locations }

  /// A scenario and what its calls are judged by, read once for any number of calls.
  func judged(_ name: String) throws -> (scenario: Scenario, marking: Marking) {
    if let known = judged[name] { return known }
    let scenario = try scenario(name)
    let read = (scenario, try Marking(self, scenario: scenario))
    judged[name] = read
    return read
  }

  /// The scenarios' names, in order.
  var scenarioNames: [String] { scenarios.ids.map(\.description) }

  /// Has the language read on another core, before it is asked for.
  func readAhead() { _ = languageBeingRead }

  /// What calls are judged by, as digests, while they are being taken on another core.
  func judgingDigestsBeingTaken() -> Awaited<JudgingDigests> {
    Awaited { [content = locations.content, languageBeingRead] in
      // Nothing can be said before the language is there; it has the cores for itself.
      _ = languageBeingRead.result
      return JudgingDigests(of: content)
    }
  }

  /// Makes the next look at a scenario read its files again.
  func forgetScenarios() { judged = [:] }

  func scenarioLoader() throws -> ScenarioLoader {
    guard !scenarios.temperaments.names.isEmpty else {
      throw CommandFailure(
        "there are no temperaments in content/temperaments; put the folder back", .missingFile)
    }
    return ScenarioLoader(folder: scenarios, vocabulary: try language.get().vocabulary)
  }

  /// The scenario of this name, or the reason why there is none.
  func scenario(_ name: String) throws -> Scenario {
    let loaded = try loaded(name)
    guard let scenario = loaded.scenario else {
      throw CommandFailure(loaded.diagnostics, texts: loaded.texts)
    }
    return scenario
  }

  /// The scenario of this name with its files; it is there, since anything else throws.
  func loaded(_ name: String) throws -> LoadedScenario {
    let ids = scenarios.ids
    let id = Scenario.ID(name)
    guard ids.contains(id.file) else {
      let near = NearMiss.closest(to: name, among: ids.map(\.description))
      let hint = near.map { "; did you mean '\($0)'?" } ?? "; 'rightcall scenario list' shows all"
      throw CommandFailure("there is no scenario '\(name)'\(hint)", .missingFile)
    }
    try checkForm(of: id)
    // The files are taken apart while the language is read on another core.
    readAhead()
    let sources = scenarios.sources(of: id)
    var loader = try scenarioLoader()
    loader.looksForFlaws = false
    let loaded = loader.load(sources, id: id)
    guard loaded.scenario != nil else {
      throw CommandFailure(loaded.diagnostics, texts: loaded.texts)
    }
    return loaded
  }

  /// A form that is asked for has to be there.
  private func checkForm(of id: Scenario.ID) throws {
    guard let form = id.form else { return }
    let letters = Scenario.formLetters.prefix(scenarios.forms(of: id))
    guard !letters.dropFirst().contains(form) else { return }
    let there =
      letters.count < 2
      ? "has only the form in which it was written"
      : "has the forms \(letters.joined(separator: ", "))"
    throw CommandFailure("'\(id.file)' \(there)", .badInput)
  }

  /// The names of the rubric's items; none while the rubric cannot be read.
  var rubricItems: [String] {
    guard case .success(let rubric) = rubric else { return [] }
    return rubric.items.map(\.id.description)
  }

  /// The walkthroughs of a scenario with the names of their files, in order.
  func walkthroughs(of id: Scenario.ID) throws -> [(file: String, walkthrough: Walkthrough)] {
    let folder = locations.scenarios.appending(path: "\(id)/walkthroughs")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return try names.sorted().filter { $0.hasSuffix(".txt") }.map { name in
      let shown = "scenarios/\(id)/walkthroughs/\(name)"
      switch AuthoredFile.read(folder.appending(path: name), as: shown) {
      case .failure(let diagnostic): throw CommandFailure([diagnostic], texts: [:])
      case .success(let document):
        guard let walkthrough = WalkthroughLoader.load(document, items: rubricItems) else {
          throw CommandFailure(document.diagnostics, texts: [shown: document.text])
        }
        return (shown, walkthrough)
      }
    }
  }

  private static func readLanguage(_ locations: Locations) throws -> LanguageCache.Taught {
    let folder = locations.cache ?? FileManager.default.temporaryDirectory
    let taught = LanguageCache(folder: folder)
      .taught(by: locations.content.appending(path: "language"))
    guard !taught.vocabulary.entries.isEmpty else {
      throw CommandFailure(
        "there are no moves in content/language/moves, so nothing that is said can be understood; "
          + "put the folder back",
        .missingFile)
    }
    guard let diagnostics = taught.language?.diagnostics,
      diagnostics.contains(where: { $0.severity == .error })
    else { return taught }
    throw CommandFailure(diagnostics, texts: [:])
  }

  private static func readLaw(under content: URL, vocabulary: Vocabulary) throws -> Rulebook {
    let moves = vocabulary.entries.map(\.kind.description)
    let library = LawLibrary.load(content.appending(path: "law"), moves: moves)
    guard !library.hasErrors else { throw CommandFailure(library.diagnostics, texts: [:]) }
    return library.rulebook
  }

  private static func readRubric(under root: URL, vocabulary: Vocabulary) throws -> Rubric {
    let name = rubricFile
    switch AuthoredFile.read(root.appending(path: name), as: name) {
    case .failure(let diagnostic): throw CommandFailure([diagnostic], texts: [:])
    case .success(let document):
      let loader = RubricLoader(document, vocabulary: vocabulary)
      guard let rubric = loader.load(), !document.hasErrors else {
        throw CommandFailure(document.diagnostics, texts: [name: document.text])
      }
      return rubric
    }
  }

  /// What the rubric asks for, without reading the language; `nil` when it cannot be read.
  var rubricOutline: RubricOutline? {
    let file = locations.root.appending(path: Self.rubricFile)
    guard case .success(let document) = AuthoredFile.read(file, as: Self.rubricFile) else {
      return nil
    }
    return RubricOutline(document)
  }

  private static let rubricFile = "content/rubric/collections-call.yaml"
}
