import ArgumentParser
import Careers
import ContentLoading

/// The skills that the trade names, or what one role asks.
struct CareersSkillsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "skills", abstract: "See what the skills mean, or what a role asks.")

  @Argument(help: "A title, or an SOC or O*NET code; without it, the trade's own skills.")
  var role: String?

  @OptionGroup var options: CareersOptions

  func run() throws {
    let desk = try CareersDesk(options)
    let role = try role.map { name throws(CommandFailure) in try desk.role(name) }
    let sheet = try desk.reading { library throws(CareersLibrary.Unreadable) in
      let skills = try library.tradeSkills()
      guard let role else { return Sheet.skills(skills, of: nil, ratings: []) }
      let roles = try library.roles()
      let ratings = try library.ratings(of: [.skill, .knowledge, .style], for: roles)
      return Sheet.skills(
        skills, of: role, ratings: ratings.most(of: role, in: roles, limit: 24))
    }
    try desk.show(sheet)
  }
}
