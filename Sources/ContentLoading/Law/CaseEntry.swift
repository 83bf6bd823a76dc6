package import JSONFormat
package import Diagnostics
package import Foundation
import Yams

/// One case of a case file: its facts, and the question about them when it has one.
package struct CaseEntry: Sendable {
  package let id: String
  package let facts: JSON
  package let question: String?

  /// The cases of a file in JSON, in JSON Lines or in YAML: one case, or a list of them.
  ///
  /// A case is an object with `facts`, or the facts themselves.
  package static func read(_ url: URL, as name: String) -> Result<[CaseEntry], Faults> {
    switch AuthoredFile.read(url, as: name) {
    case .failure(let diagnostic): return .failure(Faults([diagnostic], texts: [:]))
    case .success(let document):
      let values = name.hasSuffix(".jsonl") ? lines(document) : whole(document)
      let cases = values.flatMap { $0.items }.enumerated().compactMap { place, value in
        entry(value, number: place + 1, document)
      }
      if cases.isEmpty, !document.hasErrors {
        document.report(.wrongShape, at: document.start, "the file holds no case")
      }
      guard !document.hasErrors else {
        return .failure(Faults(document.diagnostics, texts: [name: document.text]))
      }
      return .success(cases)
    }
  }

  /// What is wrong with a case file, with its text to draw it in.
  package struct Faults: Error {
    package let diagnostics: [Diagnostic]
    package let texts: [String: String]

    init(_ diagnostics: [Diagnostic], texts: [String: String]) {
      self.diagnostics = diagnostics
      self.texts = texts
    }
  }

  private static func entry(
    _ value: JSON, number: Int, _ document: Document
  ) -> CaseEntry? {
    guard case .members = value else {
      document.report(
        .wrongShape, at: document.start,
        "case \(number) is no object with facts; write 'facts:' and the facts below it")
      return nil
    }
    let facts = value["facts"] ?? value
    guard case .members = facts else {
      document.report(
        .wrongShape, at: document.start, "the facts of case \(number) must be names with values")
      return nil
    }
    return CaseEntry(
      id: value["id"]?.text ?? "case \(number)", facts: facts,
      question: value["question"]?.text)
  }

  private static func lines(_ document: Document) -> [JSON] {
    var values: [JSON] = []
    for (number, line) in document.text.split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() where line.contains(where: { !$0.isWhitespace }) {
      do throws(JSONReader.Problem) {
        values.append(try JSONReader.read(line))
      } catch {
        document.report(
          .syntax,
          at: SourceLocation(file: document.file, line: number + 1, column: error.column),
          "this is not JSON: \(error.message)")
      }
    }
    return values
  }

  private static func whole(_ document: Document) -> [JSON] {
    guard let field = document.rootField() else { return [] }
    let value = JSON(field.node)
    return [value["cases"] ?? value]
  }
}

extension JSON {
  /// What YAML writes, as JSON would: plain words for yes, no, null and numbers mean those, and
  /// everything else, dates and times too, is text.
  init(_ node: Node) {
    switch node {
    case .mapping(let mapping):
      self = .members(mapping.map { Member($0.key.string ?? "", JSON($0.value)) })
    case .sequence(let items): self = .array(items.map { JSON($0) })
    case .scalar(let scalar):
      guard ![.singleQuoted, .doubleQuoted].contains(scalar.style) else {
        self = .string(scalar.string)
        return
      }
      switch scalar.string {
      case "true", "yes", "True", "Yes": self = .bool(true)
      case "false", "no", "False", "No": self = .bool(false)
      case "", "null", "~": self = .null
      // Anything else is a number when it is written as one would be: "007" is text.
      default: self = JSON.number(scalar.string) ?? .string(scalar.string)
      }
    case .alias: self = .null
    }
  }
}
