import ArgumentParser
import Careers
import ContentLoading

/// Everything about one role on one page.
struct CareersRoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "role", abstract: "See what a role is: its day, its pay, its skills, its future.")

  @Argument(help: "A title, or an SOC or O*NET code.")
  var role: String

  @OptionGroup var options: CareersOptions

  func run() throws {
    let desk = try CareersDesk(options)
    let role = try desk.role(role)
    let sheet = try desk.reading { library throws(CareersLibrary.Unreadable) in
      let roles = try library.roles()
      let ratings = try library.ratings(of: [.skill, .knowledge], for: roles)
      return Sheet.role(
        role, story: try library.story(of: role.code),
        pay: try library.nationalPay(of: role.code.soc)[role.code.soc]?.last,
        outlook: try library.outlook().first { $0.soc == role.code.soc },
        answers: try library.answers(of: role.code),
        ratings: ratings.most(of: role, in: roles, limit: 8))
    }
    try desk.show(sheet)
  }
}
