import ArgumentParser
import Careers
import ContentLoading

/// Lists roles, or finds those with titles like some words.
struct CareersRolesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles", abstract: "List the roles, or find those with titles like some words.")

  @Argument(help: "Words of a title, in any spelling.")
  var words: [String] = []

  @OptionGroup var options: CareersOptions

  func run() throws {
    let desk = try CareersDesk(options)
    let typed = words.joined(separator: " ")
    let finder = try desk.reading { library throws(CareersLibrary.Unreadable) in
      RoleFinder(
        roles: try library.roles(), trade: try library.tradeTitles(),
        alternates: typed.isEmpty ? [] : try library.alternateTitles())
    }
    let hits = finder.search(typed)
    guard !hits.isEmpty else {
      throw CommandFailure(
        "no role has a title like '\(typed)'; 'rightcall careers roles' lists all", .usage)
    }
    try desk.show(.roles(hits, typed: typed, in: finder.roles))
  }
}
