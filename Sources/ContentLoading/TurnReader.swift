import CallModel
import Diagnostics
import Foundation
import Understanding

/// Reads `content/language/turns`: whole turns of collectors with every move that they make.
enum TurnReader {
  /// The turns of every file under `folder`, with what is wrong in them; `moves` are all known names.
  static func read(
    _ folder: URL, _ files: [String], shownAs name: String, moves: [String]
  ) -> ([Sample], [Diagnostic]) {
    var turns: [Sample] = []
    var diagnostics: [Diagnostic] = []
    var places: [String: SourceLocation] = [:]
    for file in files {
      switch AuthoredFile.read(folder.appending(path: file), as: "\(name)/\(file)") {
      case .failure(let diagnostic): diagnostics.append(diagnostic)
      case .success(let document):
        turns += read(document, moves: moves, &places)
        diagnostics += document.diagnostics
      }
    }
    return (turns, diagnostics)
  }

  private static func read(
    _ document: Document, moves: [String], _ places: inout [String: SourceLocation]
  ) -> [Sample] {
    guard let root = document.root() else { return [] }
    root.allow(["turns"])
    let fields = root.required("turns")?.list() ?? []
    return fields.compactMap { field in
      guard let mapping = field.mapping() else { return nil }
      mapping.allow(["text", "is", "after"])
      guard let text = mapping.required("text"), let words = text.text(),
        let made = mapping.required("is")
      else { return nil }
      let after = mapping.optional("after")?.text()
      if let first = places.updateValue(text.location, forKey: "\(words)\n\(after ?? "")") {
        document.report(
          .duplicateName, at: text.location,
          "the same turn stands at \(first.file):\(first.line) already", severity: .warning)
      }
      return Sample(
        words, moves: made.items().compactMap { $0.choice(among: moves).map { Move.Kind($0) } },
        after: after, place: "\(text.location.file):\(text.location.line)")
    }
  }
}
