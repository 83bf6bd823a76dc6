import ArgumentParser

/// The law as this program knows it: read it, search it, and try a case on it.
struct LawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "law", abstract: "Read the law, search it, and try a case on it.",
    discussion: """
      The rules are told in our own words, each with the place where the law can be read, the days \
      from which its numbers hold, and what it rests on. A draft rests on memory and decides \
      nothing. It teaches and is no legal advice.
      """,
    subcommands: [
      LawListCommand.self, LawShowCommand.self, LawSearchCommand.self, LawCheckCommand.self,
      LawDiffCommand.self, LawRejudgeCommand.self,
    ],
    defaultSubcommand: LawListCommand.self)
}
