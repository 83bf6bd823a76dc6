import Assessment
import CallModel
import Diagnostics

/// Reads the items of a rubric.
struct RubricItemReader {
  let sections: [Rubric.Section]
  let vocabulary: Vocabulary

  func item(_ field: Field) -> (item: RubricItem, field: Field)? {
    guard let mapping = field.mapping() else { return nil }
    mapping.allow(Forms.item.names)
    let id = mapping.required("item")?.text()
    let section = mapping.required("section")?
      .choice(among: sections.map(\.id.description))
    let points = mapping.required("points").flatMap(points)
    let looksFor = mapping.required("is")?.text()
    let test = mapping.required("test").flatMap(test)
    let skill = mapping.required("skill")?
      .choice(among: Skill.allCases.map(\.rawValue)).flatMap(Skill.init)
    let applies = mapping.optional("applies")?.items().compactMap { field in
      field.choice(among: Proviso.allCases.map(\.rawValue)).flatMap(Proviso.init)
    }
    let whenTold = mapping.optional("when_told").map { moves($0) }
    let hint = mapping.required("hint")?.text()
    let sentence = mapping.required("say").flatMap(sentence)
    let temptation = mapping.optional("avoid").flatMap {
      $0.plainText == "" ? "" : self.sentence($0)
    }
    guard let id, let section, let points, let looksFor, let test, let skill, let hint, let sentence
    else { return nil }
    let item = RubricItem(
      id: .init(id), section: .init(section), points: points, looksFor: looksFor, test: test,
      applies: applies ?? [], whenTold: whenTold ?? [], skill: skill, hint: hint,
      sentence: sentence, temptation: temptation ?? "")
    return (item, field)
  }

  private func points(_ field: Field) -> Double? {
    guard let text = field.text() else { return nil }
    guard let points = Double(text), points > 0, points <= 100 else {
      field.report(.outOfRange, "'points' must be a number above 0 and at most 100")
      return nil
    }
    return points
  }

  private func sentence(_ field: Field) -> String? {
    guard let text = field.text() else { return nil }
    for name in Placeholder.names(in: text) where !RubricItem.blanks.contains(name) {
      field.report(
        .unknownPlaceholder, "'{\(name)}' is not something that can be filled in",
        suggestion: NearMiss.closest(to: name, among: RubricItem.blanks))
    }
    return text
  }

  /// The moves that `field` lists, each of which the language files declare.
  func moves(_ field: Field) -> [Move.Kind] {
    let known = vocabulary.entries.map(\.kind.description)
    return field.items().compactMap { item in
      guard let name = item.text() else { return nil }
      guard known.contains(name) else {
        item.report(
          .unknownName, "'\(name)' is not a known move",
          suggestion: NearMiss.closest(to: name, among: known))
        return nil
      }
      return Move.Kind(name)
    }
  }

  /// The tests that need nothing but their name.
  static let plain: [(name: String, test: RubricItem.Test)] = [
    ("open_questions", .openQuestions), ("one_question_at_a_time", .oneQuestionAtATime),
    ("no_interrogation", .noInterrogation), ("reflections", .reflections),
    ("takes_up_words", .takesUpWords), ("talk_balance", .talkBalance),
    ("no_unasked_advice", .noUnaskedAdvice), ("no_confrontation", .noConfrontation),
    ("plainness", .plainness), ("calm", .calm), ("recap", .recap), ("ladder", .ladder),
    ("par", .par), ("within_authority", .withinAuthority), ("reason_revealed", .reasonRevealed),
    ("noted", .noted), ("lawful", .lawful),
  ]

  private func test(_ field: Field) -> RubricItem.Test? {
    guard field.isMapping, let mapping = field.mapping() else {
      let name = field.choice(among: Self.plain.map(\.name))
      return Self.plain.first { $0.name == name }?.test
    }
    let shapes = ["made", "never", "answers", "asked_twice", "density"]
    guard let shape = shapes.first(where: { mapping.keys.contains($0) }) else {
      mapping.allow(shapes)
      field.report(.missingKey, "a test needs one of \(shapes.joined(separator: ", "))")
      return nil
    }
    switch shape {
    case "made": return made(mapping)
    case "never":
      mapping.allow(Forms.never.names)
      let toOthers = mapping.optional("to_others").map { moves($0) } ?? []
      return mapping.required("never").map { .never(moves($0), toOthers: toOthers) }
    case "answers":
      mapping.allow(Forms.answered.names)
      let within = mapping.optional("within").map { $0.whole(in: 1...10) } ?? 1
      let isSpecific = mapping.optional("specific").map { $0.yesOrNo() } ?? false
      let isOnce = mapping.optional("once").map { $0.yesOrNo() } ?? false
      let ahead = mapping.optional("ahead").map { moves($0) } ?? []
      guard let within, let isSpecific, let isOnce,
        let answers = mapping.required("answers").map({ answers($0, ahead: ahead, isOnce: isOnce) })
      else { return nil }
      return .answers(answers, within: within, mustBeSpecific: isSpecific)
    case "asked_twice":
      mapping.allow(Forms.askedTwice.names)
      return mapping.required("asked_twice").map { .nothingAskedTwice(answers($0)) }
    default:
      mapping.allow(Forms.density.names)
      guard let per = mapping.required("per")?.whole(in: 10...10_000) else { return nil }
      return mapping.required("density").map { .density(moves($0), per: per) }
    }
  }

  private func made(_ mapping: Mapping) -> RubricItem.Test? {
    mapping.allow(Forms.made.names)
    let within = mapping.optional("within").map { $0.whole(in: 1...100) }
    if case .some(.none) = within { return nil }
    guard let made = mapping.required("made").map({ moves($0) }), !made.isEmpty else { return nil }
    return .made(
      .init(
        made, before: mapping.optional("before").map { moves($0) } ?? [],
        after: mapping.optional("after").map { moves($0) } ?? [], within: within ?? nil))
  }

  /// Moves, each with the moves that belong to it.
  func answers(_ field: Field, ahead: [Move.Kind] = [], isOnce: Bool = false) -> [RubricItem
    .Answer]
  {
    let known = vocabulary.entries.map(\.kind.description)
    return (field.mapping()?.fields ?? []).compactMap { key, location, field in
      guard known.contains(key) else {
        field.document.report(
          .unknownName, at: location, "'\(key)' is not a known move",
          suggestion: NearMiss.closest(to: key, among: known))
        return nil
      }
      let moves = moves(field)
      return RubricItem.Answer(
        .init(key), moves, ahead: ahead.filter(moves.contains), isOnce: isOnce)
    }
  }
}
