import CallModel
package import Compliance
import Diagnostics

/// Reads one rule of the law from its file.
package struct RuleLoader {
  package let guide: FactGuide
  package let moves: [String]

  /// `moves` are the names of the moves that rules about words may refer to.
  package init(guide: FactGuide, moves: [String] = []) {
    self.guide = guide
    // What is done at the desk is judged by the same rules as what is said.
    self.moves = moves + (moves.isEmpty ? [] : DeskAction.Kind.allCases.map(\.move.description))
  }

  static let keys = [
    "rule", "title", "kind", "jurisdiction", "cites", "in_force", "checked", "binds", "covers",
    "severity",
    "confidence", "status", "gate", "parameters", "answers", "conditions", "message", "remedy",
    "examples",
  ]

  package func load(_ document: Document) -> Rule? {
    guard let root = document.root() else { return nil }
    root.allow(Self.keys)
    let id = root.required("rule")?.text()
    let title = root.required("title")?.text()
    let citations = readCitations(root)
    let period = readPeriod(root)
    let checked = root.required("checked")?.day()
    let message = root.required("message")?.text()
    let remedy = root.required("remedy")?.text()
    let binds = choice(root, "binds", Rule.Bound.self) ?? .thirdParty
    let covers = root.optional("covers")?.choice(among: Rule.Debts.allCases.map(\.rawValue))
    let severity = choice(root, "severity", Finding.Severity.self)
    let confidence = choice(root, "confidence", Rule.Confidence.self)
    let status = readStatus(root, confidence)
    let kind = choice(root, "kind", Rule.Kind.self) ?? .contact
    let parameters = readParameters(root)
    let answers = readAnswers(root)
    let conditions = readConditions(root, kind: kind, parameters: parameters.keys.sorted())
    let examples = readExamples(root)
    guard let id, let title, let period, let checked, let message, let remedy, let severity,
      let confidence, let status, !citations.isEmpty, !document.hasErrors
    else { return nil }
    return Rule(
      id: .init(id), title: title, kind: kind,
      jurisdiction: root.optional("jurisdiction")?.text() ?? "US", citations: citations,
      inForce: period, checked: checked, binds: binds,
      covers: covers.flatMap(Rule.Debts.init) ?? .consumer, severity: severity,
      confidence: confidence, status: status,
      isGate: root.optional("gate")?.yesOrNo() ?? false, parameters: parameters,
      answers: answers, conditions: conditions, message: message, remedy: remedy,
      breaks: examples.breaks, keeps: examples.keeps)
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ mapping: Mapping, _ key: String, _: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    mapping.required(key)?.choice(among: Choice.allCases.map(\.rawValue)).flatMap(Choice.init)
  }

  private func readStatus(_ root: Mapping, _ confidence: Rule.Confidence?) -> Rule.Status? {
    let status = choice(root, "status", Rule.Status.self)
    if status == .active, confidence == .memory {
      root.optional("status")?.report(
        .contradiction, "a rule that rests on memory alone must be a draft")
    }
    if status == .draft, let gate = root.optional("gate"), gate.yesOrNo() == true {
      gate.report(.contradiction, "a draft cannot be a gate")
    }
    return status
  }

  private func readCitations(_ root: Mapping) -> [Citation] {
    guard let field = root.required("cites") else { return [] }
    return field.items().compactMap { item in
      guard let mapping = item.mapping() else { return nil }
      mapping.allow(["cite", "at"])
      let pinpoint = mapping.required("cite")?.text()
      guard let address = mapping.optional("at")?.text() else {
        item.document.report(
          .missingCitation, at: mapping.location,
          "this citation has no address; add 'at: https://…' where it can be read")
        return nil
      }
      guard address.hasPrefix("https://"), address.utf8.count > 12 else {
        mapping.optional("at")?.report(
          .missingCitation, "'\(address)' is no address; it must start with https://")
        return nil
      }
      return pinpoint.map { Citation($0, at: address) }
    }
  }

  private func readPeriod(_ root: Mapping) -> Rule.Period? {
    guard let mapping = root.required("in_force")?.mapping() else { return nil }
    mapping.allow(["from", "until"])
    let until = mapping.optional("until")?.day()
    guard let from = mapping.required("from")?.day() else { return nil }
    if let until, until < from {
      mapping.optional("until")?.report(
        .overlappingDates, "the rule ends on \(until), before it starts on \(from)")
    }
    return Rule.Period(from: from, until: until)
  }

  private func readParameters(_ root: Mapping) -> [String: Dated<Int>] {
    var parameters: [String: Dated<Int>] = [:]
    for (key, _, field) in root.optional("parameters")?.mapping()?.fields ?? [] {
      var entries: [Dated<Int>.Entry] = []
      for item in field.items() {
        guard let mapping = item.mapping() else { continue }
        mapping.allow(["from", "is"])
        guard let from = mapping.required("from")?.day(),
          let value = mapping.required("is").flatMap(readNumber)
        else { continue }
        if let last = entries.last, from <= last.from {
          mapping.optional("from")?.report(
            .overlappingDates,
            "'\(key)' already has a value from \(last.from); put later days after earlier ones")
          continue
        }
        entries.append(.init(from: from, value: value))
      }
      parameters[key] = Dated(entries)
    }
    return parameters
  }

  /// A whole number, or a time of day in minutes after midnight.
  private func readNumber(_ field: Field) -> Int? {
    if let text = field.plainText, text.contains(":"), let minute = Field.minute(text) {
      return minute
    }
    return field.whole(in: 0...1_000_000)
  }

  private func readAnswers(_ root: Mapping) -> [Rule.Answer] {
    let fields = root.optional("answers")?.mapping()?.fields ?? []
    return fields.compactMap { key, _, field in
      field.choice(among: Rule.Form.allCases.map(\.rawValue)).flatMap(Rule.Form.init)
        .map { Rule.Answer(key, $0) }
    }
  }

  private func readExamples(_ root: Mapping) -> (breaks: [String], keeps: [String]) {
    guard let mapping = root.required("examples")?.mapping() else { return ([], []) }
    mapping.allow(["breaks", "keeps"])
    let texts = { (key: String) in
      mapping.required(key)?.items().compactMap { $0.text() } ?? []
    }
    return (texts("breaks"), texts("keeps"))
  }
}
