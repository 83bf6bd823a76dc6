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

    /// Whole turns of both sides with every move that they make.
    package let turns: [Sample]
    package let wordBook: WordBook
    package let diagnostics: [Diagnostic]
  }

  /// A move is hard to learn from fewer samples than this.
  static let fewestSamples = 30

  /// Reads every file under `folder`; a file with errors teaches nothing.
  package static func load(_ folder: URL, shownAs name: String = "content/language") -> Language {
    var diagnostics: [Diagnostic] = []
    var drafts: [(draft: LessonReader.Draft, document: Document)] = []
    let files = files(in: folder)
    for file in files where file.hasPrefix("moves/") {
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
    let (turns, turnProblems) = TurnReader.read(
      folder, files.filter { $0.hasPrefix("turns/") }, shownAs: name, lessons: lessons)
    let (wordBook, problems) = WordBookReader.read(folder, name)
    return Language(
      vocabulary: vocabulary(of: lessons), lessons: lessons, turns: turns, wordBook: wordBook,
      diagnostics: (diagnostics + turnProblems + problems).sorted { $0.location < $1.location })
  }

  private static func vocabulary(of lessons: [Lesson]) -> Vocabulary {
    Vocabulary(lessons.map { .init(kind: $0.kind, group: $0.group, gloss: $0.gloss) })
  }

  /// The authored files of the folder, by their paths in it, in order.
  static func files(in folder: URL) -> [String] {
    let groups = Vocabulary.Group.allCases.map(\.rawValue).sorted()
    let folders = groups.map { "moves/\($0)" } + ["turns", TurnReader.debtorFolder]
    let found = folders.flatMap { part in
      let names =
        (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: part).path))
        ?? []
      return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(part)/\($0)" }
    }
    return found + WordBookReader.files
  }
}
