import CallModel
import ContentLoading
import Exploration
import Foundation

extension Library {
  /// The first sentences that teach each move, for bots to speak.
  func phrasebook() throws -> Phrasebook {
    var phrases: [Move.Kind: [String]] = [:]
    for entry in try language.get().vocabulary.entries where entry.group != .debtor {
      let name = "content/language/moves/\(entry.group.rawValue)/\(entry.kind).yaml"
      guard
        case .success(let document) = AuthoredFile.read(
          locations.root.appending(path: name), as: name)
      else { continue }
      let lines = document.root()?.optional("says")?.items() ?? []
      phrases[entry.kind] = lines.prefix(6).compactMap { $0.isMapping ? nil : $0.plainText }
    }
    return Phrasebook(phrases)
  }

  /// Calls of `scenario` by bots, marked as calls of trainees are.
  func playthroughs(of scenario: Scenario) throws -> Playthroughs {
    let marking = try Marking(self, scenario: scenario)
    return Playthroughs(
      Repertoire(scenario, vocabulary: try language.get().vocabulary),
      marking: .init(
        rubric: marking.rubric, phrasebook: try phrasebook(),
        findings: { marking.findings(in: $0) }))
  }

  /// The scenarios of these names, or all when there are none.
  func scenarios(_ names: [String]) throws -> [Scenario] {
    try (names.isEmpty ? scenarios.ids.map(\.description) : names).map { try scenario($0) }
  }
}
