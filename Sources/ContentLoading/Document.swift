package import Diagnostics
import Dispatch
import Yams

/// An authored YAML file being read: its text, and everything found wrong with it so far.
///
/// Reading goes on after an error, so one run reports every problem in the file.
package final class Document {
  package let file: String
  package let text: String
  package private(set) var diagnostics: [Diagnostic] = []

  package init(file: String, text: String) {
    self.file = file
    self.text = text
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  package func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  package func report(
    _ code: Diagnostic.Code, at location: SourceLocation, _ message: String,
    severity: Diagnostic.Severity = .error, suggestion: String? = nil,
    related: SourceLocation? = nil
  ) {
    report(
      Diagnostic(
        code, severity, at: location, message, suggestion: suggestion, related: related))
  }

  /// The keys at the top of the file, or `nil` when it is not a file of keys and values.
  package func root() -> Mapping? {
    guard let field = rootField() else { return nil }
    guard let mapping = field.mapping() else { return nil }
    return mapping
  }

  /// The whole file as one value, or `nil` when it cannot be read at all.
  package func rootField() -> Field? {
    composed.map { Field(name: "the file", node: $0, location: start, document: self) }
  }

  private lazy var composed = compose()

  /// Takes these files apart on every core; what is found wrong is the same as one by one.
  package static func prepare(_ documents: [Document]) {
    nonisolated(unsafe) let documents = documents
    DispatchQueue.concurrentPerform(iterations: documents.count) { number in
      _ = documents[number].composed
    }
  }

  private func compose() -> Node? {
    if let bad = text.unicodeScalars.first(where: {
      $0.value < 32 && !"\t\n\r".unicodeScalars.contains($0)
    }) {
      report(
        .controlCharacter, at: start,
        "the file holds a control character (code \(bad.value)); save it as plain UTF-8 text")
      return nil
    }
    do {
      // Every value is read as the text that stands there, so nothing has to be guessed from its looks.
      guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
        report(.wrongShape, at: start, "the file is empty")
        return nil
      }
      return node
    } catch let YamlError.parser(_, problem, mark, _) {
      report(.syntax, at: location(mark), problem)
    } catch let YamlError.scanner(_, problem, mark, _) {
      report(.syntax, at: location(mark), problem)
    } catch let YamlError.composer(_, problem, mark, _) {
      report(.syntax, at: location(mark), problem)
    } catch let YamlError.duplicatedKeysInMapping(duplicates, context) {
      for key in Set(duplicates).sorted() {
        report(
          .duplicateKey, at: secondPlace(of: key, after: context.mark),
          "'\(key)' is there twice; keep one of the two")
      }
    } catch {
      report(.syntax, at: start, "this is not YAML that can be read")
    }
    return nil
  }

  package var start: SourceLocation { SourceLocation(file: file, line: 1, column: 1) }

  func location(_ mark: Mark?, length: Int = 1) -> SourceLocation {
    guard let mark else { return start }
    return SourceLocation(
      file: file, line: max(1, mark.line), column: max(1, mark.column),
      endColumn: max(1, mark.column) + max(1, length))
  }

  /// Where `key` stands for the second time in the block that starts at `mark`.
  private func secondPlace(of key: String, after mark: Mark) -> SourceLocation {
    var seen: Int?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .dropFirst(max(0, mark.line - 1))
    {
      let indent = line.prefix { $0 == " " || $0 == "-" }.count
      guard line.dropFirst(indent).hasPrefix(key + ":") else { continue }
      guard seen == indent else {
        seen = seen ?? indent
        continue
      }
      return SourceLocation(
        file: file, line: number + 1, column: indent + 1, endColumn: indent + 1 + key.count)
    }
    return location(mark)
  }
}
