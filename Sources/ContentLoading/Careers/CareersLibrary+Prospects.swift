package import Careers

extension CareersLibrary {
  package func outlook() throws(Unreadable) -> [Outlook] {
    var outlook: [Outlook] = []
    let columns = [
      "role", "period", "employment_2034", "change_percent", "openings_a_year", "education",
      "experience", "training", "handbook_2024", "handbook_2034", "handbook_change_percent",
      "source",
    ]
    try rows(of: "outlook.csv", columns) { row, at in
      outlook.append(
        Outlook(
          soc: row.required(at[0]), period: row.required(at[1]),
          employmentAtEnd: row.optionalScaled(at[2], places: 0),
          change: row.optionalScaled(at[3], places: 2),
          openingsEachYear: row.optionalScaled(at[4], places: 0),
          education: row.text(at[5]), experience: row.text(at[6]), training: row.text(at[7]),
          sources: CareersLibrary.sources(row.required(at[11]))))
    }
    return outlook
  }

  /// What people in `role` said it takes; of every role when none is given.
  package func answers(of role: Role.Code? = nil) throws(Unreadable) -> [SurveyAnswer] {
    var answers: [SurveyAnswer] = []
    let columns = ["role", "measure", "answer", "percent", "asked", "source"]
    try rows(of: "education.csv", columns) { row, at in
      if let role, !row.equals(role.description, in: at[0]) { return }
      answers.append(
        SurveyAnswer(
          role: .init(row.required(at[0])), measure: row.required(at[1]), answer: row.text(at[2]),
          value: row.scaled(at[3], places: 2), asked: row.optionalScaled(at[4], places: 0),
          source: row.required(at[5])))
    }
    return answers
  }

  package func credentials() throws(Unreadable) -> [Credential] {
    var credentials: [Credential] = []
    let columns = [
      "credential", "name", "short", "issuer", "found", "level", "holder", "prerequisites",
      "assessment", "renewal", "roles", "note", "confidence", "address", "source",
    ]
    try rows(of: "credentials.csv", columns) { row, at in
      credentials.append(
        Credential(
          id: row.required(at[0]), name: row.required(at[1]), short: row.text(at[2]),
          issuer: row.required(at[3]), isFound: row.holds("yes", in: at[4]),
          level: row.text(at[5]), holder: row.required(at[6]), prerequisites: row.text(at[7]),
          assessment: row.text(at[8]), renewal: row.text(at[9]),
          roles: row.text(at[10]).split(separator: " ").map { Role.Code(String($0)) },
          note: row.text(at[11]), confidence: row.required(at[12]), address: row.text(at[13])))
    }
    return credentials
  }

  package func software(of role: Role.Code) throws(Unreadable) -> [Software] {
    var software: [Software] = []
    let columns = ["role", "example", "kind", "hot", "in_demand", "source"]
    try rows(of: "software.csv", columns) { row, at in
      guard row.equals(role.description, in: at[0]) else { return }
      software.append(
        Software(
          role: role, example: row.required(at[1]), kind: row.required(at[2]),
          isHot: row.holds("yes", in: at[3]), isInDemand: row.holds("yes", in: at[4])))
    }
    return software
  }
}
