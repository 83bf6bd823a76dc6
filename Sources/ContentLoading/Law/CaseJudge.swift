package import JSONFormat
package import CallModel
package import Compliance

/// Answers one line of cases: an object with `id`, `facts` and `question`.
package struct CaseJudge: Sendable {
  package let library: LawLibrary
  package let judge: Judge

  /// The law of this day; without one, as it was last checked.
  package let asOf: Day?

  package init(
    library: LawLibrary, zones: ZoneOffsets = .system, jurisdictions: [String] = ["US"],
    asOf: Day? = nil
  ) {
    self.library = library
    self.asOf = asOf
    judge = Judge(rulebook: library.rulebook, zones: zones, jurisdictions: jurisdictions)
  }

  /// What came of a line: the answer as JSON, whether the line was good, and what was not known.
  package struct Answer {
    package let line: JSON
    package let isGood: Bool
    package let warnings: [String]
  }

  static let keys = [
    "id", "facts", "question", "cite", "topic", "expected", "expected_value", "basis",
    "assertable", "note", "confidence", "source_ref", "source_kind",
  ]

  package func answer(_ text: some StringProtocol, line: Int) -> Answer {
    do {
      return answer(try JSONReader.read(text), line: line)
    } catch {
      return failure(error.sentence, line: line, id: nil)
    }
  }

  package func answer(_ object: JSON, line: Int) -> Answer {
    let id = object["id"]
    guard case .members(let members) = object else {
      return failure(
        "the line must hold an object with id, facts and question", line: line, id: nil)
    }
    guard let id else { return failure("the key 'id' is missing", line: line, id: nil) }
    guard let facts = object["facts"] else {
      return failure("the key 'facts' is missing", line: line, id: id)
    }
    guard let text = object["question"]?.text else {
      return failure("the key 'question' is missing or is no text", line: line, id: id)
    }
    guard let question = Question(text) else {
      return failure(
        "'\(text)' is not a question; write it like frequency_status(at=2026-04-08)", line: line,
        id: id)
    }
    guard case .members = facts else {
      return failure("'facts' must be an object", line: line, id: id)
    }
    let unknownKeys = members.map(\.key).filter { !Self.keys.contains($0) }
    let (judgement, unknownFacts) = judged(question, facts)
    return Answer(
      line: Self.line(id, judgement), isGood: true,
      warnings: unknownKeys + unknownFacts.map { "facts.\($0)" })
  }

  /// The answer, and the facts that nothing is known about.
  package func judged(_ question: Question, _ facts: JSON) -> (Judgement, [String]) {
    do {
      var file = try CaseFacts(facts, guide: library.guide).file()
      if let day = question.day { file.days["asked_day"] = [day] }
      return (judge.judge(question, file, asOf: asOf), file.unknownFacts)
    } catch {
      return (.unsupported(error.reason), [])
    }
  }

  private func failure(_ message: String, line: Int, id: JSON?) -> Answer {
    let error = JSON.members([
      .init("line", .int(line)), .init("message", .string(message)),
    ])
    return Answer(
      line: .members([.init("error", error), .init("id", id ?? .null)]), isGood: false,
      warnings: [])
  }

  private static func line(_ id: JSON, _ judgement: Judgement) -> JSON {
    let because = judgement.because.map { ground in
      var members = [
        JSON.Member("cite", .string(ground.cite)),
        .init("rule", ground.rule.map { .string($0.description) } ?? .null),
        .init("why", .string(ground.why)),
      ]
      if ground.isDraft { members.append(.init("status", .string("draft"))) }
      return JSON.members(members)
    }
    return .members([
      .init("id", id), .init("verdict", .string(judgement.verdict.rawValue)),
      .init("value", judgement.value.map(value) ?? .null), .init("because", .array(because)),
    ])
  }

  package static func value(_ value: Judgement.Value) -> JSON {
    switch value {
    case .date(let day): .members([.init("date", .string(day.description))])
    case .count(let count): .members([.init("count", .int(count))])
    case .tally(let lines):
      .members(
        lines.map { line in
          .init(
            line.debt,
            .members([
              .init("calls", .int(line.calls)),
              .init("conversations", .int(line.conversations)),
            ]))
        })
    case .window(let zone, let opens, let closes):
      .members([
        .init("tz", .string(zone)), .init("after", .string(clock(opens))),
        .init("before", .string(clock(closes))),
      ])
    case .flag(let name, let isSo): .members([.init(name, .bool(isSo))])
    case .dated(let name, let day): .members([.init(name, .string(day.description))])
    }
  }

  private static func clock(_ minute: Int) -> String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minute / 60)):\(two(minute % 60))"
  }
}
