import ArgumentParser
import CallModel
import Careers
import Foundation

/// A path as a dated plan that can be kept and ticked off.
struct CareersPlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Write the steps to a role as a plan to keep.")

  @Argument(help: "Where you are: a title, or an SOC or O*NET code.")
  var from: String

  @Argument(help: "Where you want to be.")
  var to: String

  @Option(name: .customLong("in"), help: "The place whose pay counts.")
  var area: String?

  @Option(help: "The plan's date, such as 2026-03-03; today without it.")
  var on: String?

  @Option(name: .shortAndLong, help: "The file to write; without it, the plan is printed.")
  var output: String?

  @OptionGroup var options: CareersOptions

  func run() throws {
    let desk = try CareersDesk(options)
    if let on, Day(iso: on) == nil {
      throw CommandFailure(
        "'\(on)' is not a date in the calendar; write it like 2026-03-03", .usage)
    }
    let route = try Route(desk, from: from, to: to, area: area)
    if options.json || options.csv || options.html != nil {
      return try desk.show(.path(route.steps, from: route.start, to: route.goal, area: route.area))
    }
    let plan = Self.markdown(route, on: on ?? Self.today())
    guard let output else { return StandardOutput.write(plan) }
    try desk.write(plan, to: output)
    StandardOutput.write("The plan is in '\(output)'.\n")
  }

  private static func markdown(_ route: Route, on date: String) -> String {
    var text = "# From \(route.start.title) to \(route.goal.title)\n\n"
    text += "\(date) · pay in \(route.area.name)\n\n"
    for (number, step) in route.steps.enumerated() { text += step.markdown(number: number + 1) }
    text +=
      "How likely, what it takes and what it pays are three things; none stands for another.\n"
    text += "Sources: O*NET 29.3 and 30.0 Databases (CC BY 4.0); U.S. Bureau of Labor Statistics.\n"
    return text
  }

  private static func today() -> String {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    func two(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
    return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day))"
  }
}
