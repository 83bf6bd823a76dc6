import ArgumentParser
import Careers
import ContentLoading

/// Several roles side by side.
struct CareersCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "See several roles side by side.")

  @Argument(help: "Titles or codes; put a title of several words in quotes.")
  var roles: [String]

  @Option(name: .customLong("in"), help: "A city, a metropolitan area, a state or its postal code.")
  var area: String?

  @OptionGroup var options: CareersOptions

  func run() throws {
    let desk = try CareersDesk(options)
    let (area, finder) = try desk.area(area)
    let outlook = try desk.reading { library throws(CareersLibrary.Unreadable) in
      try library.outlook()
    }
    let entries = try roles.map { name in
      let role = try desk.role(name)
      return (
        answer: try desk.pay(of: role, in: area, among: finder),
        outlook: outlook.first { $0.soc == role.code.soc }
      )
    }
    try desk.show(.compare(entries, area: area))
  }
}
