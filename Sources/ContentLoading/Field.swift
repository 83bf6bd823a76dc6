package import Diagnostics
import Yams

/// One value of an authored file, with its name and its place, read as the kind of thing it must be.
///
/// Each reader returns `nil` after it has reported what is wrong, so callers only collect.
package struct Field {
  package let name: String
  let node: Node
  package let document: Document

  /// Where it would stand if it were there.
  private let fallback: SourceLocation

  init(name: String, node: Node, location: SourceLocation, document: Document) {
    self.name = name
    self.node = node
    self.document = document
    fallback = location
  }

  package var location: SourceLocation {
    guard case .scalar(let scalar) = node else {
      return node.mark == nil ? fallback : document.location(node.mark)
    }
    return document.location(node.mark, length: scalar.string.count + 2 * quoteWidth)
  }

  package func report(
    _ code: Diagnostic.Code, _ message: String, severity: Diagnostic.Severity = .error,
    suggestion: String? = nil
  ) {
    document.report(code, at: location, message, severity: severity, suggestion: suggestion)
  }

  /// 1 when the text stands in quotes in the file, which moves its first character.
  var quoteWidth: Int {
    guard case .scalar(let scalar) = node else { return 0 }
    return [.singleQuoted, .doubleQuoted].contains(scalar.style) ? 1 : 0
  }

  package var isMapping: Bool {
    if case .mapping = node { true } else { false }
  }

  package var isList: Bool {
    if case .sequence = node { true } else { false }
  }

  /// The text as it was written, or `nil` when this is a list or has keys.
  package var plainText: String? {
    guard case .scalar(let scalar) = node else { return nil }
    return scalar.string
  }

  /// The text, which must not be empty.
  package func text() -> String? {
    guard let text = plainText else {
      report(.wrongShape, "'\(name)' must be text")
      return nil
    }
    guard !text.allSatisfy(\.isWhitespace) else {
      report(.badValue, "'\(name)' is empty")
      return nil
    }
    return text
  }

  package func whole(in range: ClosedRange<Int>) -> Int? {
    guard let text = text() else { return nil }
    guard let number = Int(text), range.contains(number) else {
      report(
        .outOfRange,
        "'\(name)' must be a whole number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  package func yesOrNo() -> Bool? {
    switch plainText?.lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      report(.badValue, "'\(name)' must be yes or no")
      return nil
    }
  }

  /// Its keys, without a word when it has none.
  var plainMapping: Mapping? { isMapping ? mapping() : nil }

  /// One of `names`.
  package func choice(among names: [String]) -> String? {
    guard let text = text() else { return nil }
    guard names.contains(text) else {
      let known = names.count <= 12 ? "; it can be \(names.joined(separator: ", "))" : ""
      report(
        .unknownName, "'\(text)' is not known as '\(name)'\(known)",
        suggestion: NearMiss.closest(to: text, among: names))
      return nil
    }
    return text
  }

  package func mapping() -> Mapping? {
    guard case .mapping(let mapping) = node else {
      report(.wrongShape, "\(name == "the file" ? name : "'\(name)'") must hold keys and values")
      return nil
    }
    return Mapping(mapping, at: location, in: document)
  }

  /// The items of a list; a single value counts as a list of one.
  package func items() -> [Field] {
    guard case .sequence(let sequence) = node else { return [self] }
    return sequence.map { (node: Node) in
      Field(name: name, node: node, location: location, document: document)
    }
  }

  /// The items of a list, which a single value cannot stand for.
  package func list() -> [Field]? {
    guard isList else {
      report(.wrongShape, "'\(name)' must be a list")
      return nil
    }
    return items()
  }
}
