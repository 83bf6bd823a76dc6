package import CallModel
package import Diagnostics
package import Foundation

/// Reads scenario folders and the standard scripts they use.
///
/// `folder` is the folder of all scenarios; names in diagnostics are relative to it.
package struct ScenarioLoader {
  package let folder: URL
  let vocabulary: Vocabulary
  let temperaments: [Temperament.ID: Temperament]
  let collectorMoves: [String]
  let debtorMoves: [String]

  /// Whether what is sound and yet of no use is looked for as well, as a trainer wants it.
  package var looksForFlaws = true

  package init(
    folder: URL, vocabulary: Vocabulary, temperaments: [Temperament.ID: Temperament]
  ) {
    self.folder = folder
    self.vocabulary = vocabulary
    self.temperaments = temperaments
    collectorMoves = vocabulary.entries.filter { $0.group != .debtor }.map(\.kind.description)
    debtorMoves = vocabulary.entries.filter { $0.group == .debtor }.map(\.kind.description)
  }

  /// Reads the scenario in `folder/id/scenario.yaml`, in the form that `id` names.
  package func load(_ id: Scenario.ID) -> LoadedScenario {
    let name = "scenarios/\(id.file)/scenario.yaml"
    return load(folder.appending(path: "\(id.file)/scenario.yaml"), id: id, name: name)
  }

  /// How many forms a scenario has; 1 when it has only the one that was written.
  package func forms(of id: Scenario.ID) -> Int {
    let name = "scenarios/\(id.file)/scenario.yaml"
    guard
      case .success(let document) = AuthoredFile.read(
        folder.appending(path: "\(id.file)/scenario.yaml"), as: name),
      let root = document.root()
    else { return 1 }
    return ScenarioForms(root).count
  }

  /// Reads the scenario in the file `url`, shown to people as `name`.
  package func load(_ url: URL, id: Scenario.ID, name: String) -> LoadedScenario {
    switch AuthoredFile.read(url, as: name) {
    case .failure(let diagnostic): return LoadedScenario(scenario: nil, documents: [], [diagnostic])
    case .success(let document): return load(document, id: id, inForm: id.form)
    }
  }

  /// The document in the form of this letter; the one that was written without a letter.
  private func load(
    _ document: Document, id: Scenario.ID, inForm letter: String?
  ) -> LoadedScenario {
    guard let root = document.root(), root.optional("varies") != nil else {
      return load(document, id: id)
    }
    let forms = ScenarioForms(root)
    let place = letter.flatMap { Scenario.formLetters.firstIndex(of: $0) } ?? 0
    if place > 0 {
      let text = forms.text(of: document.text, form: place)
      return load(Document(file: document.file, text: text), id: id)
    }
    let loaded = load(document, id: id)
    guard looksForFlaws, loaded.scenario != nil else { return loaded }
    return checked(loaded, forms, document, id: id)
  }

  /// A scenario whose other forms have been read as well; what is wrong in one is said at its line.
  private func checked(
    _ loaded: LoadedScenario, _ forms: ScenarioForms, _ document: Document, id: Scenario.ID
  ) -> LoadedScenario {
    var plain = self
    plain.looksForFlaws = false
    let faults = (1..<max(1, forms.count)).flatMap { place -> [Diagnostic] in
      let text = forms.text(of: document.text, form: place)
      let form = plain.load(Document(file: document.file, text: text), id: id.inForm(place))
      return form.diagnostics.filter { $0.severity == .error }.map { fault in
        Diagnostic(
          fault.code, .error, at: fault.location,
          "in form \(Scenario.formLetters[place]), \(fault.message)")
      }
    }
    return LoadedScenario(loaded, adding: faults)
  }

  /// Reads a scenario from a document that has been read already.
  package func load(_ document: Document, id: Scenario.ID) -> LoadedScenario {
    var documents = [document]
    var failures: [Diagnostic] = []
    guard let root = document.root() else {
      return LoadedScenario(scenario: nil, documents: documents, failures)
    }
    let uses = root.optional("uses")?.items() ?? []
    var standard = uses.compactMap { use -> Document? in
      guard let path = use.text() else { return nil }
      switch AuthoredFile.read(
        folder.appending(path: path + ".yaml"), as: "scenarios/\(path).yaml")
      {
      case .success(let used): return used
      case .failure(let diagnostic) where diagnostic.message == "there is no such file":
        use.report(
          .missingFile, "there is no script '\(path)' in the scenarios folder",
          suggestion: NearMiss.closest(to: path, among: standardScripts))
      case .failure(let diagnostic): failures.append(diagnostic)
      }
      return nil
    }
    if let written = inWriting(root, uses) { standard.insert(written, at: 0) }
    documents += standard
    Document.prepare(standard)
    let reader = ScenarioReader(loader: self, id: id, root: root, standard: standard)
    let scenario = reader.read()
    let isSound = failures.isEmpty && !documents.contains(where: \.hasErrors)
    return LoadedScenario(scenario: isSound ? scenario : nil, documents: documents, failures)
  }

  /// What people say where they write stands before all that they say where they talk.
  private func inWriting(_ root: Mapping, _ uses: [Field]) -> Document? {
    let name = "standard/in-writing"
    let names = uses.compactMap(\.plainText)
    guard root.optional("channel")?.plainText.flatMap(Channel.init)?.isWritten == true,
      names.contains(where: { $0.hasPrefix("standard/") }), !names.contains(name),
      case .success(let document) = AuthoredFile.read(
        folder.appending(path: name + ".yaml"), as: "scenarios/\(name).yaml")
    else { return nil }
    return document
  }

  /// The ids of all scenario folders, in order.
  package var ids: [Scenario.ID] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter {
      FileManager.default.fileExists(
        atPath: folder.appending(path: "\($0)/scenario.yaml").path)
    }.map { .init($0) }
  }

  private var standardScripts: [String] {
    let path = folder.appending(path: "standard").path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
      .filter { $0.hasSuffix(".yaml") }.map { "standard/\($0.dropLast(".yaml".count))" }
  }
}

/// What came of reading a scenario: the scenario when there was no error, and all diagnostics.
package struct LoadedScenario {
  package let scenario: Scenario?
  package let diagnostics: [Diagnostic]

  /// The texts that were read, by the names in the diagnostics, to draw excerpts from.
  package let texts: [String: String]

  /// `loaded` with what else is wrong.
  init(_ loaded: LoadedScenario, adding faults: [Diagnostic]) {
    scenario = faults.isEmpty ? loaded.scenario : nil
    diagnostics = loaded.diagnostics + faults
    texts = loaded.texts
  }

  init(scenario: Scenario?, documents: [Document], _ failures: [Diagnostic]) {
    self.scenario = scenario
    diagnostics =
      failures + documents.flatMap { $0.diagnostics.sorted { $0.location < $1.location } }
    texts = Dictionary(
      documents.map { ($0.file, $0.text) }, uniquingKeysWith: { first, _ in first })
  }
}
