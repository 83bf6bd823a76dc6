import CallModel
import Compliance
import Diagnostics

extension RuleLoader {
  static let shapes = [
    "decides", "clock", "amount", "frequency", "pattern", "hours", "cap", "limited_content",
    "never", "first", "within", "after",
  ]

  func readConditions(_ root: Mapping, kind: Rule.Kind, parameters: [String]) -> [Provision] {
    guard let field = root.required("conditions") else { return [] }
    let marks = guide.speech.marks.map(\.circumstance)
    let known = kind == .said ? SpokenTurn.circumstances.union(marks) : guide.circumstances
    let reader = ProvisionReader(parameters: parameters, circumstances: known, loader: self)
    return field.items().compactMap { item in
      guard let mapping = item.mapping() else { return nil }
      mapping.allow(Self.shapes)
      guard let (key, _, shape) = mapping.fields.first, Self.shapes.contains(key) else {
        return nil
      }
      return condition(key, shape, reader)
    }
  }

  private func condition(_ key: String, _ field: Field, _ reader: ProvisionReader) -> Provision? {
    if key == "decides" {
      return .decides((field.list() ?? []).compactMap { reader.branch($0) })
    }
    guard let mapping = field.mapping() else { return nil }
    switch key {
    case "clock": return reader.clock(mapping)
    case "amount": return reader.amount(mapping)
    case "frequency": return reader.frequency(mapping)
    case "pattern": return reader.pattern(mapping)
    case "hours": return reader.hours(mapping)
    case "cap": return reader.cap(mapping)
    case "limited_content": return reader.limitedContent(mapping)
    default: return reader.spoken(key, mapping)
    }
  }
}

/// Reads the shapes of one rule's conditions and resolves the names they use.
struct ProvisionReader {
  let parameters: [String]

  /// The circumstances that the rule may refer to.
  let circumstances: Set<Circumstance.ID>
  let loader: RuleLoader

  /// The keys that a shape may have; those of `decides` are the keys of each branch.
  static func keys(of shape: String) -> [String] {
    switch shape {
    case "decides": ["is", "factor", "when", "any", "unless", "cite", "why"]
    case "clock":
      ["from", "to", "at_least", "at_most", "counting", "kept", "broken", "start"]
    case "amount": ["of", "unit", "at_least", "at_most", "kept", "broken"]
    case "frequency": ["calls", "days", "quiet", "consent"]
    case "pattern": ["factor", "calls", "minutes", "only_voicemail"]
    case "hours": ["opens", "closes"]
    case "cap": ["media", "most", "days", "place", "per_debt"]
    case "limited_content":
      ["plain_words", "revealing", "asks_reply", "before_person", "before_firm", "in_firm"]
    default: ["moves", "when", "unless", "before", "turns", "of", "event"]
    }
  }

  func parameter(_ field: Field?) -> String? {
    guard let field, let name = field.text() else { return nil }
    guard parameters.contains(name) else {
      field.report(
        .unknownName, "the rule has no parameter '\(name)'",
        suggestion: NearMiss.closest(to: name, among: parameters))
      return nil
    }
    return name
  }

  func circumstances(_ field: Field?) -> [Circumstance.ID] {
    let known = circumstances
    return (field?.items() ?? []).compactMap { item in
      guard let name = item.text() else { return nil }
      let id = Circumstance.ID(name)
      if !known.contains(id) {
        item.report(
          .unknownName, "nothing is known as the circumstance '\(name)'",
          suggestion: NearMiss.closest(to: name, among: known.map(\.description).sorted()))
      }
      return id
    }
  }

  func occasions(_ field: Field?) -> [Occasion.ID] {
    let known = loader.guide.occasions
    return (field?.items() ?? []).compactMap { item in
      guard let name = item.text() else { return nil }
      let id = Occasion.ID(name)
      if !known.contains(id) {
        item.report(
          .unknownName, "no fact holds the day or number '\(name)'",
          suggestion: NearMiss.closest(to: name, among: known.map(\.description).sorted()))
      }
      return id
    }
  }

  func moves(_ field: Field?) -> [Move.Kind] {
    (field?.items() ?? []).compactMap { item in
      if loader.moves.isEmpty { return item.text().map { Move.Kind($0) } }
      return item.choice(among: loader.moves).map { Move.Kind($0) }
    }
  }

  func verdict(_ field: Field?) -> Verdict? {
    field?.choice(among: Verdict.allCases.map(\.rawValue)).flatMap(Verdict.init)
  }

  func counting(_ field: Field?) -> Provision.Counting? {
    field?.choice(among: Provision.Counting.allCases.map(\.rawValue))
      .flatMap(Provision.Counting.init)
  }

  func branch(_ field: Field) -> Provision.Branch? {
    guard let mapping = field.mapping() else { return nil }
    mapping.allow(Self.keys(of: "decides"))
    guard let outcome = mapping.required("is").flatMap(outcome) else { return nil }
    return Provision.Branch(
      outcome: outcome, factor: mapping.optional("factor")?.text(),
      when: circumstances(mapping.optional("when")),
      any: circumstances(mapping.optional("any")),
      unless: circumstances(mapping.optional("unless")),
      cite: mapping.optional("cite")?.text(), why: mapping.optional("why")?.text())
  }

  /// A verdict, or a class such as `{is_consumer: yes}` or `{basis_notice: last notice}`.
  private func outcome(_ field: Field) -> Provision.Outcome? {
    guard field.isMapping else { return verdict(field).map { .verdict($0) } }
    guard let (key, _, value) = field.mapping()?.fields.first else { return nil }
    if let text = value.plainText, ["yes", "no", "true", "false"].contains(text) {
      return value.yesOrNo().map { .flag(key, $0) }
    }
    return occasions(value).first.map { .day(key, $0) }
  }

  func clock(_ mapping: Mapping) -> Provision? {
    mapping.allow(Self.keys(of: "clock"))
    _ = mapping.required("from")
    guard let counting = counting(mapping.required("counting")) else { return nil }
    var start: Provision.Clock.Start?
    if let inner = mapping.optional("start")?.mapping() {
      inner.allow(["from", "at_least", "counting"])
      guard let atLeast = parameter(inner.required("at_least")),
        let counting = self.counting(inner.required("counting"))
      else { return nil }
      start = .init(
        from: occasions(inner.required("from")), atLeast: atLeast, counting: counting)
    }
    return .clock(
      Provision.Clock(
        from: occasions(mapping.optional("from")), to: occasions(mapping.optional("to")),
        atLeast: parameter(mapping.optional("at_least")),
        atMost: parameter(mapping.optional("at_most")), counting: counting,
        kept: verdict(mapping.optional("kept")), broken: verdict(mapping.optional("broken")),
        start: start))
  }

  func amount(_ mapping: Mapping) -> Provision? {
    mapping.allow(Self.keys(of: "amount"))
    let unit =
      mapping.required("unit")?.choice(among: Provision.Unit.allCases.map(\.rawValue))
      .flatMap(Provision.Unit.init)
    guard let unit else { return nil }
    return .amount(
      Provision.Amount(
        of: occasions(mapping.required("of")), unit: unit,
        atLeast: parameter(mapping.optional("at_least")),
        atMost: parameter(mapping.optional("at_most")),
        kept: verdict(mapping.optional("kept")), broken: verdict(mapping.optional("broken"))))
  }
}
