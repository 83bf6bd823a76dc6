/// Which skill each item of the rubric shows, without reading the rest of the rubric.
package enum RubricSkills {
  /// Skills by the names of their items; what is wrong in the file is for `RubricLoader` to say.
  package static func read(_ document: Document) -> [String: String] {
    let items = document.root()?.optional("items")?.items() ?? []
    let pairs = items.compactMap { field -> (String, String)? in
      guard field.isMapping, let item = field.mapping(),
        let name = item.optional("item")?.plainText, let skill = item.optional("skill")?.plainText
      else { return nil }
      return (name, skill)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
