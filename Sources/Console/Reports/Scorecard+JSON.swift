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
    var members: [String: JSON] = [
      "item": .string(item.id.description), "section": .string(item.section.description),
      "points": isApplicable ? .short(points) : .null, "of": .short(item.points),
      "skill": .string(item.skill.rawValue),
      "evidence": .array(evidence.map(\.json)),
    ]
    if let notApplicable { members["not_applicable"] = .string(notApplicable) }
    if let missed {
      members["missed"] = .object([
        "turn": .int(missed.turn), "sentence": .string(missed.sentence),
      ])
    }
    return .object(members)
  }
}

extension Mark.Evidence {
  var json: JSON {
    .object([
      "turn": .int(turn), "speaker": .string(speaker.rawValue), "span": .span(span),
      "quote": .string(quote),
    ])
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
