import Assessment
import CallModel
import Foundation

/// The digests of the files that scores are made from, each taken once.
struct ContentDigests: Sendable {
  private let fixed: [(name: String, digest: String)]
  private let scenarios: URL

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
      let folder = scenarios.appending(path: scenario.file.description)
      digests.append(("scenario", ContentDigests.digest(of: folder)))
      let standard = scenarios.appending(path: "standard")
      digests.append(("standard", ContentDigests.digest(of: standard)))
    }
    return ScoreDigest.of(digests: digests, seed: seed, turns: turns)
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
