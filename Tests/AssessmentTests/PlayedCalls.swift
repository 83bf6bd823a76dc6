import Assessment
import CallModel
import Compliance
import ContentLoading
import Foundation
import Practice
import Understanding

/// Calls that were played from the walkthroughs of the shipped scenarios, with what the law finds.
enum PlayedCalls {
  struct Played: Sendable {
    let name: String
    let conversation: Conversation
    let findings: [Finding]

    var turns: [Turn] { conversation.turns }

    /// The same call with other turns.
    func with(_ turns: [Turn]) -> Conversation {
      Conversation(
        turns: turns, setting: conversation.setting, scenario: conversation.scenario,
        standing: conversation.standing)
    }
  }

  static let taught: LanguageCache.Taught = {
    let cache = FileManager.default.temporaryDirectory.appending(path: "rightcall-dialogues")
    return LanguageCache(folder: cache).taught(by: Sample.content.appending(path: "language"))
  }()

  /// One call in three, good and bad ones of every kind.
  static let sample: [Played] = files.enumerated().filter { $0.offset % 3 == 0 }.compactMap {
    play($0.element.scenario, $0.element.walkthrough)
  }

  private static let root = Sample.content.deletingLastPathComponent()

  private static let files: [(scenario: Scenario, walkthrough: URL)] = {
    let folder = root.appending(path: "scenarios")
    let temperaments = TemperamentFolder(Sample.content.appending(path: "temperaments"))
    let loader = ScenarioLoader(
      folder: ScenarioFolder(folder, temperaments: temperaments), vocabulary: taught.vocabulary)
    var found: [(Scenario, URL)] = []
    for id in loader.folder.ids {
      guard let scenario = loader.load(id).scenario else { continue }
      let inside = folder.appending(path: "\(id)/walkthroughs")
      let names = (try? FileManager.default.contentsOfDirectory(atPath: inside.path)) ?? []
      found += names.sorted().map { (scenario, inside.appending(path: $0)) }
    }
    return found
  }()

  private static let law = LawLibrary.load(
    Sample.content.appending(path: "law"),
    moves: taught.vocabulary.entries.map(\.kind.description)
  ).rulebook

  static func findings(in conversation: Conversation) -> [Finding] {
    law.findings(
      in: conversation, on: conversation.setting.starts?.day ?? Day(number: 0),
      jurisdictions: ["US"])
  }

  private static func play(_ scenario: Scenario, _ url: URL) -> Played? {
    guard case .success(let document) = AuthoredFile.read(url, as: url.lastPathComponent),
      let walkthrough = WalkthroughLoader.load(document)
    else { return nil }
    var session = PracticeSession(
      scenario, seed: walkthrough.seed, interpreter: taught.interpreter,
      vocabulary: taught.vocabulary)
    for input in walkthrough.inputs { session.play(input) }
    let conversation = Conversation(session.call, of: scenario)
    return Played(
      name: "\(scenario.id)/\(url.lastPathComponent)", conversation: conversation,
      findings: findings(in: conversation))
  }
}
