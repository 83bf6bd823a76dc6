package import CallModel
package import Diagnostics
package import Foundation

/// Reads scenarios from the files of a folder.
package struct ScenarioLoader {
  package let folder: ScenarioFolder
  let vocabulary: Vocabulary
  let collectorMoves: [String]
  let debtorMoves: [String]

  /// Whether what is sound and yet of no use is looked for as well, as a trainer wants it.
  package var looksForFlaws = true

  package init(folder: ScenarioFolder, vocabulary: Vocabulary) {
    self.folder = folder
    self.vocabulary = vocabulary
    collectorMoves = vocabulary.entries.filter { $0.group != .debtor }.map(\.kind.description)
    debtorMoves = vocabulary.entries.filter { $0.group == .debtor }.map(\.kind.description)
  }

  /// Reads the scenario in the folder of this id, in the form that `id` names.
  package func load(_ id: Scenario.ID) -> LoadedScenario {
    load(folder.sources(of: id), id: id)
  }

  /// Reads the scenario in the file `url`, shown to people as `name`.
  package func load(_ url: URL, id: Scenario.ID, name: String) -> LoadedScenario {
    load(
      AuthoredFile.read(url, as: name).map { folder.sources($0, inForm: id.form) }, id: id)
  }

  /// Reads the form of a scenario that was written from a document that has been read already.
  package func load(_ document: Document, id: Scenario.ID) -> LoadedScenario {
    load(.success(folder.sources(document, inForm: nil)), id: id)
  }

  /// Reads a scenario from its files, or says why there are none.
  package func load(
    _ sources: Result<ScenarioSources, Diagnostic>, id: Scenario.ID
  ) -> LoadedScenario {
    switch sources {
    case .failure(let diagnostic): return LoadedScenario(scenario: nil, documents: [], [diagnostic])
    case .success(let sources):
      guard let root = sources.scenario.root() else {
        return LoadedScenario(scenario: nil, documents: sources.documents, sources.failures)
      }
      let hasForms = id.form == nil && root.optional("varies") != nil
      let forms = hasForms ? ScenarioForms(root) : nil
      let reader = ScenarioReader(loader: self, id: id, root: root, sources: sources)
      let scenario = reader.read()
      let isSound = sources.failures.isEmpty && !sources.documents.contains(where: \.hasErrors)
      let loaded = LoadedScenario(
        scenario: isSound ? scenario : nil, documents: sources.documents, sources.failures)
      guard looksForFlaws, let forms, loaded.scenario != nil else { return loaded }
      return checked(loaded, forms, sources.scenario, id: id)
    }
  }

  /// What is wrong with temperaments, those that no scenario uses as well, with their texts.
  package func checkTemperaments() -> (diagnostics: [Diagnostic], texts: [String: String]) {
    var diagnostics: [Diagnostic] = []
    var texts: [String: String] = [:]
    for name in folder.temperaments.names {
      switch folder.temperaments.document(name) {
      case .failure(let diagnostic): diagnostics.append(diagnostic)
      case .success(let document):
        _ = TemperamentLoader.load(document, named: name, vocabulary: vocabulary)
        diagnostics += document.diagnostics
        texts[document.file] = document.text
      }
    }
    return (diagnostics, texts)
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
