import ArgumentParser
import Careers
import ContentLoading

/// What a role pays in a place.
struct CareersPayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pay", abstract: "See what a role pays in a city, a state or the nation.")

  @Argument(help: "A title, or an SOC or O*NET code.")
  var role: String

  @Option(name: .customLong("in"), help: "A city, a metropolitan area, a state or its postal code.")
  var area: String?

  @Option(help: "A year from 2013; areas have only the newest.")
  var year: Int?

  @Option(help: "A sector of the nation, by name or NAICS code.")
  var sector: String?

  @OptionGroup var options: CareersOptions

  func run() throws {
    let desk = try CareersDesk(options)
    let role = try desk.role(role)
    let (area, finder) = try desk.area(area)
    let answer = try desk.pay(of: role, in: area, among: finder, year: year, sector: sector)
    guard options.json else { return try desk.show(answer.sheet) }
    let roles = try desk.reading { library throws(CareersLibrary.Unreadable) in
      try library.roles()
    }
    let source = try desk.sources().first { $0.id == answer.pay.source }
    try desk.show(
      answer.sheet, json: answer.json(code: roles.shortCode(of: role), source: source))
  }
}

extension CareersDesk {
  /// The pay of `role` in `area`, with the nearest wider place that has a median when it has none.
  func pay(
    of role: Role, in area: Area, among finder: AreaFinder, year: Int? = nil, sector: String? = nil
  ) throws(CommandFailure) -> PayAnswer {
    let soc = role.code.soc
    let nation = try reading { library throws(CareersLibrary.Unreadable) in
      try library.nationalPay(of: soc)[soc] ?? []
    }
    let sectors = try sectorPay(of: soc, in: area)
    if let sector {
      return try answer(role, sector: sector, year: year, nation: nation, sectors: sectors)
    }
    let rows = area.kind == .nation ? nation : try localPay(of: soc, in: area.code)
    let pay = try row(of: rows, year: year, area: area)
    var closest: PayAnswer.Closest?
    if pay.percentiles.median == .withheld {
      if let state = finder.state(around: area), state != area,
        let row = try localPay(of: soc, in: state.code).last, row.percentiles.median != .withheld
      {
        closest = .init(area: state, pay: row)
      } else if let row = nation.last, row.percentiles.median != .withheld {
        closest = .init(area: .nation, pay: row)
      }
    }
    let newest = sectors.map(\.pay.year).max()
    return PayAnswer(
      role: role, area: area, pay: pay, closest: closest, nation: nation,
      sectors: sectors.filter { $0.pay.year == newest })
  }

  private func localPay(of soc: String, in area: String) throws(CommandFailure) -> [Pay] {
    try reading { library throws(CareersLibrary.Unreadable) in
      try library.pay(of: soc, in: area)
    }
  }

  private func row(of rows: [Pay], year: Int?, area: Area) throws(CommandFailure) -> Pay {
    guard let year else {
      if let newest = rows.last { return newest }
      throw CommandFailure("no wages are listed for this role in \(area.name)", .usage)
    }
    if let row = rows.first(where: { $0.year == year }) { return row }
    let years = rows.map(\.year).sorted()
    let known = years.count == 1 ? "only \(years[0])" : "\(years.first ?? 0) to \(years.last ?? 0)"
    throw CommandFailure("there are no wages of \(year) for \(area.name); it has \(known)", .usage)
  }

  /// The nation's sectors with their names, highest median first.
  private func sectorPay(
    of soc: String, in area: Area
  ) throws(CommandFailure) -> [(name: String, pay: Pay)] {
    guard area.kind == .nation else { return [] }
    let names = try reading { library throws(CareersLibrary.Unreadable) in try library.sectors() }
    return try localPay(of: soc, in: Area.nation.code).compactMap { pay in
      names.first { $0.code == pay.sector }.map { (name: $0.name, pay: pay) }
    }
    .sorted {
      ($1.pay.percentiles.median.amount ?? 0, $0.name)
        < ($0.pay.percentiles.median.amount ?? 0, $1.name)
    }
  }

  private func answer(
    _ role: Role, sector: String, year: Int?, nation: [Pay], sectors: [(name: String, pay: Pay)]
  ) throws(CommandFailure) -> PayAnswer {
    let words = Set(Wording.key(sector).split(separator: " "))
    let matching = sectors.filter {
      $0.pay.sector == sector || words.isSubset(of: Wording.key($0.name).split(separator: " "))
    }
    let newest = year ?? matching.map(\.pay.year).max()
    guard let found = matching.first(where: { $0.pay.year == newest }) else {
      let names = Set(sectors.map(\.name)).sorted().prefix(5).map { "'\($0)'" }
      throw CommandFailure(
        "there is no sector '\(sector)' with wages for this role in the nation; "
          + (names.isEmpty
            ? "sectors are published for the nation only, so leave out --in"
            : "try \(names.joined(separator: ", "))"),
        .usage)
    }
    return PayAnswer(
      role: role, area: .nation, pay: found.pay, closest: nil, nation: nation, sectors: [])
  }
}
