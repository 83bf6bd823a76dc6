import Assessment
import CallModel
import Console
import ContentLoading
import Exploration
import Negotiation

/// How hard the forms of a scenario are beside each other.
///
/// Each form is measured by the points that bots of several skills earn on it: par belongs to the
/// form, so the points count what was made of what could be had.
struct FormTable {
  private var rows: [(scenario: Scenario, par: Double, points: [Double])] = []
  private static let bots: [Bot] = [.pushover, .beginner, .textbook, .best]

  init(_ library: Library, _ names: [String], seed: UInt64) throws {
    for name in names.isEmpty ? library.scenarios.ids.map(\.description) : names {
      let count = library.scenarios.forms(of: .init(name))
      guard count > 1 else { continue }
      for place in 0..<count {
        let scenario = try library.scenario(Scenario.ID(name).inForm(place).description)
        let playthroughs = try library.playthroughs(of: scenario)
        let points = Self.bots.map {
          playthroughs.scores($0, runs: 100, seed: seed)?["overall"]?.mean ?? 0
        }
        rows.append((scenario, Par.search(for: scenario)?.prospect.index ?? 0, points))
      }
    }
  }

  /// How far the mean points of the forms of one scenario lie apart at most.
  static func spread(_ means: [Double]) -> Double {
    (means.max() ?? 0) - (means.min() ?? 0)
  }

  func write() {
    guard !rows.isEmpty else {
      return StandardOutput.write("no scenario here has more than one form ('varies:')\n")
    }
    let groups = Dictionary(grouping: rows) { $0.scenario.id.file }
    for id in groups.keys.sorted() {
      let forms = groups[id] ?? []
      StandardOutput.write("\(Screen.clean(id.description))\n")
      for form in forms {
        let points = zip(Self.bots, form.points).map { "\($0.rawValue) \(Score.text($1))" }
        StandardOutput.write(
          Screen.clean(
            "  form \(form.scenario.id.form ?? "A"): \(form.scenario.debtor.name), "
              + "\(form.scenario.account.balance), par \(Score.text(form.par, 3)), "
              + "difficulty \(Score.text(100 - Self.mean(form.points))) (\(points.joined(separator: ", ")))"
          )
            + "\n")
      }
      let spread = Self.spread(forms.map { Self.mean($0.points) })
      StandardOutput.write("  the forms lie \(Score.text(spread)) points apart\n")
    }
  }

  private static func mean(_ points: [Double]) -> Double {
    points.reduce(0, +) / Double(max(1, points.count))
  }
}
