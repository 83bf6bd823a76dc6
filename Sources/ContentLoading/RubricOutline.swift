/// What a rubric asks for, read without the language that it is written over.
///
/// What is wrong in the file is for `RubricLoader` to say; here it is left out.
package struct RubricOutline: Hashable, Sendable {
  /// The overall score to pass.
  package let pass: Double

  /// In the order of the file.
  package let items: [Item]

  package struct Item: Hashable, Sendable {
    package let name: String
    package let points: Double
    package let looksFor: String
    package let skill: String
  }

  package init(_ document: Document) {
    let root = document.root()
    pass = root?.optional("pass")?.plainText.flatMap(Double.init) ?? 80
    items = (root?.optional("items")?.items() ?? []).compactMap { field in
      guard field.isMapping, let item = field.mapping(),
        let name = item.optional("item")?.plainText,
        let points = item.optional("points")?.plainText.flatMap(Double.init),
        let looksFor = item.optional("is")?.plainText,
        let skill = item.optional("skill")?.plainText
      else { return nil }
      return Item(name: name, points: points, looksFor: looksFor, skill: skill)
    }
  }

  /// Items by their names.
  package var named: [String: Item] {
    Dictionary(items.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
