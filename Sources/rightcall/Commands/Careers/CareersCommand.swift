import ArgumentParser

/// What the work is, what it pays, what it needs and where it leads.
struct CareersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "careers",
    abstract: "See what the work is, what it pays here, and where it leads.",
    subcommands: [
      CareersRolesCommand.self, CareersRoleCommand.self, CareersSkillsCommand.self,
      CareersPayCommand.self, CareersCompareCommand.self, CareersOutlookCommand.self,
      CareersToolsCommand.self, CareersIndustriesCommand.self, CareersCredentialsCommand.self,
      CareersRankCommand.self, CareersPathCommand.self, CareersFitCommand.self,
      CareersPlanCommand.self, CareersAboutCommand.self,
    ])
}
