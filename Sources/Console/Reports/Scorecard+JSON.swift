package import JSONFormat
package import Assessment
import CallModel
package import Compliance

extension Scorecard {
  /// The scorecard as programs exchange it: one line, with `id` where the input had one.
  package func json(id: JSON? = nil, digest: String? = nil) -> [UInt8] {
    var writer = JSONWriter()
    write(to: &writer, id: id, digest: digest)
    return writer.bytes
  }

  package func write(to writer: inout JSONWriter, id: JSON? = nil, digest: String? = nil) {
    writer.object { writer in
      if let digest {
        writer.key("digest")
        writer.string("sha256:" + digest)
      }
      writer.key("findings")
      writer.list(of: findings) { $0.json.write(to: &$1) }
      writer.key("gates")
      writer.list(of: gates) { $1.string($0) }
      if let id {
        writer.key("id")
        id.write(to: &writer)
      }
      writer.key("items")
      writer.list(of: marks) { $0.write(to: &$1) }
      writer.key("negotiation")
      if let negotiation { negotiation.write(to: &writer) } else { writer.null() }
      writer.key("passed")
      writer.bool(passed)
      writer.key("rubric")
      writer.string(rubric)
      writer.key("scores")
      writeScores(to: &writer)
      writer.key("sections")
      writer.list(of: sections) { $0.write(to: &$1) }
    }
  }

  private func writeScores(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("communication")
      writer.score(communication)
      writer.key("compliance")
      writer.double(compliance)
      writer.key("negotiation")
      writer.score(negotiationScore)
      writer.key("overall")
      writer.double(overall)
    }
  }
}

extension JSONWriter {
  /// A score, or null when there was nothing to judge.
  fileprivate mutating func score(_ score: Double?) {
    if let score { double(score) } else { null() }
  }

  /// A number with at most three decimals, or null.
  fileprivate mutating func short(_ number: Double?) {
    if let number { short(number) } else { null() }
  }
}

extension Mark {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("evidence")
      writer.list(of: evidence) { $0.write(to: &$1) }
      writer.key("item")
      writer.string(item.id.description)
      if let missed {
        writer.key("missed")
        writer.object { writer in
          writer.key("sentence")
          writer.string(missed.sentence)
          writer.key("turn")
          writer.int(missed.turn)
        }
      }
      if let notApplicable {
        writer.key("not_applicable")
        writer.string(notApplicable)
      }
      writer.key("of")
      writer.short(item.points)
      writer.key("points")
      writer.short(isApplicable ? points : nil)
      writer.key("section")
      writer.string(item.section.description)
      writer.key("skill")
      writer.string(item.skill.rawValue)
    }
  }
}

extension Mark.Evidence {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("quote")
      writer.string(quote)
      writer.key("span")
      writer.span(span)
      writer.key("speaker")
      writer.string(speaker.rawValue)
      writer.key("turn")
      writer.int(turn)
    }
  }
}

extension Scorecard.SectionScore {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("applies")
      writer.bool(share != nil)
      writer.key("of")
      writer.short(weight)
      writer.key("points")
      writer.short(points)
      writer.key("section")
      writer.string(section.id.description)
    }
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

extension JSON {
  /// A half-open range as `[start, end]`.
  package static func span(_ range: Range<Int>) -> JSON {
    .array([.int(range.lowerBound), .int(range.upperBound)])
  }

  /// A number with at most three decimals, so that the same call gives the same bytes.
  package static func short(_ number: Double) -> JSON { .double((number * 1000).rounded() / 1000) }
}

extension NegotiationResult {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("health")
      writer.short(health)
      writer.key("index")
      writer.short(index)
      writer.key("left_on_table")
      writer.string(leftOnTable.plain)
      writer.key("par")
      writer.short(par)
      writer.key("recovery")
      writer.short(recovery)
      writer.key("squeezed")
      writer.string(squeezed.plain)
    }
  }
}
