extension Sheet {
  /// Where a role leads: likelihood, observation, what it takes and what it pays, each apart.
  package static func ranking(
    _ destinations: [RoleRanking.Destination], from role: Role, limit: Int
  ) -> Sheet {
    var sheet = Sheet(title: "Where \(role.title) leads, likeliest first")
    sheet.blocks = [
      .table(
        Table(
          id: "destinations",
          columns: [
            .init("rank", "#"), .init("code", "code"), .init("title", "role"),
            .init("likelihood", "people go"), .init("observed_share", "seen a year"),
            .init("coverage", "covered"), .init("median_pay_change", "median pay"),
          ],
          rows: destinations.prefix(limit).map { destination in
            [
              .whole(destination.rank), .text(destination.role.code.description),
              .text(destination.role.title), .text(destination.likelihoodClass.rawValue),
              observed(destination),
              destination.coverage.map { .share($0.share) } ?? .none("not rated"),
              destination.medianChange.map(Cell.change) ?? .none("not published"),
            ]
          }))
    ]
    sheet.notes = [
      "The order rests on destination size, likeness of the work and O*NET's relations, fitted to "
        + "the moves of other origins; the moves seen from this role are shown and not used.",
      "'Covered' is the share of what the role asks in skills and knowledge that is already "
        + "there; it has a direction.",
    ]
    if destinations.allSatisfy({ $0.observedShare == nil }) {
      sheet.notes.append("Nobody leaving this role was followed in the sample of observed moves.")
    }
    sheet.cite(["ASEC-MOB", "ONET30-OCCUMEND", "ONET30-ORGAI", "OEWS-NAT-TOBY"])
    return sheet
  }

  static func observed(_ destination: RoleRanking.Destination) -> Cell {
    switch destination.observedShare {
    case nil: .none("no sample")
    case 0?: .none("not observed")
    case let share?: .share(share)
    }
  }

  /// A chain of moves, each with what it takes, what it pays in `area` and what practises it.
  package static func path(
    _ steps: [PathStep], from start: Role, to goal: Role, area: Area
  ) -> Sheet {
    var sheet = Sheet(title: "From \(start.title) to \(goal.title), pay in \(area.name)")
    sheet.blocks = [
      .table(
        Table(
          id: "steps",
          columns: [
            .init("step", "step"), .init("code", "code"), .init("title", "role"),
            .init("likelihood", "people go"), .init("observed_share", "seen a year"),
            .init("coverage", "covered"), .init("median", "median"),
            .init("pay_change", "change"),
          ],
          rows: steps.enumerated().map { number, step in
            let destination = step.move.destination
            return [
              .whole(number + 1), .text(destination.role.code.description),
              .text(destination.role.title), .text(destination.likelihoodClass.rawValue),
              observed(destination),
              destination.coverage.map { .share($0.share) } ?? .none("not rated"),
              .pay(step.pay.percentiles.median),
              step.payChange.map(Cell.change) ?? .none("not published"),
            ]
          }))
    ]
    for (number, step) in steps.enumerated() { sheet.blocks += step.blocks(number: number + 1) }
    for step in steps {
      sheet.cite([step.pay.source])
      if let note = step.move.destination.role.payNote, !sheet.notes.contains(note) {
        sheet.notes.append(note)
      }
    }
    sheet.notes.append(
      "How likely, what it takes and what it pays are three things and are never mixed into one "
        + "number. 'Not observed' means not seen in a sample of some hundreds, not rare.")
    sheet.cite(["ASEC-MOB", "ONET30-OCCUMEND", "ONET30-ORGAI", "EP-CAREERGRAPH", "ISSUERS"])
    return sheet
  }

  /// How far a person's own profile reaches into each role.
  package static func fit(
    _ fits: [(role: Role, coverage: Coverage)], profile: SkillProfile, goal: Role?,
    skills: [TradeSkill], scenarios: [PracticeScenario]
  ) -> Sheet {
    var sheet = Sheet(title: "How you fit, starting from \(profile.base.title)")
    let shown = goal.map { goal in fits.filter { $0.role == goal } } ?? Array(fits.prefix(12))
    sheet.blocks = [
      .table(
        Table(
          id: "fit",
          columns: [
            .init("code", "code"), .init("title", "role"), .init("coverage", "you have"),
            .init("missing", "most is missing in"),
          ],
          rows: shown.map { role, coverage in
            [
              .text(role.code.description), .text(role.title), .share(coverage.share),
              .text(coverage.gaps.prefix(3).map(\.element.name).joined(separator: ", ")),
            ]
          }))
    ]
    if !profile.ratings.isEmpty {
      sheet.blocks.append(
        .list(
          title: "What this rests on",
          items: profile.ratings.map {
            "\($0.skill.name): \($0.skill.anchors[$0.anchor - 1]) (\($0.evidence))"
          }))
    }
    if let only = shown.first, shown.count == 1 {
      sheet.blocks.append(.levels(Levels(gaps: only.coverage.gaps)))
      let practice = Practising.lines(
        for: only.coverage.gaps, skills: skills, scenarios: scenarios)
      sheet.blocks.append(.list(title: "What practises it", items: practice))
    }
    sheet.notes = [
      "Levels are those of \(profile.base.title), moved by what your practised calls show and by "
        + "your own ratings; they compare, they do not measure."
    ]
    sheet.cite(["ONET30-OCCUMEND", "RIGHTCALL"])
    return sheet
  }
}

extension Levels {
  init(gaps: [SkillGap]) {
    self.init(
      id: "gaps", title: "What is missing (level, 0 to 7)",
      rows: gaps.prefix(8).map { ($0.element.name, $0.have, $0.need) })
  }
}

/// Finds the calls that practise what somebody lacks.
package enum Practising {
  /// One line for each gap that a trade skill covers, with the scenarios that teach it.
  package static func lines(
    for gaps: [SkillGap], skills: [TradeSkill], scenarios: [PracticeScenario]
  ) -> [String] {
    var lines: [String] = []
    for skill in skills {
      let covered = gaps.filter { skill.elements.contains($0.element.name) }
      guard !covered.isEmpty else { continue }
      let tags = [skill.name] + skill.practisedBy
      let found = scenarios.filter { !$0.teaches.allSatisfy { !tags.contains($0) } }
      let names = covered.map(\.element.name).joined(separator: ", ")
      lines.append(
        found.isEmpty
          ? "\(skill.name) (\(names)): no scenario here teaches it yet"
          : "\(skill.name) (\(names)): "
            + found.prefix(4).map { "\($0.title) [\($0.name)]" }.joined(separator: ", "))
    }
    return lines.isEmpty
      ? ["Nothing that a call practises; it is learned on the job or in courses."] : lines
  }
}
