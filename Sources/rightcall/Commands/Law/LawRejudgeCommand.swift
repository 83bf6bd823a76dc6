import JSONFormat
import ArgumentParser
import CallModel
import Compliance
import Console
import History

/// A kept call judged again under the law of another day or another state.
struct LawRejudgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rejudge",
    abstract: "Judge a kept call under another day or state, and show what changes.")

  @Argument(help: "A call: the beginning of its identity, as 'history list' shows it.")
  var call: String

  @OptionGroup var place: JurisdictionOptions
  @OptionGroup var options: LawOptions

  func run() throws {
    let library = Library(try Locations(options.locations))
    let conversation: Conversation
    do {
      conversation = try library.session(ofCall: call).conversation
    } catch let error as HistoryError {
      throw CommandFailure(error)
    }
    let law = try library.law.get()
    let own = conversation.setting.starts?.day ?? Day(number: 0)
    let home = ["US"] + (conversation.setting.state.map { ["US-\($0)"] } ?? [])
    let wanted = place.state == nil ? home : try place.jurisdictions()
    let before = law.findings(in: conversation, on: own, jurisdictions: home)
    let day = try place.day() ?? own
    let after = law.findings(in: conversation, on: day, jurisdictions: wanted)
    let rows =
      before.map { ($0, after.contains($0) ? "stays" : "falls away") }
      + after.filter { !before.contains($0) }.map { ($0, "is new") }
    show(rows.sorted { ($0.0.turn, $0.0.rule) < ($1.0.turn, $1.0.rule) }, day, wanted)
  }

  private func show(_ rows: [(Finding, String)], _ day: Day, _ wanted: [String]) {
    if options.json {
      for (finding, change) in rows {
        let line: JSON = [
          "rule": .string(finding.rule), "cite": .string(finding.cite),
          "turn": .int(finding.turn), "change": .string(change), "why": .string(finding.why),
        ]
        StandardOutput.write(line.line + "\n")
      }
      return
    }
    let view = LawScreen(Terminal().screen { StandardOutput.write($0) })
    let places = wanted.map(LawScreen.name).joined(separator: ", ")
    view.screen.paragraph("Under the law of \(day), \(places):")
    if rows.isEmpty { view.screen.paragraph("No finding, and there was none before.") }
    for (finding, change) in rows {
      view.screen.paragraph(
        "turn \(finding.turn), \(finding.rule) \(change): \(finding.why) [\(finding.cite)]",
        indent: 4)
    }
    view.notice()
  }
}
