import Diagnostics
import Foundation
import Understanding

/// Reads `words.yaml` and `tone.yaml` of `content/language`.
enum WordBookReader {
  static let files = ["words.yaml", "tone.yaml"]

  static func read(_ folder: URL, _ name: String) -> (WordBook, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let lists = zip(files, ["concepts", "tones"]).map { file, key -> [WordBook.Entry] in
      guard FileManager.default.fileExists(atPath: folder.appending(path: file).path) else {
        return []
      }
      switch AuthoredFile.read(folder.appending(path: file), as: "\(name)/\(file)") {
      case .failure(let diagnostic):
        diagnostics.append(diagnostic)
        return []
      case .success(let document):
        let entries = entries(of: document, key)
        diagnostics += document.diagnostics
        return entries
      }
    }
    return (WordBook(concepts: lists[0], tones: lists[1]), diagnostics)
  }

  private static func entries(of document: Document, _ key: String) -> [WordBook.Entry] {
    guard let root = document.root() else { return [] }
    root.allow([key])
    return root.required(key)?.mapping()?.fields.map { name, _, field in
      WordBook.Entry(name, field.items().compactMap { $0.text() })
    } ?? []
  }
}
