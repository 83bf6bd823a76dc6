import JSONFormat
import ArgumentParser
import Careers
import Console
import ContentLoading

/// Every other role, the likeliest next move first.
struct CareersRankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "See which roles people are likely to move to.")

  @Argument(help: "The role to start from: a title, or an SOC or O*NET code.")
  var role: String?

  @Option(name: .customLong("from"), help: "The same, for programs.")
  var origin: String?

  @Option(help: "How many roles to show; JSON always has all.")
  var top = 15

  @OptionGroup var options: CareersOptions

  func validate() throws {
    if (role == nil) == (origin == nil) {
      throw ValidationError(
        "Name one role to start from, such as 'careers rank \"debt collector\"'.")
    }
  }

  func run() throws {
    let desk = try CareersDesk(options)
    let role = try desk.role(origin ?? role ?? "")
    let map = try desk.reading { library throws(CareersLibrary.Unreadable) in try library.map() }
    let destinations = RoleRanking(map).destinations(from: role)
    let sheet = Sheet.ranking(
      destinations, from: role, limit: options.csv ? destinations.count : top)
    let json: JSON = [
      "from": .string(map.roles.shortCode(of: role)), "title": .string(role.title),
      "destinations": .array(
        destinations.map { $0.json(code: map.roles.shortCode(of: $0.role)) }),
    ]
    try desk.show(sheet, json: json)
  }
}
