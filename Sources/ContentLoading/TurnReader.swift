import CallModel
import Diagnostics
import Foundation
import Understanding

/// Reads `content/language/turns`: whole turns of collectors, and in a folder of their own those of
/// debtors, with every move that they make.
enum TurnReader {
  /// Where the turns of those who are called are kept.
  static let debtorFolder = "turns/debtor"

  /// The turns of these files in `folder`, with what is wrong in them; a side makes the moves of its
  /// own lessons.
  static func read(
    _ folder: URL, _ files: [String], shownAs name: String, lessons: [Lesson]
  ) -> ([Sample], [Diagnostic]) {
    let moves = Dictionary(grouping: lessons, by: \.speaker)
      .mapValues { $0.map(\.kind.description) }
    var turns: [Sample] = []
    var diagnostics: [Diagnostic] = []
    var places: [String: SourceLocation] = [:]
    for file in files {
      switch AuthoredFile.read(folder.appending(path: file), as: "\(name)/\(file)") {
      case .failure(let diagnostic): diagnostics.append(diagnostic)
      case .success(let document):
        let speaker = file.hasPrefix(debtorFolder) ? Speaker.debtor : .collector
        turns += read(document, by: speaker, moves: moves[speaker] ?? [], &places)
        diagnostics += document.diagnostics
      }
    }
    return (turns, diagnostics)
  }

  private static func read(
    _ document: Document, by speaker: Speaker, moves: [String],
    _ places: inout [String: SourceLocation]
  ) -> [Sample] {
    guard let root = document.root() else { return [] }
    root.allow(Forms.turns.names)
    let fields = root.required("turns")?.list() ?? []
    return fields.compactMap { field in
      guard let mapping = field.mapping() else { return nil }
      mapping.allow(Forms.turn.names)
      guard let text = mapping.required("text"), let words = text.text(),
        let made = mapping.required("is")
      else { return nil }
      let after = mapping.optional("after")?.text()
      let key = "\(speaker)\n\(words)\n\(after ?? "")"
      if let first = places.updateValue(text.location, forKey: key) {
        document.report(
          .duplicateName, at: text.location,
          "the same turn stands at \(first.file):\(first.line) already", severity: .warning)
      }
      return Sample(
        words, by: speaker,
        moves: made.items().compactMap { $0.choice(among: moves).map { Move.Kind($0) } },
        after: after, place: "\(text.location.file):\(text.location.line)")
    }
  }
}
