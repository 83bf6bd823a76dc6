import Assessment
import CallModel
import Console
import ContentLoading
import Foundation
import History

/// How a trainee is getting on, and what to do next.
struct ProgressDesk {
  let store: CallStore
  let library: Library
  let screen: Screen
  let trainee: String

  /// Scores over time, what costs most, and what was broken most.
  func show() throws {
    try CardKeeping(store: store, library: library).bringUpToDate()
    let counts = try store.counts(of: trainee)
    let cards = try store.cards(of: trainee, latest: 200)
    guard !cards.isEmpty else {
      screen.print("There is no call to look back on yet; 'practice' starts one.")
      return
    }
    let progress = Headway(cards)
    screen.print(
      screen.styled("\(counts.ended) calls, \(counts.passed) passed", .bold))
    for headline in progress.headlines {
      guard let last = headline.scores.last else { continue }
      let line = TextWidth.pad(headline.name, to: 15) + Sparkline.draw(headline.scores, columns: 16)
      let gain = headline.gain.map { " (\($0 < 0 ? "−" : "+")\(abs(Int($0.rounded()))))" } ?? ""
      screen.print("\(line) \(Int(last.rounded()))\(gain)")
    }
    if progress.streak > 1 {
      screen.paragraph("Your last \(progress.streak) calls each beat the five before.")
    }
    showShortfalls(progress)
  }

  private func showShortfalls(_ progress: Headway) {
    if !progress.dearest.isEmpty {
      screen.print()
      screen.print(screen.styled("What costs you most", .bold))
      let rows = progress.dearest.prefix(5).map { shortfall in
        (
          name: "\(Int((shortfall.share * 100).rounded()))% missed",
          text: goal(of: shortfall.item)
        )
      }
      screen.print(Columns.lines(rows, width: screen.width).joined(separator: "\n"))
    }
    guard !progress.rules.isEmpty else { return }
    screen.print()
    screen.print(screen.styled("Rules broken most", .bold))
    let rows = progress.rules.prefix(5).map { breach in
      (name: breach.calls == 1 ? "1 call" : "\(breach.calls) calls", text: breach.rule)
    }
    screen.print(Columns.lines(rows, width: screen.width).joined(separator: "\n"))
  }

  /// One thing to do today, with the reason.
  func today() throws {
    try CardKeeping(store: store, library: library).bringUpToDate()
    let cards = try store.cards(of: trainee, latest: 20)
    let name = next
    guard let dearest = Headway(cards).dearest.first else {
      screen.paragraph("Practise \(name): 'practice \(name)'.")
      return
    }
    screen.paragraph(
      "Practise \(name), and look after one thing above all: \(goal(of: dearest.item))")
    screen.paragraph(
      "It cost you \(Int((dearest.share * 100).rounded()))% of its points in your last "
        + "\(cards.count == 1 ? "call" : "\(cards.count) calls"). 'practice \(name)' starts.")
  }

  /// The scenario practised least often so far, the easiest first.
  var next: String {
    let counts = ((try? store.calls(of: trainee)) ?? []).reduce(into: [String: Int]()) {
      $0[$1.start.scenario.description, default: 0] += 1
    }
    let loader = try? library.scenarioLoader()
    let known = library.scenarioNames.map { name in
      (count: counts[name] ?? 0, level: loader?.load(.init(name)).scenario?.level ?? 9, name: name)
    }
    return known.min { ($0.count, $0.level, $0.name) < ($1.count, $1.level, $1.name) }?.name ?? ""
  }

  private func goal(of item: String) -> String {
    let rubric = try? library.rubric.get()
    return rubric?.items.first { $0.id.description == item }?.looksFor ?? item
  }
}
