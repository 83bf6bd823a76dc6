package import Assessment
import CallModel
import Compliance

extension Scorecard {
  /// The scorecard as programs exchange it, with `id` where the input had one.
  package func json(id: JSON? = nil, digest: String? = nil) -> JSON {
    var members: [String: JSON] = [
      "scores": .object([
        "communication": JSON.score(communication), "negotiation": JSON.score(negotiationScore),
        "compliance": .double(compliance), "overall": .double(overall),
      ]),
      "passed": .bool(passed),
      "gates": .array(gates.map { .string($0) }),
      "items": .array(marks.map(\.json)),
      "sections": .array(sections.map(\.json)),
      "findings": .array(findings.map(\.json)),
      "negotiation": negotiation?.json ?? .null,
      "rubric": .string(rubric),
    ]
    if let id { members["id"] = id }
    if let digest { members["digest"] = .string("sha256:" + digest) }
    return .object(members)
  }
}

extension JSON {
  /// A score, or null when there was nothing to judge.
  static func score(_ score: Double?) -> JSON { score.map { .double($0) } ?? .null }

  /// A half-open range as `[start, end]`.
  package static func span(_ range: Range<Int>) -> JSON {
    .array([.int(range.lowerBound), .int(range.upperBound)])
  }

  /// A number with at most three decimals, so that the same call gives the same bytes.
  package static func short(_ number: Double) -> JSON { .double((number * 1000).rounded() / 1000) }
}

extension Mark {
  var json: JSON {
    var members: [JSON.Member] = [
      .init(key: "evidence", value: .array(evidence.map(\.json))),
      .init(key: "item", value: .string(item.id.description)),
    ]
    if let missed {
      let json: JSON = ["sentence": .string(missed.sentence), "turn": .int(missed.turn)]
      members.append(.init(key: "missed", value: json))
    }
    if let notApplicable {
      members.append(.init(key: "not_applicable", value: .string(notApplicable)))
    }
    members += [
      .init(key: "of", value: .short(item.points)),
      .init(key: "points", value: isApplicable ? .short(points) : .null),
      .init(key: "section", value: .string(item.section.description)),
      .init(key: "skill", value: .string(item.skill.rawValue)),
    ]
    return .members(members)
  }
}

extension Mark.Evidence {
  var json: JSON {
    [
      "quote": .string(quote), "span": .span(span), "speaker": .string(speaker.rawValue),
      "turn": .int(turn),
    ]
  }
}

extension Scorecard.SectionScore {
  var json: JSON {
    .object([
      "section": .string(section.id.description), "points": .short(points),
      "of": .short(weight), "applies": .bool(share != nil),
    ])
  }
}

extension Finding {
  /// The finding as programs exchange it.
  package var json: JSON {
    .object([
      "rule": .string(rule), "cite": .string(cite), "severity": .string(severity.rawValue),
      "gate": .bool(isGate), "turn": .int(turn), "span": .span(span), "why": .string(why),
      "remedy": .string(remedy),
    ])
  }
}

extension NegotiationResult {
  var json: JSON {
    .object([
      "recovery": recovery.map { .short($0) } ?? .null,
      "health": health.map { .short($0) } ?? .null,
      "index": index.map { .short($0) } ?? .null,
      "par": .short(par),
      "left_on_table": .string(leftOnTable.plain), "squeezed": .string(squeezed.plain),
    ])
  }
}
