import CallModel
import Compliance
import ContentLoading
import Foundation
import Understanding

/// The content of the checkout, read once for all measurements.
struct Workbench {
  let root: URL
  let interpreter: Interpreter
  let vocabulary: Vocabulary
  let learning: Duration
  let law: Rulebook
  let scenarios: [Scenario]

  struct Unreadable: Error, CustomStringConvertible {
    let description: String
  }

  init(_ root: URL) throws {
    self.root = root
    let content = root.appending(path: "content")
    let language = LanguageLoader.load(content.appending(path: "language"))
    let clock = ContinuousClock()
    var learned: Interpreter?
    learning = clock.measure {
      learned = Interpreter(
        lessons: language.lessons, turns: language.turns, wordBook: language.wordBook)
    }
    guard let learned else { throw Unreadable(description: "nothing was learned") }
    interpreter = learned
    vocabulary = language.vocabulary
    law =
      LawLibrary.load(
        content.appending(path: "law"), moves: vocabulary.entries.map(\.kind.description)
      ).rulebook
    let temperaments = TemperamentFolder(content.appending(path: "temperaments"))
    let folder = ScenarioFolder(root.appending(path: "scenarios"), temperaments: temperaments)
    let loader = ScenarioLoader(folder: folder, vocabulary: language.vocabulary)
    scenarios = folder.ids.compactMap { loader.load($0).scenario }
  }

  /// The objects of a fixture, one a line.
  func fixture(_ name: String) throws -> [[String: Any]] {
    let url = root.appending(path: "Tests/Fixtures/\(name)")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  func row(_ name: String, _ value: String) {
    let room = String(repeating: " ", count: max(1, 52 - name.count))
    print("  \(name)\(room)\(value)")
  }

  func fixed(_ number: Double, _ places: Int) -> String { String(format: "%.\(places)f", number) }

  func microseconds(_ duration: Duration) -> Double {
    Double(duration.components.attoseconds) / 1e12 + Double(duration.components.seconds) * 1e6
  }
}
