import ArgumentParser
import Careers
import ContentLoading

/// What the Bureau expects of the work over ten years.
struct CareersOutlookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outlook", abstract: "See how many jobs are expected by 2034.")

  @Argument(help: "A title, or an SOC or O*NET code; without it, all roles.")
  var role: String?

  @OptionGroup var options: CareersOptions

  func run() throws {
    let desk = try CareersDesk(options)
    let chosen = try role.map { name throws(CommandFailure) in try desk.role(name) }
    let entries = try desk.reading { library throws(CareersLibrary.Unreadable) in
      let outlook = try library.outlook()
      let all = try library.roles().all
      let roles = chosen.map { [$0] } ?? all
      return roles.compactMap { role in
        outlook.first { $0.soc == role.code.soc }.map { (role: role, outlook: $0) }
      }
    }
    try desk.show(.outlook(entries))
  }
}
