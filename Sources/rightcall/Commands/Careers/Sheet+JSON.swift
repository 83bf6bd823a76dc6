import JSONFormat
import Careers
import Console

extension Sheet {
  /// The sheet for programs: its tables as lists of objects, its words as text.
  var json: JSON {
    var members: [String: JSON] = [
      "title": .string(title), "notes": .array(notes.map(JSON.string)),
      "sources": .array(sources.map(JSON.string)),
    ]
    var words: [JSON] = []
    for block in blocks {
      switch block {
      case .paragraph(let text): words.append(.string(text))
      case .list(let title, let items):
        words.append(["title": .string(title), "items": .array(items.map(JSON.string))])
      case .table, .ranges, .trend, .levels:
        if let table = block.table { members[table.id] = table.json }
      }
    }
    if !words.isEmpty { members["text"] = .array(words) }
    return .object(members)
  }
}

extension Table {
  var json: JSON {
    .array(
      rows.map { row in
        .object(
          Dictionary(
            zip(columns.map(\.id), row.map(\.json)), uniquingKeysWith: { first, _ in first }))
      })
  }
}

extension Cell {
  var json: JSON {
    switch self {
    case .text(let text): .string(text)
    case .whole(let number), .dollars(let number), .change(let number): .int(number)
    case .level(let hundredths), .percent(let hundredths): .double(Double(hundredths) / 100)
    case .share(let share): .double((share * 1_000_000).rounded() / 1_000_000)
    case .none: .null
    }
  }
}

extension PayAnswer {
  /// The contract of `rightcall careers pay --json`.
  func json(code: String, source: Source?) -> JSON {
    var members: [String: JSON] = [
      "role": .string(role.title), "code": .string(code), "area": .string(area.name),
      "area_code": .string(area.code), "year": .int(pay.year), "sector": .optional(pay.sector),
      "employment": .figure(pay.employment), "note": .optional(note), "adjusted": adjusted,
      "source": .string(source.map { "\($0.publisher), \($0.title), \($0.edition)" } ?? pay.source),
      "source_id": .string(pay.source),
    ]
    for (name, figure) in pay.percentiles.all { members[name] = .figure(figure) }
    if let closest {
      members["closest"] = [
        "area": .string(closest.area.name), "area_code": .string(closest.area.code),
        "median": .figure(closest.pay.percentiles.median),
      ]
    }
    return .object(members)
  }

  /// The percentiles at the nation's prices; only a note where no parity is published.
  private var adjusted: JSON {
    guard let parity = area.parity else {
      return ["note": "no price parity is published for this area"]
    }
    var members: [String: JSON] = [
      "price_parity": .double(Double(parity) / 1000), "price_parity_year": 2024,
    ]
    for (name, figure) in pay.percentiles.all {
      members[name] = figure.amount.flatMap(area.adjusted).map(JSON.int) ?? .null
    }
    return .object(members)
  }
}

extension RoleRanking.Destination {
  /// One destination of the contract of `rightcall careers rank --json`.
  func json(code: String) -> JSON {
    let gaps = (coverage?.gaps ?? []).map { gap -> JSON in
      [
        "skill": .string(gap.element.name), "have": .double(Double(gap.have) / 100),
        "need": .double(Double(gap.need) / 100),
      ]
    }
    return [
      "to": .string(code), "onet": .string(role.code.description), "title": .string(role.title),
      "likelihood_rank": .int(rank), "likelihood": .string(likelihoodClass.rawValue),
      "observed_share": observedShare.map(JSON.double) ?? .null,
      "coverage": coverage.map { .double(($0.share * 10_000).rounded() / 10_000) } ?? .null,
      "median_pay_change": medianChange.map(JSON.int) ?? .null, "gaps": .array(gaps),
    ]
  }
}

extension JSON {
  fileprivate static func figure(_ figure: Figure) -> JSON {
    figure.amount.map(JSON.int) ?? .null
  }

  fileprivate static func optional(_ text: String?) -> JSON {
    if let text { .string(text) } else { .null }
  }
}
