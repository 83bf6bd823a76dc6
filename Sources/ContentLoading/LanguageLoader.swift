package import CallModel
package import Diagnostics
package import Foundation
package import Understanding

/// Reads the folder `content/language`: what every move is, by samples, and what words mean.
package enum LanguageLoader {
  /// Everything the folder teaches.
  package struct Language: Sendable {
    package let vocabulary: Vocabulary
    package let lessons: [Lesson]
    package let wordBook: WordBook
    package let diagnostics: [Diagnostic]
  }

  /// A move is hard to learn from fewer samples than this.
  static let fewestSamples = 30

  /// Reads every file under `folder`; a file with errors teaches nothing.
  package static func load(_ folder: URL, shownAs name: String = "content/language") -> Language {
    var diagnostics: [Diagnostic] = []
    var drafts: [(draft: LessonReader.Draft, document: Document)] = []
    for file in files(in: folder) where file.hasPrefix("moves/") {
      switch AuthoredFile.read(folder.appending(path: file), as: "\(name)/\(file)") {
      case .failure(let diagnostic): diagnostics.append(diagnostic)
      case .success(let document):
        if let draft = LessonReader.read(document) {
          drafts.append((draft, document))
        } else {
          diagnostics += document.diagnostics
        }
      }
    }
    let lessons = LessonReader.finish(drafts)
    diagnostics += drafts.flatMap(\.document.diagnostics)
    let (wordBook, problems) = WordBookReader.read(folder, name)
    return Language(
      vocabulary: vocabulary(of: lessons), lessons: lessons, wordBook: wordBook,
      diagnostics: (diagnostics + problems).sorted { $0.location < $1.location })
  }

  private static func vocabulary(of lessons: [Lesson]) -> Vocabulary {
    Vocabulary(lessons.map { .init(kind: $0.kind, group: $0.group, gloss: $0.gloss) })
  }

  /// The authored files of the folder, by their paths in it, in order.
  static func files(in folder: URL) -> [String] {
    let manager = FileManager.default
    var found: [String] = []
    for group in Vocabulary.Group.allCases.map(\.rawValue).sorted() {
      let names =
        (try? manager.contentsOfDirectory(
          atPath: folder.appending(path: "moves/\(group)").path)) ?? []
      found += names.filter { $0.hasSuffix(".yaml") }.sorted().map { "moves/\(group)/\($0)" }
    }
    return found + WordBookReader.files
  }
}
