import CallModel
import Diagnostics
import Understanding

/// Reads one file of `content/language/moves`.
enum LessonReader {
  /// A lesson whose references to other moves are not checked yet.
  struct Draft {
    let kind: Move.Kind
    let kindLocation: SourceLocation
    let group: Vocabulary.Group
    let gloss: String
    let samples: [Said]
    let counterSamples: [Said]
    let cues: [String]
    let excuses: Set<Excuse>
  }

  /// A sentence as it was written, with its place.
  struct Said {
    let text: String
    let others: [Field]
    let after: String?
    let location: SourceLocation
  }

  static func read(_ document: Document) -> Draft? {
    guard let root = document.root() else { return nil }
    root.allow(Forms.move.names)
    let name = root.required("move")
    let groups = Vocabulary.Group.allCases.map(\.rawValue)
    let group = root.required("stage")?.choice(among: groups).flatMap(Vocabulary.Group.init)
    let gloss = root.required("is")?.text()
    let says = root.required("says")?.list()?.compactMap { said($0, others: "also") }
    let not = root.optional("not")?.list()?.compactMap { said($0, others: "is") } ?? []
    let cues = root.optional("cues")?.items().compactMap { $0.text() } ?? []
    let excuses = root.optional("unless")?.items().compactMap { field in
      field.choice(among: Excuse.allCases.map(\.rawValue)).flatMap(Excuse.init)
    }
    guard let name, let text = name.text(), let group, let gloss, let says else { return nil }
    checkPlace(of: text, group, name, in: document)
    if says.count < LanguageLoader.fewestSamples {
      document.report(
        .tooFewSamples, at: root.location(of: "says") ?? name.location,
        "'\(text)' has \(says.count) samples; with fewer than \(LanguageLoader.fewestSamples) "
          + "it is often missed", severity: .warning)
    }
    return Draft(
      kind: Move.Kind(text), kindLocation: name.location, group: group, gloss: gloss,
      samples: says, counterSamples: not, cues: cues, excuses: Set(excuses ?? []))
  }

  /// The file bears the name of its move and lies in the folder of its stage.
  private static func checkPlace(
    of move: String, _ group: Vocabulary.Group, _ name: Field, in document: Document
  ) {
    let path = document.file.split(separator: "/")
    if path.last != "\(move).yaml" {
      name.report(
        .contradiction,
        "the move is called '\(move)' and its file '\(path.last ?? "")'; "
          + "name both alike")
    }
    if path.dropLast().last.map(String.init) != group.rawValue {
      name.report(
        .contradiction,
        "a move of the stage '\(group.rawValue)' belongs in the folder "
          + "'\(group.rawValue)'")
    }
  }

  /// A plain sentence, or one with what else it does.
  private static func said(_ field: Field, others key: String) -> Said? {
    guard field.isMapping else {
      guard key == "also" else {
        field.report(.wrongShape, "a line of 'not' must say with 'is' what it is instead")
        return nil
      }
      return field.text().map { Said(text: $0, others: [], after: nil, location: field.location) }
    }
    guard let mapping = field.mapping() else { return nil }
    mapping.allow((key == "is" ? Forms.lookalike : Forms.saying).names)
    guard let text = mapping.required("text"), let words = text.text() else { return nil }
    let others = key == "is" ? mapping.required("is") : mapping.optional("also")
    return Said(
      text: words, others: others?.items() ?? [], after: mapping.optional("after")?.text(),
      location: text.location)
  }

  // MARK: All files together

  /// Lessons with every reference resolved; what is wrong is reported in its own file.
  static func finish(_ drafts: [(draft: Draft, document: Document)]) -> [Lesson] {
    let names = drafts.map(\.draft.kind.description)
    var places: [String: SourceLocation] = [:]
    var seen: Set<Move.Kind> = []
    var lessons: [Lesson] = []
    for (draft, document) in drafts {
      guard seen.insert(draft.kind).inserted else {
        document.report(
          .duplicateName, at: draft.kindLocation, "another file declares '\(draft.kind)' already")
        continue
      }
      let sample = { (said: Said, own: [Move.Kind]) in
        Sample(
          said.text, by: draft.group.speaker,
          moves: own + kinds(said.others, names), after: said.after,
          place: "\(said.location.file):\(said.location.line)")
      }
      checkTwins(draft, document, &places)
      lessons.append(
        Lesson(
          kind: draft.kind, group: draft.group, gloss: draft.gloss,
          samples: draft.samples.map { sample($0, [draft.kind]) },
          counterSamples: draft.counterSamples.map { sample($0, []) }, cues: draft.cues,
          excuses: draft.excuses))
    }
    return lessons.sorted { $0.kind < $1.kind }
  }

  private static func kinds(_ fields: [Field], _ names: [String]) -> [Move.Kind] {
    fields.compactMap { $0.choice(among: names).map { Move.Kind($0) } }
  }

  /// Warns of a sentence that stands twice under one move.
  private static func checkTwins(
    _ draft: Draft, _ document: Document, _ places: inout [String: SourceLocation]
  ) {
    for said in draft.samples {
      let key = "\(draft.kind)\n\(said.text)\n\(said.after ?? "")"
      if let first = places[key] {
        document.report(
          .duplicateName, at: said.location,
          "the same sentence stands in line \(first.line) already", severity: .warning)
      }
      places[key] = said.location
    }
  }
}
