/// One step of a path with everything that somebody needs to decide on it.
package struct PathStep: Sendable {
  package let move: CareerPath.Step

  /// In the chosen place.
  package let pay: Pay

  /// The median there less the median of the role before; `nil` when either is not published.
  package let payChange: Int?
  package let outlook: Outlook?
  package let answers: [SurveyAnswer]
  package let credentials: [Credential]

  /// Lines that say which scenarios practise what is missing.
  package let practice: [String]

  package init(
    move: CareerPath.Step, pay: Pay, payChange: Int?, outlook: Outlook?, answers: [SurveyAnswer],
    credentials: [Credential], practice: [String]
  ) {
    self.move = move
    self.pay = pay
    self.payChange = payChange
    self.outlook = outlook
    self.answers = answers
    self.credentials = credentials
    self.practice = practice
  }

  func blocks(number: Int) -> [Sheet.Block] {
    let destination = move.destination
    let gaps = destination.coverage?.gaps ?? []
    var blocks: [Sheet.Block] = [
      .levels(
        Levels(
          id: "gaps_\(number)",
          title: "Step \(number), to \(destination.role.title): what is missing",
          rows: gaps.prefix(6).map { ($0.element.name, $0.have, $0.need) }))
    ]
    if let words = Sheet.entry(outlook, answers) { blocks.append(.paragraph(words)) }
    let held = credentials.filter { $0.isFound && $0.holder == "individual" }
    blocks.append(
      .list(
        title: "Credentials people choose, none required by law",
        items: held.isEmpty
          ? ["None is known."] : held.prefix(4).map { "\($0.name), \($0.issuer) (\($0.level))" }))
    blocks.append(.list(title: "What practises it", items: practice))
    return blocks
  }

  /// The step as a part of a plan in Markdown.
  package func markdown(number: Int) -> String {
    let destination = move.destination
    let role = destination.role
    var text = "## \(number). \(role.title)\n\n"
    text +=
      "- Likelihood: people go there \(destination.likelihoodClass.rawValue), beside other moves\n"
    text += "- Median pay: \(Cell.pay(pay.percentiles.median).display)"
    text += payChange.map { " (\(Cell.change($0).display))" } ?? ""
    text += "\n"
    if let outlook {
      text += "- Usual way in: \(outlook.education); training: \(outlook.training)\n"
    }
    for gap in (destination.coverage?.gaps ?? []).prefix(5) {
      let have = Decimals.one(hundredths: gap.have)
      text += "- [ ] \(gap.element.name): from \(have) to \(Decimals.one(hundredths: gap.need))\n"
    }
    for line in practice { text += "- [ ] Practise \(line)\n" }
    return text + "\n"
  }
}
