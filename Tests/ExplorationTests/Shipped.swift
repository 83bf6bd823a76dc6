import Assessment
import CallModel
import Compliance
import ContentLoading
import Exploration
import Foundation

/// The scenarios that come with the program, read once.
enum Shipped {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let vocabulary = LanguageLoader.load(root.appending(path: "content/language")).vocabulary

  static let loader: ScenarioLoader = {
    let folder = ScenarioFolder(
      root.appending(path: "scenarios"),
      temperaments: TemperamentFolder(root.appending(path: "content/temperaments")))
    var loader = ScenarioLoader(folder: folder, vocabulary: vocabulary)
    loader.looksForFlaws = false
    return loader
  }()

  static let scenarios: [Scenario] = loader.folder.ids.compactMap { loader.load($0).scenario }

  private static let rubric: Rubric? = {
    let name = "content/rubric/collections-call.yaml"
    guard case .success(let document) = AuthoredFile.read(root.appending(path: name), as: name)
    else { return nil }
    return RubricLoader(document, vocabulary: vocabulary).load()
  }()

  private static let law = LawLibrary.load(
    root.appending(path: "content/law"), moves: vocabulary.entries.map(\.kind.description)
  ).rulebook

  /// Marks calls by the shipped rubric and law.
  static let marking: Playthroughs.Marking? = rubric.map { rubric in
    Playthroughs.Marking(rubric: rubric, phrasebook: Phrasebook([:])) { conversation in
      law.findings(
        in: conversation, on: conversation.setting.starts?.day ?? Day(number: 0),
        jurisdictions: ["US"])
    }
  }
}
