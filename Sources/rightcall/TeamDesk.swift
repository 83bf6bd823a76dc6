import Assessment
import CallModel
import Console
import ContentLoading
import Foundation
import History

/// What a trainer does with the calls of a team.
struct TeamDesk {
  let store: CallStore
  let library: Library
  let screen: Screen

  func report() throws -> TeamReport {
    let keeping = CardKeeping(store: store, library: library)
    try keeping.bringUpToDate()
    let digest = keeping.digest
    let rubric = library.rubricOutline
    let tally = try store.tally(digest: digest)
    let outliers = try (tally?.outliers ?? []).compactMap { found in
      try store.identity(ofCall: found.call).map { call in
        TeamReport.Outlier(
          call: call.id.uuidString.lowercased(), trainee: call.trainee, scenario: call.scenario,
          found: found)
      }
    }
    let known = rubric?.named ?? [:]
    return TeamReport(
      members: try store.team(
        on: Today.day, by: .init(pass: rubric?.pass ?? 80),
        course: try library.course().map(CallStore.CourseShare.init)),
      tally: tally, unmarked: try store.countWithoutCard(digest: digest), outliers: outliers,
      agreement: TrainerAgreement.all(in: try store.reviews()) { known[$0]?.points },
      goals: known.mapValues(\.looksFor))
  }

  func show() throws { try report().show(on: screen) }

  /// Takes in the calls of another file.
  func takeIn(_ path: String, as name: String?) throws {
    let merger = try store.merge(from: path, as: name)
    var parts = ["\(merger.new) new"]
    if merger.grown > 0 { parts.append("\(merger.grown) gone on") }
    parts.append("\(merger.known) here already")
    if merger.clashing > 0 {
      parts.append("\(merger.clashing) that went on differently here and were left alone")
    }
    screen.paragraph("Calls of \(Screen.clean(path)): \(parts.joined(separator: ", ")).")
  }

  func assign(_ scenario: String, to trainees: [String], due: Day) throws {
    guard library.scenarioNames.contains(scenario) else {
      _ = try library.loaded(scenario)
      return
    }
    for trainee in trainees {
      try store.assign(
        Assignment(
          id: UUID().uuidString.lowercased(), trainee: trainee, scenario: scenario, due: due,
          made: Today.now))
    }
    screen.paragraph(
      Screen.clean("\(scenario) is assigned to \(trainees.joined(separator: ", ")) for \(due)."))
  }

  func withdraw(_ scenario: String, from trainees: [String]) throws {
    var count = 0
    for trainee in trainees { count += try store.withdraw(scenario: scenario, from: trainee) }
    screen.paragraph(
      count == 0 ? "It was not assigned." : "\(Screen.clean(scenario)) is not assigned any more.")
  }

  /// Those who have come on most, for teams that want it.
  func board() throws {
    let ranked = try report().members.compactMap { member in member.gain.map { (member, $0) } }
      .sorted { ($1.1, $0.0.name) < ($0.1, $1.0.name) }
    guard !ranked.isEmpty else {
      screen.paragraph("A board needs somebody with ten calls; it ranks how far people come on.")
      return
    }
    let rows = ranked.map { member, gain in
      (
        name: Screen.clean(member.name),
        text: "\(gain < 0 ? "−" : "+")\(Score.text(abs(gain))) over the last five calls"
      )
    }
    screen.print(Columns.lines(rows, width: screen.width).joined(separator: "\n"))
  }
}
