package import CallModel

/// Answers questions about cases from the rules, each with the rules it rests on.
///
/// What the rules cannot decide from the facts is `unsupported`, never a guess.
package struct Judge: Sendable {
  package let rulebook: Rulebook
  package let zones: ZoneOffsets

  /// Whose law is asked, such as `US` or `US-MA`.
  package let jurisdictions: [String]

  package init(rulebook: Rulebook, zones: ZoneOffsets, jurisdictions: [String] = ["US"]) {
    self.rulebook = rulebook
    self.jurisdictions = jurisdictions
    self.zones = zones
  }

  /// The answer under the law of `asOf`, or else under the law as it was last checked.
  package func judge(_ question: Question, _ file: CaseFile, asOf: Day? = nil) -> Judgement {
    let rules = rulebook.answering(question.name)
      .filter { jurisdictions.contains($0.jurisdiction) }
    guard !rules.isEmpty else {
      return .unsupported("no rule answers the question '\(question.name)'")
    }
    var missing: [String] = []
    var kept: Judgement?
    for rule in rules {
      let day = asOf ?? rule.checked
      guard rule.inForce.contains(day) else {
        missing.append("\(rule.cite) is not in force on \(day)")
        continue
      }
      let trial = Trial(rule: rule, day: day, question: question, file: file, zones: zones)
      for answer in rule.answers where answer.question == question.name {
        if let judgement = trial.answer(answer.form) {
          if let foreign = trial.guess(behind: judgement) {
            missing.append("could not be read: '\(foreign)'")
            continue
          }
          // That one count is kept says nothing about the others.
          guard rule.isCap, !judgement.verdict.bars else { return judgement }
          kept = kept ?? judgement
        }
        if let lack = trial.lack(answer.form) { missing.append(lack) }
      }
    }
    if let kept { return kept }
    if !file.unreadFacts.isEmpty {
      missing.append("could not be read: \(file.unreadFacts.joined(separator: ", "))")
    }
    if !file.unknownFacts.isEmpty {
      missing.append("not known: \(file.unknownFacts.joined(separator: ", "))")
    }
    let why = missing.isEmpty ? "the facts do not decide it" : missing.joined(separator: "; ")
    return .unsupported(why)
  }
}
