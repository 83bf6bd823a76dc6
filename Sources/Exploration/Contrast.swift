/// How well a scenario tells good calls from poor ones.
package enum Contrast {
  /// The points between the mean of the best bots and that of the poorest; `nil` when either are
  /// missing.
  package static func between(_ reports: [PlayReport]) -> Double? {
    func overall(_ bots: [Bot]) -> Double? {
      let means = reports.filter { bots.contains($0.bot) }
        .compactMap { $0.scores?["overall"]?.mean }
      return means.isEmpty ? nil : means.reduce(0, +) / Double(means.count)
    }
    guard let skilled = overall([.best, .textbook]),
      let poor = overall([.pushover, .bully, .random])
    else { return nil }
    return skilled - poor
  }
}
