import ArgumentParser
import CallModel
import Console
import ContentLoading
import Foundation

/// Shows what a scenario is about, for the trainer.
struct ScenarioShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a scenario's facts, the truth included.")

  @Argument(help: "The scenario's name.")
  var scenario: String

  @OptionGroup var locations: LocationOptions

  func run() throws {
    let library = Library(try Locations(locations))
    let scenario = try library.scenario(scenario)
    let means = scenario.debtor.means
    let authority = scenario.collector.authority
    let own = scenario.rules.count(where: \.isOwn)
    let rows: [(name: String, text: String)] = [
      ("title", scenario.title), ("level", "\(scenario.level)"), ("industry", scenario.industry),
      ("teaches", scenario.teaches.joined(separator: ", ")),
      ("channel", scenario.channel.rawValue),
      ("starts", "\(scenario.starts.day) \(scenario.starts.zone)"),
      ("collector", "\(scenario.collector.name), \(scenario.collector.agency)"),
      ("owed to", scenario.collector.creditor), ("balance", "\(scenario.account.balance)"),
      (
        "authority",
        "from \(authority.settleFrom / 10) % of the balance, up to "
          + "\(authority.longestPlanMonths) months of at least \(authority.smallestPayment)"
      ),
      ("debtor", "\(scenario.debtor.name), \(scenario.debtor.state)"),
      ("temperament", scenario.debtor.temperament.id.description),
      ("reason", scenario.debtor.reason.description),
      (
        "means",
        "\(means.income) in, \(means.essentials) for essentials, \(means.savings) saved"
      ),
      ("answers", scenario.thirdParty.map { "\($0.name), \($0.relation)" } ?? scenario.debtor.name),
      ("ends well", scenario.endsWell.map(\.rawValue).joined(separator: ", ")),
      ("rules", "\(own) of its own, \(scenario.rules.count - own) standard"),
      ("walkthroughs", "\(try library.walkthroughs(of: scenario.id).count)"),
    ]
    let lines = Columns.lines(rows.map { ($0.name, Screen.clean($0.text)) }, width: 80)
    StandardOutput.write(lines.joined(separator: "\n") + "\n")
    let brief = TextWidth.wrap(Screen.clean(scenario.brief), to: 80).joined(separator: "\n")
    StandardOutput.write("\n\(brief)\n")
  }
}
