package import JSONFormat
import Compliance

/// What editors check rule files by as one types, made from what the loader accepts.
package enum RuleSchema {
  package static var schema: JSON {
    object(
      [
        ("$schema", .string("http://json-schema.org/draft-07/schema#")),
        ("title", .string("A rule of law")), ("type", .string("object")),
        ("additionalProperties", .bool(false)), ("required", texts(required)),
        ("properties", object(RuleLoader.keys.map { ($0, property($0)) })),
      ])
  }

  private static let required = [
    "rule", "title", "kind", "cites", "in_force", "checked", "binds", "severity", "confidence",
    "status", "conditions", "message", "remedy", "examples",
  ]

  private static func property(_ key: String) -> JSON {
    switch key {
    case "kind": choice(Rule.Kind.allCases.map(\.rawValue))
    case "binds": choice(Rule.Bound.allCases.map(\.rawValue))
    case "covers": choice(Rule.Debts.allCases.map(\.rawValue))
    case "severity": choice(Finding.Severity.allCases.map(\.rawValue))
    case "confidence": choice(Rule.Confidence.allCases.map(\.rawValue))
    case "status": choice(Rule.Status.allCases.map(\.rawValue))
    case "gate": yesOrNo
    case "checked": day
    case "in_force": mapping([("from", day), ("until", day)], required: ["from"])
    case "cites": list(mapping([("cite", text), ("at", address)], required: ["cite", "at"]))
    case "parameters":
      values(of: list(mapping([("from", day), ("is", any)], required: ["from", "is"])))
    case "answers": values(of: choice(Rule.Form.allCases.map(\.rawValue)))
    case "examples":
      mapping([("breaks", list(text)), ("keeps", list(text))], required: ["breaks", "keeps"])
    case "conditions":
      list(
        object(
          [
            ("type", .string("object")), ("additionalProperties", .bool(false)),
            ("minProperties", .int(1)), ("maxProperties", .int(1)),
            ("properties", object(RuleLoader.shapes.map { ($0, shape($0)) })),
          ]))
    default: text
    }
  }

  /// The keys of a shape; `decides` is a list of branches.
  private static func shape(_ name: String) -> JSON {
    let keys = { (names: [String]) in mapping(names.map { ($0, any) }, required: []) }
    return name == "decides"
      ? list(keys(ProvisionReader.keys(of: name))) : keys(ProvisionReader.keys(of: name))
  }

  // MARK: Parts of a schema

  private static func object(_ members: [(String, JSON)]) -> JSON {
    .members(members.map { JSON.Member($0.0, $0.1) })
  }

  private static func texts(_ names: [String]) -> JSON { .array(names.map(JSON.string)) }

  private static let text = object([("type", .string("string"))])
  private static let any = object([])
  private static let yesOrNo = object([
    ("enum", .array([.bool(true), .bool(false), .string("yes"), .string("no")]))
  ])
  private static let day = object(
    [("type", .string("string")), ("pattern", .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))])
  private static let address = object(
    [("type", .string("string")), ("pattern", .string("^https://"))])

  private static func choice(_ names: [String]) -> JSON { object([("enum", texts(names))]) }

  private static func list(_ items: JSON) -> JSON {
    object([("type", .string("array")), ("items", items)])
  }

  private static func values(of value: JSON) -> JSON {
    object([("type", .string("object")), ("additionalProperties", value)])
  }

  private static func mapping(
    _ members: [(String, JSON)], required: [String]
  ) -> JSON {
    object(
      [
        ("type", .string("object")), ("additionalProperties", .bool(false)),
        ("properties", object(members)), ("required", texts(required)),
      ])
  }
}
