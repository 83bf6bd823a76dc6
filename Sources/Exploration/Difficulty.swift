/// How hard a scenario is as it was played, and how well it tells good calls from poor ones.
package struct Difficulty: Sendable {
  /// From 1, where even a careless call goes well, to 5, where a good one fails.
  package let level: Double

  /// The points between the best bots and the poorest.
  package let contrast: Double

  /// The difficulty by the marks of several bots; `nil` when the skilled or the poor are missing.
  package init?(_ reports: [PlayReport]) {
    func overall(_ bots: [Bot]) -> Double? {
      let means = reports.filter { bots.contains($0.bot) }
        .compactMap { $0.scores?["overall"]?.mean }
      return means.isEmpty ? nil : means.reduce(0, +) / Double(means.count)
    }
    guard let skilled = overall([.best, .textbook]),
      let poor = overall([.pushover, .bully, .random])
    else { return nil }
    contrast = skilled - poor
    // A textbook call of 95 points is the first week; one of 55 is certification.
    let textbook = overall([.textbook]) ?? skilled
    level = min(5, max(1, 1 + (95 - textbook) / 10))
  }
}
