import CallModel
import Diagnostics

/// A rule together with the place in the file where it was written.
struct PlacedRule {
  let rule: ScriptRule
  let mapping: Mapping

  init(_ rule: ScriptRule, at mapping: Mapping) {
    self.rule = rule
    self.mapping = mapping
  }

  /// Where the value of `key` stands, or else the rule.
  func place(of key: String) -> SourceLocation {
    mapping.optional(key)?.location ?? mapping.location
  }

  /// The lines under `key` with their places, in the order in which the rule keeps them.
  func lines(_ key: String) -> [(line: ScriptRule.Line, field: Field)] {
    guard let field = mapping.optional(key) else { return [] }
    guard field.isMapping, let manners = field.mapping() else {
      return field.items().compactMap { item in
        item.plainText.map { (ScriptRule.Line($0), item) }
      }
    }
    return manners.fields.flatMap { name, _, field in
      field.items().compactMap { item in
        item.plainText.map { (ScriptRule.Line($0, manner: .init(rawValue: name)), item) }
      }
    }
  }
}
