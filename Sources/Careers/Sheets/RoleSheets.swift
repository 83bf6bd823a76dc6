extension Sheet {
  /// The roles that fit some words, or all.
  package static func roles(_ hits: [RoleFinder.Hit], typed: String, in roles: Roles) -> Sheet {
    var sheet = Sheet(
      title: typed.isEmpty ? "\(hits.count) roles around collections" : "Roles like '\(typed)'")
    sheet.blocks = [
      .table(
        Table(
          id: "roles",
          columns: [
            .init("code", "code"), .init("title", "title"), .init("job_zone", "zone"),
            .init("also", "found as"),
          ],
          rows: hits.map { hit in
            [
              .text(hit.role.code.description), .text(hit.role.title), .whole(hit.role.zone),
              hit.title.map(Cell.text) ?? .none(""),
            ]
          }))
    ]
    sheet.notes = ["The zone is how much preparation the work needs, from 1 (little) to 5."]
    sheet.cite(hits.flatMap(\.role.sources))
    return sheet
  }

  /// Everything about one role on one page.
  package static func role(
    _ role: Role, story: RoleStory?, pay: Pay?, outlook: Outlook?, answers: [SurveyAnswer],
    ratings: [(element: Element, rating: Rating)]
  ) -> Sheet {
    var sheet = Sheet(title: "\(role.title) (\(role.code))")
    sheet.cite(role.sources)
    if let story {
      sheet.blocks.append(.paragraph(story.summary))
      sheet.blocks.append(
        .list(title: "Also called", items: [story.knownAs.joined(separator: ", ")]))
      sheet.blocks.append(
        .list(title: "A day", items: story.day.map { "\($0.at)  \($0.does)" }))
      sheet.blocks.append(.list(title: "What people like", items: story.peopleLike))
      sheet.blocks.append(.list(title: "What is hard", items: story.hardAboutIt))
      sheet.cite(["RIGHTCALL"])
    }
    if let pay {
      sheet.blocks.append(
        .ranges(
          Ranges(
            id: "pay", title: "Yearly pay in the nation, May \(pay.year)",
            rows: [(label: Area.nation.name, pay: pay.percentiles)])))
      sheet.cite([pay.source])
      sheet.notes += [pay.note].compactMap(\.self)
    }
    if !ratings.isEmpty {
      sheet.blocks.append(
        .levels(
          Levels(
            id: "skills", title: "What it asks most (level, 0 to 7)",
            rows: ratings.map { ($0.element.name, nil, $0.rating.level) })))
      sheet.cite(ratings.map(\.element.source))
    }
    if let words = entry(outlook, answers) { sheet.blocks.append(.paragraph(words)) }
    sheet.cite((outlook?.sources ?? []) + answers.map(\.source))
    sheet.notes += [role.payNote].compactMap(\.self)
    if !role.isRated { sheet.notes.append("O*NET has not rated the skills of this role.") }
    return sheet
  }

  /// How people get in and what becomes of the work, in sentences.
  static func entry(_ outlook: Outlook?, _ answers: [SurveyAnswer]) -> String? {
    var words: [String] = []
    if let outlook {
      words.append(
        "Usual way in: \(outlook.education); experience: \(outlook.experience); "
          + "training: \(outlook.training).")
      words.append(outlook.sentence)
    }
    let schooling = answers.filter { $0.measure == "education" }
    if let most = schooling.max(by: { $0.value < $1.value }) {
      let asked = most.asked.map { " (\($0) asked)" } ?? ""
      words.append(
        "\(Cell.percent(most.value).display) of those who do it name "
          + "\(most.answer.lowercased()) as what it needs\(asked).")
    }
    if let certificate = answers.first(where: { $0.measure == "certification_importance" }) {
      words.append(
        "Certificates matter \(Decimals.one(hundredths: certificate.value)) on a scale of 1 to 5.")
    }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// What a role asks, or how the trade's own skills read.
  package static func skills(
    _ skills: [TradeSkill], of role: Role?, ratings: [(element: Element, rating: Rating)]
  ) -> Sheet {
    guard let role else {
      var sheet = Sheet(title: "The skills that the trade names")
      for skill in skills {
        sheet.blocks.append(
          .list(
            title: skill.name,
            items: [
              skill.means, "You notice it when: \(skill.showsAs)",
              "Rated by O*NET as: \(skill.elements.joined(separator: ", "))",
            ]))
      }
      sheet.cite(["RIGHTCALL", "ONET30-OCCUMEND"])
      return sheet
    }
    var sheet = Sheet(title: "\(role.title): what it asks")
    sheet.blocks = [
      .table(
        Table(
          id: "skills",
          columns: [
            .init("skill", "skill"), .init("kind", "kind"), .init("importance", "importance 1–5"),
            .init("level", "level 0–7"), .init("trade_skill", "in the trade's words"),
          ],
          rows: ratings.map { element, rating in
            let names = skills.filter { $0.elements.contains(element.name) }.map(\.name)
            return [
              .text(element.name), .text(element.kind.rawValue), .level(rating.importance),
              element.kind == .style ? .none("") : .level(rating.level),
              .text(names.joined(separator: ", ")),
            ]
          }))
    ]
    sheet.cite(ratings.map(\.element.source) + ["RIGHTCALL"])
    if ratings.contains(where: \.rating.isImprecise) {
      sheet.notes.append(
        "O*NET marks some of these as imprecise: few were asked or they disagreed.")
    }
    return sheet
  }
}

extension Outlook {
  /// What the Bureau expects, in one sentence.
  package var sentence: String {
    let trend = change.map { change in
      "\(change < 0 ? "fall" : "rise") by \(Decimals.fixed(Double(abs(change)) / 100, 1)) %"
    }
    let openings = openingsEachYear.map {
      ", with \(Decimals.grouped($0)) openings a year, most of them to replace people who leave"
    }
    return "From \(period.replacingDash) jobs are expected to \(trend ?? "change little")"
      + "\(openings ?? "")."
  }
}

extension String {
  /// `2024-34` as it is said: `2024 to 2034`.
  fileprivate var replacingDash: String {
    let parts = split(separator: "-")
    guard parts.count == 2, let first = parts.first, let last = parts.last else { return self }
    return "\(first) to \(last.count == 2 ? "20" : "")\(last)"
  }
}
