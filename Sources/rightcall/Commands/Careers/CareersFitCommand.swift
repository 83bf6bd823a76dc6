import ArgumentParser
import Careers
import ContentLoading
import Diagnostics

/// A person's own skills against what each role asks.
struct CareersFitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit", abstract: "See what you have and what you lack for each role.",
    discussion: """
      What your practised calls show counts by itself. Rate yourself with --rate 'negotiation=4', as often as you like; 'careers skills' explains \
      each skill, and 'careers fit --anchors' shows what 1 to 5 mean.
      """)

  @Option(help: "The role whose work you know.")
  var from = "43-3011"

  @Option(help: "One role to look at closely.")
  var to: String?

  @Option(help: "A skill and how well you do it, from 1 to 5: 'negotiation=4'.")
  var rate: [String] = []

  @Flag(help: "Show what 1 to 5 mean for each skill.")
  var anchors = false

  @Flag(help: "Leave out what practised calls show.")
  var withoutCalls = false

  @OptionGroup var trainee: TraineeOptions
  @OptionGroup var options: CareersOptions

  func run() throws {
    let desk = try CareersDesk(options)
    let skills = try desk.reading { library throws(CareersLibrary.Unreadable) in
      try library.tradeSkills()
    }
    if anchors { return try desk.show(Self.anchorSheet(skills)) }
    let ratings = try rate.map { text throws(CommandFailure) in try Self.rating(text, skills) }
    let base = try desk.role(from)
    let goal = try to.map { name throws(CommandFailure) in try desk.role(name) }
    for role in [base, goal].compactMap(\.self) where !role.isRated {
      throw CommandFailure(
        "O*NET has not rated the skills of \(role.title), so nothing can be compared with it",
        .usage)
    }
    let map = try desk.reading { library throws(CareersLibrary.Unreadable) in try library.map() }
    let shown =
      withoutCalls
      ? []
      : try PractisedSkills(
        locations: Locations(options.locations), trainee: trainee.name
      ).ratings(of: skills)
    let profile = SkillProfile(base: base, ratings: shown + ratings)
    try desk.show(
      .fit(
        profile.fits(in: map), profile: profile, goal: goal, skills: skills,
        scenarios: desk.scenarios()))
  }

  private static func rating(
    _ text: String, _ skills: [TradeSkill]
  ) throws(CommandFailure) -> SkillProfile.SelfRating {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let anchor = Int(parts[1]), (1...5).contains(anchor) else {
      throw CommandFailure(
        "'\(text)' is not a rating; write a skill and 1 to 5, such as 'negotiation=4'", .usage)
    }
    let key = Wording.key(parts[0])
    guard let skill = skills.first(where: { Wording.key($0.name) == key }) else {
      let near = NearMiss.closest(to: parts[0], among: skills.map(\.name))
      throw CommandFailure(
        "there is no skill '\(parts[0])'; "
          + (near.map { "did you mean '\($0)'?" }
            ?? "the skills are \(skills.map(\.name).joined(separator: ", "))"),
        .usage)
    }
    return SkillProfile.SelfRating(skill: skill, anchor: anchor, evidence: "your own rating")
  }

  private static func anchorSheet(_ skills: [TradeSkill]) -> Sheet {
    Sheet(
      title: "What 1 to 5 mean",
      blocks: skills.map { skill in
        .list(
          title: skill.name,
          items: skill.anchors.enumerated().map { "\($0 + 1)  \($1)" })
      }, sources: ["RIGHTCALL"])
  }
}
