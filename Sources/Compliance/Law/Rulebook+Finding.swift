import CallModel

extension Citation {
  /// The section without its paragraphs: `12 CFR 1006.14` of `12 CFR 1006.14(b)(2)`.
  package var section: String { String(pinpoint.prefix { $0 != "(" }) }
}

extension Rule {
  package var section: String { citations.first?.section ?? "" }

  /// Whether it is what somebody means who writes `name`: its id, or a citation from its start or
  /// from its number on.
  func isMeant(by name: String) -> Bool {
    let wanted = Self.plain(name)
    guard !wanted.isEmpty else { return false }
    if id.description.lowercased() == name.lowercased() { return true }
    return citations.contains { citation in
      let pinpoint = Self.plain(citation.pinpoint)
      let number = pinpoint.split(separator: " ").last.map(String.init) ?? pinpoint
      return [pinpoint, number].contains { text in
        guard text.hasPrefix(wanted) else { return false }
        // `1692e` is not meant by `1692`, nor 1006.14 by 1006.1.
        let rest = text.dropFirst(wanted.count)
        return rest.isEmpty || rest.first == "(" || wanted.hasSuffix(")")
      }
    }
  }

  private static func plain(_ text: String) -> String {
    let words = text.lowercased().filter { !"§.".contains($0) || $0 == "." }
      .split(separator: " ").filter { $0 != "u.s.c." && $0 != "usc" && $0 != "cfr" }
    return words.joined(separator: " ")
  }
}

extension Rulebook {
  /// The rules that a name or the beginning of a citation means, such as `1006.14`.
  package func rules(named name: String) -> [Rule] { rules.filter { $0.isMeant(by: name) } }

  /// Every name by which a rule can be asked for.
  package var names: [String] {
    let numbers = rules.compactMap { $0.section.split(separator: " ").last.map(String.init) }
    return (rules.map(\.id.description) + numbers).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }

  /// The rules by the section in which they stand, in the order of the law.
  package var sections: [(jurisdiction: String, section: String, rules: [Rule])] {
    let keys = rules.map { [$0.jurisdiction, $0.section] }
    let order = Set(keys).sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    return order.map { key in
      let mine = rules.filter { $0.jurisdiction == key[0] && $0.section == key[1] }
      return (key[0], key[1], mine)
    }
  }
}
