package import JSONFormat
import CallModel
package import Compliance

extension Rule {
  /// The rule for programs.
  package var json: JSON {
    [
      "id": .string(id.description), "title": .string(title), "kind": .string(kind.rawValue),
      "jurisdiction": .string(jurisdiction), "section": .string(section),
      "cites": .array(
        citations.map { ["cite": .string($0.pinpoint), "at": .string($0.address)] }),
      "in_force": [
        "from": .string(inForce.from.description),
        "until": inForce.until.map { .string($0.description) } ?? .null,
      ],
      "checked": .string(checked.description), "binds": .string(binds.rawValue),
      "severity": .string(severity.rawValue), "confidence": .string(confidence.rawValue),
      "status": .string(status.rawValue), "gate": .bool(isGate), "message": .string(message),
      "remedy": .string(remedy),
      "parameters": .object(
        parameters.mapValues { dated in
          .array(
            dated.entries.map { ["from": .string($0.from.description), "is": .int($0.value)] })
        }),
      "examples": [
        "breaks": .array(breaks.map(JSON.string)), "keeps": .array(keeps.map(JSON.string)),
      ],
    ]
  }
}

extension Judgement.Ground {
  package var json: JSON {
    var members: [String: JSON] = [
      "rule": rule.map { .string($0.description) } ?? .null, "cite": .string(cite),
      "why": .string(why),
    ]
    if isDraft { members["status"] = "draft" }
    return .object(members)
  }
}

extension LawChange {
  package var json: JSON {
    var members: [String: JSON] = [
      "rule": .string(rule.id.description), "cite": .string(rule.cite),
      "day": .string(day.description), "status": .string(rule.status.rawValue),
    ]
    switch self {
    case .begins: members["change"] = "begins"
    case .ends: members["change"] = "ends"
    case .changes(_, let name, let was, let becomes, _):
      members["change"] = "changes"
      members["parameter"] = .string(name)
      members["was"] = was.map(JSON.int) ?? .null
      members["becomes"] = becomes.map(JSON.int) ?? .null
    }
    return .object(members)
  }
}

extension Permission {
  package var json: JSON {
    [
      "permitted": .bool(isGiven),
      "at": .string("\(wish.day)T\(Self.clock(wish.minute))"), "zone": .string(wish.zone),
      "medium": .string(wish.medium.rawValue),
      "because": .array((lasting + barriers).map(\.json)),
      "first_lawful": first.map { .string($0.description) } ?? .null,
      "drafts": .array(drafts.map(\.json)), "notice": .string(LawScreen.notice),
    ]
  }

  private static func clock(_ minute: Int) -> String {
    "\(minute < 600 ? "0" : "")\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
  }
}

extension Judgement.Value {
  package var json: JSON {
    switch self {
    case .date(let day): ["date": .string(day.description)]
    case .count(let count): ["count": .int(count)]
    case .tally(let lines):
      .object(
        Dictionary(
          lines.map { line in
            (line.debt, ["calls": .int(line.calls), "conversations": .int(line.conversations)])
          }, uniquingKeysWith: { $1 }))
    case .window(let zone, let opens, let closes):
      [
        "tz": .string(zone), "after": .string(LawScreen.clock(opens)),
        "before": .string(LawScreen.clock(closes)),
      ]
    case .flag(let name, let isSo): .object([name: .bool(isSo)])
    case .dated(let name, let day): .object([name: .string(day.description)])
    }
  }
}
