package import JSONFormat
package import CallModel

extension Move {
  package var json: JSON {
    [
      "move": .string(kind.description), "confidence": .double((confidence * 100).rounded() / 100),
      "span": .span(span),
    ]
  }
}

extension Tone {
  package var json: JSON {
    let parts = [
      ("hostility", hostility), ("warmth", warmth), ("shouting", shouting), ("hedging", hedging),
      ("plainness", plainness),
    ]
    return .object(
      Dictionary(
        parts.map { ($0.0, .double(($0.1 * 100).rounded() / 100)) },
        uniquingKeysWith: { first, _ in first }))
  }
}

extension Value {
  /// The value with its span and, where the words can be taken in another way, the other readings.
  package var json: JSON {
    var members = content.members
    members["span"] = .span(span)
    if !otherReadings.isEmpty {
      members["other_readings"] = .array(otherReadings.map { .object($0.members) })
    }
    return .object(members)
  }
}

extension Value.Content {
  var members: [String: JSON] {
    switch self {
    case .money(let money):
      ["kind": "money", "amount": .string(money.plain), "currency": "USD"]
    case .number(let number): ["kind": "number", "number": .double(number)]
    case .percent(let percent): ["kind": "percent", "percent": .double(percent)]
    case .shareOfBalance(let permille):
      ["kind": "percent", "percent": .double(Double(permille) / 10), "of": "balance"]
    case .date(let day): ["kind": "date", "date": .string(day.description)]
    case .time(let minute): ["kind": "time", "time": .string(Self.clock(minute))]
    case .duration(let count, let unit):
      ["kind": "duration", "count": .int(count), "unit": .string(unit.rawValue)]
    case .instalments(let instalments):
      [
        "kind": "instalments", "count": instalments.count.map(JSON.int) ?? .null,
        "every": instalments.every.map { .string($0.rawValue) } ?? .null,
      ]
    case .phone(let digits): ["kind": "phone", "phone": .string(digits)]
    case .identifier(let text): ["kind": "identifier", "identifier": .string(text)]
    }
  }

  private static func clock(_ minute: Int) -> String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minute / 60)):\(two(minute % 60))"
  }
}
