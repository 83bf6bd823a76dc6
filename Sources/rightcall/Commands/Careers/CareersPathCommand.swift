import ArgumentParser
import Careers
import ContentLoading

/// A chain of plausible moves between two roles.
struct CareersPathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "See the steps from one role to another.")

  @Argument(help: "Where you are: a title, or an SOC or O*NET code.")
  var from: String

  @Argument(help: "Where you want to be.")
  var to: String

  @Option(name: .customLong("in"), help: "The place whose pay counts.")
  var area: String?

  @OptionGroup var options: CareersOptions

  func run() throws {
    let desk = try CareersDesk(options)
    let route = try Route(desk, from: from, to: to, area: area)
    try desk.show(.path(route.steps, from: route.start, to: route.goal, area: route.area))
  }
}

/// A path with everything that is shown beside it.
struct Route {
  let start: Role
  let goal: Role
  let area: Area
  let steps: [PathStep]

  init(_ desk: CareersDesk, from: String, to: String, area name: String?) throws(CommandFailure) {
    let start = try desk.role(from)
    let goal = try desk.role(to)
    guard start != goal else {
      throw CommandFailure(
        "'\(from)' and '\(to)' are the same role, \(start.title); name two", .usage)
    }
    let (area, finder) = try desk.area(name)
    let map = try desk.reading { library throws(CareersLibrary.Unreadable) in try library.map() }
    guard let path = CareerPath(from: start, to: goal, by: RoleRanking(map)) else {
      throw CommandFailure("no path leads from \(start.title) to \(goal.title)", .usage)
    }
    self.start = start
    self.goal = goal
    self.area = area
    steps = try Route.details(of: path, start, area, finder, desk)
  }

  private static func details(
    of path: CareerPath, _ start: Role, _ area: Area, _ finder: AreaFinder, _ desk: CareersDesk
  ) throws(CommandFailure) -> [PathStep] {
    let (outlook, credentials, skills) = try desk.reading {
      library throws(CareersLibrary.Unreadable) in
      (try library.outlook(), try library.credentials(), try library.tradeSkills())
    }
    let answers = try desk.reading { library throws(CareersLibrary.Unreadable) in
      try library.answers()
    }
    let scenarios = desk.scenarios()
    var before = try desk.pay(of: start, in: area, among: finder).pay.percentiles.median.amount
    var steps: [PathStep] = []
    for move in path.steps {
      let role = move.destination.role
      let pay = try desk.pay(of: role, in: area, among: finder).pay
      let median = pay.percentiles.median.amount
      steps.append(
        PathStep(
          move: move, pay: pay,
          payChange: before.flatMap { earlier in median.map { $0 - earlier } },
          outlook: outlook.first { $0.soc == role.code.soc },
          answers: answers.filter { $0.role == role.code },
          credentials: credentials.filter { $0.roles.contains(role.code) },
          practice: Practising.lines(
            for: move.destination.coverage?.gaps ?? [], skills: skills, scenarios: scenarios)))
      before = median
    }
    return steps
  }
}
