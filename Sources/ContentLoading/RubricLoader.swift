package import Assessment
package import CallModel
import Diagnostics

/// Reads a file of `content/rubric`.
package struct RubricLoader {
  let document: Document

  /// The moves that the language files declare.
  let vocabulary: Vocabulary

  package init(_ document: Document, vocabulary: Vocabulary) {
    self.document = document
    self.vocabulary = vocabulary
  }

  /// The rubric, or `nil` when the file has errors; what is wrong is with the document.
  package func load() -> Rubric? {
    guard let root = document.root() else { return nil }
    root.allow(Forms.rubric.names)
    let name = root.required("rubric")?.text()
    let pass = root.required("pass")?.whole(in: 0...100)
    let sections = root.required("sections")?.list()?.compactMap(section) ?? []
    let reader = RubricItemReader(sections: sections.map(\.section), vocabulary: vocabulary)
    let items = root.required("items")?.list()?.compactMap(reader.item) ?? []
    check(sections, items: items)
    let names = { (key: String) in root.required(key).map { reader.moves($0) } ?? [] }
    let (free, aboutDebt) = (names("free"), names("about_debt"))
    let (leaves, ladder) = (names("leaves_ladder"), names("ladder"))
    let endsTalk = root.required("ends_talk").map { reader.answers($0) } ?? []
    let overruled = root.required("overruled").map { reader.answers($0) } ?? []
    let (settles, quietHarm) = (names("settles"), names("quiet_harm"))
    let cues = cues(root)
    guard let name, let pass, let cues, !document.hasErrors else { return nil }
    return Rubric(
      name: name, passMark: Double(pass), sections: sections.map(\.section),
      items: items.map(\.item),
      free: Set(free),
      harmful: Set(vocabulary.entries.filter { $0.group == .harmful }.map(\.kind)),
      aboutDebt: Set(aboutDebt), leavesLadder: Set(leaves), endsTalk: endsTalk,
      overruled: Dictionary(
        overruled.map { ($0.told, Set($0.moves)) }, uniquingKeysWith: { $1 }),
      settles: Set(settles), quietHarm: Set(quietHarm), ladder: ladder, cues: cues)
  }

  private func section(_ field: Field) -> (section: Rubric.Section, field: Field)? {
    guard let mapping = field.mapping() else { return nil }
    mapping.allow(Forms.section.names)
    guard let id = mapping.required("section")?.text(),
      let title = mapping.required("title")?.text(),
      let weight = mapping.required("weight")?.whole(in: 1...100),
      let headline = mapping.required("headline")?
        .choice(among: Rubric.Headline.allCases.map(\.rawValue)).flatMap(Rubric.Headline.init)
    else { return nil }
    let section = Rubric.Section(
      id: .init(id), title: title, weight: Double(weight), headline: headline)
    return (section, field)
  }

  /// Names are there once, weights add up to 100, and points to the weight of their section.
  private func check(
    _ sections: [(section: Rubric.Section, field: Field)],
    items: [(item: RubricItem, field: Field)]
  ) {
    var seen: Set<String> = []
    for (name, field) in sections.map({ ($0.section.id.description, $0.field) })
      + items.map({ ($0.item.id.description, $0.field) }) where !seen.insert(name).inserted
    {
      // A section and an item may share a name.
      let isSection = sections.contains { $0.section.id.description == name }
      let count = items.count { $0.item.id.description == name }
      if !isSection || count > 1 || sections.count(where: { $0.section.id.description == name }) > 1
      {
        field.report(.duplicateName, "'\(name)' is there twice; give one of the two another name")
      }
    }
    guard !document.hasErrors else { return }
    let whole = sections.reduce(0) { $0 + $1.section.weight }
    if whole != 100 {
      document.report(
        .contradiction, at: document.start,
        "the weights of the sections add up to \(Score.text(whole)); make them 100")
    }
    for (section, field) in sections {
      let sum = items.filter { $0.item.section == section.id }.reduce(0) { $0 + $1.item.points }
      guard abs(sum - section.weight) > 0.001 else { continue }
      field.report(
        .contradiction,
        "the points of '\(section.id)' add up to \(Score.text(sum)); its weight is "
          + Score.text(section.weight))
    }
  }

  private func cues(_ root: Mapping) -> Cues? {
    guard let mapping = root.required("cues")?.mapping(), let common = root.required("common")
    else {
      return nil
    }
    mapping.allow(Cue.allCases.map(\.rawValue))
    var lists: [Cue: [String]] = [:]
    for cue in Cue.allCases {
      lists[cue] = mapping.required(cue.rawValue)?.items().compactMap { $0.text() } ?? []
    }
    return Cues(lists, common: common.items().compactMap { $0.text() })
  }
}
