import Assessment
import CallModel
import Console
import Exploration

/// How hard scenarios are as beginners play them, beside the levels that their authors gave.
struct DifficultyTable {
  private let measured: [Difficulty]

  init(_ measured: [Difficulty]) { self.measured = measured }

  /// One line a scenario, the easiest first, and how far both go together.
  func write() {
    for row in measured.sorted(by: { ($0.points, $0.stated) < ($1.points, $1.stated) }) {
      StandardOutput.write(
        "\(row.stated)  \(Score.text(row.level))  \(Screen.clean(row.scenario.description))  "
          + "(\(Score.text(row.turns)) turns by the book; a beginner fails in "
          + "\(Score.text(row.gated * 100)) % and lacks \(Score.text(row.lacking)) points)\n")
    }
    guard measured.count > 2 else { return }
    StandardOutput.write(
      "rank correlation of level and measured difficulty: "
        + "\(Score.text(Difficulty.agreement(measured), 2))\n")
  }
}
