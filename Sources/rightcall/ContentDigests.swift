import Assessment
import CallModel
import Foundation
import Synchronization

/// The digests of the files that scores are made from, each taken once.
final class ContentDigests: Sendable {
  private let fixed: [(name: String, digest: String)]
  private let scenarios: URL
  private let ofScenarios = Mutex<[String: String]>([:])

  init(_ locations: Locations) {
    scenarios = locations.scenarios
    fixed = ["language", "law", "rubric"].map { name in
      (name, ContentDigests.digest(of: locations.content.appending(path: name)))
    }
  }

  /// The digest of a score: see `ScoreDigest`.
  func digest(of turns: [Turn], seed: UInt64?, scenario: Scenario.ID?) -> String {
    var digests = fixed
    if let scenario {
      digests.append(("scenario", digest(ofScenario: scenario.file.description)))
      digests.append(("standard", digest(ofScenario: "standard")))
    }
    return ScoreDigest.of(digests: digests, seed: seed, turns: turns)
  }

  private func digest(ofScenario name: String) -> String {
    ofScenarios.withLock { known in
      if let digest = known[name] { return digest }
      let digest = ContentDigests.digest(of: scenarios.appending(path: name))
      known[name] = digest
      return digest
    }
  }

  /// The SHA-256 over every YAML and CSV file under `folder`: path and text, in order of the paths.
  private static func digest(of folder: URL) -> String {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    var bytes: [UInt8] = []
    for name in (names ?? []).sorted() where name.hasSuffix(".yaml") || name.hasSuffix(".csv") {
      guard let text = try? Data(contentsOf: folder.appending(path: name)) else { continue }
      bytes += Array("\(name) \(text.count)\n".utf8)
      bytes += text
    }
    return Digest(of: bytes).text
  }
}
