import ArgumentParser
import Careers
import ContentLoading

/// The tools of the trade, explained.
struct CareersToolsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tools", abstract: "See what the tools of the trade are for.")

  @Argument(help: "A title, or an SOC or O*NET code, to see the programs its people use.")
  var role: String?

  @OptionGroup var options: CareersOptions

  func run() throws {
    let desk = try CareersDesk(options)
    let role = try role.map { name throws(CommandFailure) in try desk.role(name) }
    let sheet = try desk.reading { library throws(CareersLibrary.Unreadable) in
      Sheet.tools(
        try library.tools(), role: role,
        software: try library.software(of: role?.code ?? .init("43-3011.00")))
    }
    try desk.show(sheet)
  }
}
