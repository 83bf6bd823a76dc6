import CallModel
import Diagnostics

/// Reads the rules of a script, from a scenario or from a standard file.
struct ScriptLoader {
  let names: ScriptNames

  /// What the rules of this file are named after, such as `standard/opening`.
  let source: String

  /// Whether this is the scenario's own script.
  let isOwn: Bool

  func rules(_ field: Field) -> [PlacedRule] {
    (field.list() ?? []).compactMap(rule)
  }

  private func rule(_ field: Field) -> PlacedRule? {
    guard let mapping = field.mapping() else { return nil }
    mapping.allow(Forms.rule.names)
    let hears = mapping.required("hears")
    let samples = hears.map(samples) ?? []
    let pattern = samples.first.map { .any([ownMove($0)]) } ?? hears.flatMap(pattern)
    let condition = mapping.optional("if").map { ConditionParser.read($0, names: names) }
    let speaker = mapping.optional("by")?
      .choice(among: [Speaker.debtor.rawValue, Speaker.thirdParty.rawValue])
      .flatMap(Speaker.init)
    let says = mapping.required("says").map(lines) ?? []
    let again = mapping.optional("again").map(lines) ?? []
    let reveals = mapping.optional("reveals")?.items().compactMap { $0.text() }.map { Fact($0) }
    let tells = mapping.optional("tells")?.items()
      .compactMap { $0.choice(among: names.debtorMoves) }.map { Move.Kind($0) }
    let feels = mapping.optional("feels").flatMap(Self.shift)
    let effects = mapping.optional("then")?.items().compactMap(effect)
    guard let pattern, !says.isEmpty else { return nil }
    // A condition that could not be read has been reported: the file yields no scenario.
    let rule = ScriptRule(
      id: .init("\(source):\(mapping.location.line)"), speaker: speaker ?? .debtor, hears: pattern,
      taughtBy: samples, if: condition ?? nil, says: says, again: again, reveals: reveals ?? [],
      tells: tells ?? [],
      feels: feels ?? .none, effects: effects ?? [],
      leads: mapping.optional("leads")?.yesOrNo() ?? false, isOwn: isOwn)
    return PlacedRule(rule, at: mapping)
  }

  private static let occasions: [(name: String, pattern: ScriptRule.Pattern)] = [
    ("ring", .ring), ("nothing", .nothing), ("silence", .silence), ("anything", .anything),
    ("proposal", .proposal), ("breaking_point", .breakingPoint),
  ]

  /// The sentences of `{says: […]}`, which teach a move that no language file knows.
  private func samples(_ field: Field) -> [String] {
    guard field.isMapping, let mapping = field.mapping() else { return [] }
    return mapping.optional("says")?.items().compactMap { $0.text() } ?? []
  }

  /// A move that only this script knows is named after its first sentence.
  private func ownMove(_ sentence: String) -> Move.Kind {
    let words = sentence.lowercased().split { !$0.isLetter && !$0.isNumber }
    return Move.Kind("says_" + words.prefix(8).joined(separator: "_"))
  }

  private func pattern(_ field: Field) -> ScriptRule.Pattern? {
    if field.isMapping {
      guard let mapping = field.mapping() else { return nil }
      mapping.allow(["all", "says"])
      guard let all = mapping.required("all") else { return nil }
      return .all(all.items().compactMap { move($0, names.collectorMoves) }.map { .init($0) })
    }
    if let text = field.plainText, let occasion = Self.occasions.first(where: { $0.name == text }) {
      return occasion.pattern
    }
    let known = names.collectorMoves + (field.isList ? [] : Self.occasions.map(\.name))
    let moves = field.items().compactMap { move($0, known) }
    return moves.isEmpty ? nil : .any(moves.map { .init($0) })
  }

  /// A move that the collector can make.
  private func move(_ field: Field, _ known: [String]) -> String? {
    if let text = field.plainText, names.debtorMoves.contains(text) {
      field.report(
        .unknownName,
        "'\(text)' is what a debtor does, so nobody can be heard making it; "
          + "'hears' takes moves of the collector")
      return nil
    }
    return field.choice(among: known)
  }

  private func lines(_ field: Field) -> [ScriptRule.Line] {
    guard field.isMapping, let mapping = field.mapping() else {
      return field.items().compactMap { line($0, manner: nil) }
    }
    let manners = ScriptRule.Manner.allCases.map(\.rawValue)
    mapping.allow(manners)
    return mapping.fields.flatMap { key, _, field in
      field.items().compactMap { line($0, manner: ScriptRule.Manner(rawValue: key)) }
    }
  }

  private func line(_ field: Field, manner: ScriptRule.Manner?) -> ScriptRule.Line? {
    guard let text = field.text() else { return nil }
    for name in Placeholder.names(in: text) where !Placeholder.isKnown(name) {
      field.report(
        .unknownPlaceholder, "'{\(name)}' is not something that can be filled in",
        suggestion: NearMiss.closest(to: name, among: Placeholder.allCases.map(\.rawValue)))
    }
    return ScriptRule.Line(text, manner: manner)
  }

  /// A change of mood, such as `{trust: +5, anger: -3}`.
  static func shift(_ field: Field) -> Mood.Shift? {
    guard let mapping = field.mapping() else { return nil }
    mapping.allow(Mood.Gauge.allCases.map(\.rawValue))
    return Mood.Shift(
      trust: mapping.optional("trust")?.whole(in: -100...100) ?? 0,
      anger: mapping.optional("anger")?.whole(in: -100...100) ?? 0,
      patience: mapping.optional("patience")?.whole(in: -100...100) ?? 0)
  }

  private func effect(_ field: Field) -> ScriptRule.Effect? {
    guard let text = field.text() else { return nil }
    let words = text.split(separator: " ").map(String.init)
    switch (words.first, words.dropFirst().first) {
    case ("verifies", nil): return .verifies
    case ("proposes", nil): return .proposes()
    case ("proposes", "settlement"): return .proposes(.settlement)
    case ("proposes", "full"): return .proposes(.full)
    case ("proposes", _):
      field.report(
        .unknownName,
        "a debtor 'proposes' payments by the month, 'proposes settlement' or "
          + "'proposes full'")
    case ("agrees", nil): return .agrees
    case ("ends", nil): return .ends(nil)
    case ("ends", let name?):
      if let outcome = Outcome(rawValue: name) { return .ends(outcome) }
      field.report(
        .unknownName, "'\(name)' is not a way for a call to end",
        suggestion: NearMiss.closest(to: name, among: Outcome.allCases.map(\.rawValue)))
    case ("stage", let name?):
      if let stage = Stage(name: name) { return .moves(to: stage) }
      field.report(
        .unknownName, "'\(name)' is not a stage of a call",
        suggestion: NearMiss.closest(to: name, among: Stage.allCases.map(\.name)))
    case ("puts_on", let name?):
      if let speaker = Speaker(rawValue: name), speaker != .collector {
        return .handsOver(to: speaker)
      }
      field.report(.unknownName, "'puts_on' takes debtor or third_party")
    default:
      field.report(
        .unknownName,
        "'\(text)' is not something a rule can do; it can be verifies, proposes, "
          + "proposes settlement, proposes full, agrees, ends, ends OUTCOME, stage NAME, puts_on debtor or puts_on third_party",
        suggestion: NearMiss.closest(
          to: words.first ?? "",
          among: ["verifies", "proposes", "agrees", "ends", "stage", "puts_on"]))
    }
    return nil
  }
}
