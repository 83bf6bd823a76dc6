extension Sheet {
  /// The tools of the trade; with a role, the programs that its people name.
  package static func tools(
    _ tools: [ToolOfTrade], role: Role?, software: [Software]
  ) -> Sheet {
    var sheet = Sheet(title: role.map { "\($0.title): tools" } ?? "Tools of the trade")
    for tool in tools {
      let examples = software.filter { tool.softwareKinds.contains($0.kind) }
        .sorted { ($0.isInDemand ? 0 : 1, $0.example) < ($1.isInDemand ? 0 : 1, $1.example) }
        .prefix(4).map(\.example)
      var items = [tool.what, "Good at it: \(tool.goodAtIt)", "The trap: \(tool.trap)"]
      if !examples.isEmpty { items.append("For example: \(examples.joined(separator: ", "))") }
      sheet.blocks.append(
        .list(title: "\(tool.name) (\(tool.alsoCalled.joined(separator: ", ")))", items: items))
    }
    sheet.cite(["RIGHTCALL"])
    if role != nil {
      let wanted = software.filter { $0.isInDemand || $0.isHot }
      sheet.blocks.append(
        .table(
          Table(
            id: "software", title: "Programs that vacancies name often",
            columns: [
              .init("example", "program"), .init("kind", "kind"),
              .init("in_demand", "asked for in this role"),
            ],
            rows: wanted.map {
              [.text($0.example), .text($0.kind), .text($0.isInDemand ? "yes" : "")]
            })))
      sheet.cite(["ONET30-MAM"])
    }
    return sheet
  }

  package static func credentials(
    _ credentials: [Credential], role: Role?, importance: SurveyAnswer?
  ) -> Sheet {
    var sheet = Sheet(title: role.map { "\($0.title): credentials" } ?? "Credentials")
    sheet.blocks = [
      .paragraph(
        "None of these is required by law for the work. Ask the issuer before you pay; how sure we "
          + "are stands beside each."),
      .table(
        Table(
          id: "credentials",
          columns: [
            .init("name", "credential"), .init("issuer", "issuer"), .init("level", "level"),
            .init("prerequisites", "before it"), .init("renewal", "renewal"),
            .init("required", "required"), .init("confidence", "how sure"),
          ],
          rows: credentials.map { credential in
            let short = credential.short.isEmpty ? "" : " (\(credential.short))"
            return [
              .text(credential.name + short), .text(credential.issuer), .text(credential.level),
              .text(credential.prerequisites), .text(credential.renewal), .text("no"),
              .text(credential.isFound ? credential.confidence : "NOT FOUND"),
            ]
          })),
      .list(
        title: "More",
        items: credentials.filter { !$0.note.isEmpty }.map { "\($0.name): \($0.note)" }),
    ]
    if let importance {
      sheet.notes.append(
        "People in the role rate a certificate's importance "
          + "\(Decimals.one(hundredths: importance.value)) on a scale of 1 to 5.")
    }
    sheet.cite(["ISSUERS"] + (importance.map { [$0.source] } ?? []))
    return sheet
  }

  package static func outlook(_ entries: [(role: Role, outlook: Outlook)]) -> Sheet {
    var sheet = Sheet(title: "Outlook, \(entries.first?.outlook.period ?? "")")
    if entries.count == 1, let only = entries.first {
      sheet.title = "\(only.role.title): outlook"
      sheet.blocks.append(.paragraph(only.outlook.sentence))
    }
    sheet.blocks.append(
      .table(
        Table(
          id: "outlook",
          columns: [
            .init("code", "code"), .init("title", "role"), .init("employment_2034", "jobs in 2034"),
            .init("change_percent", "change"), .init("openings_a_year", "openings a year"),
            .init("education", "usual education"),
          ],
          rows: entries.map { role, outlook in
            [
              .text(role.code.description), .text(role.title),
              outlook.employmentAtEnd.map(Cell.whole) ?? .none("not published"),
              outlook.change.map(Cell.percent) ?? .none("not published"),
              outlook.openingsEachYear.map(Cell.whole) ?? .none("not published"),
              .text(outlook.education),
            ]
          })))
    sheet.cite(entries.flatMap(\.outlook.sources))
    return sheet
  }

  package static func industries(_ industries: [IndustryStory], pay: [(name: String, pay: Pay)])
    -> Sheet
  {
    var sheet = Sheet(title: "Where collectors work")
    for industry in industries {
      let wage = pay.first { $0.pay.sector == industry.sector }
      var items = [industry.what, "Debts: \(industry.debts)"]
      if let wage, let median = wage.pay.percentiles.median.amount {
        items.append(
          "Median in the sector \(wage.name): \(Cell.dollars(median).display) "
            + "(May \(wage.pay.year))")
        sheet.cite([wage.pay.source])
      }
      sheet.blocks.append(
        .list(
          title: "\(industry.name) (\(industry.alsoCalled.joined(separator: ", ")))", items: items))
    }
    sheet.cite(["RIGHTCALL"])
    return sheet
  }

  package static func about(_ about: AboutCareers, sources: [Source]) -> Sheet {
    var sheet = Sheet(title: "About these figures")
    sheet.blocks = about.attribution.map(Sheet.Block.paragraph)
    sheet.blocks.append(.list(title: "What was changed", items: about.changes))
    for correction in about.corrections {
      sheet.blocks.append(
        .list(
          title: "Often said: \(correction.said)",
          items: [
            correction.truth, "Sources: \(correction.sources.joined(separator: ", "))",
          ]))
    }
    sheet.blocks.append(.list(title: "How to read them", items: about.reading))
    sheet.cite(sources.map(\.id))
    return sheet
  }

  /// Several roles side by side in one place.
  package static func compare(
    _ entries: [(answer: PayAnswer, outlook: Outlook?)], area: Area
  ) -> Sheet {
    var sheet = Sheet(title: "Side by side in \(area.name)")
    sheet.blocks = [
      .ranges(
        Ranges(
          id: "pay", title: "Yearly pay, May \(entries.first?.answer.pay.year ?? 0)",
          rows: entries.map { ($0.answer.role.title, $0.answer.pay.percentiles) })),
      .table(
        Table(
          id: "roles",
          columns: [
            .init("code", "code"), .init("title", "role"), .init("job_zone", "zone"),
            .init("adjusted_median", "at national prices"), .init("change_percent", "jobs by 2034"),
            .init("education", "usual education"),
          ],
          rows: entries.map { answer, outlook in
            [
              .text(answer.role.code.description), .text(answer.role.title),
              .whole(answer.role.zone),
              answer.adjustedMedian.map(Cell.dollars) ?? .none("not published"),
              outlook?.change.map(Cell.percent) ?? .none("not published"),
              .text(outlook?.education ?? "not published"),
            ]
          })),
    ]
    for entry in entries {
      sheet.cite([entry.answer.pay.source] + (entry.outlook?.sources ?? []))
      if let note = entry.answer.note { sheet.notes.append("\(entry.answer.role.title): \(note)") }
    }
    return sheet
  }
}
