package import Diagnostics
import Yams

/// The keys of one block of an authored file, each of which is asked for by name.
package struct Mapping {
  package let document: Document
  package let location: SourceLocation
  private let entries: [Entry]

  private struct Entry {
    let key: String
    let location: SourceLocation
    let field: Field
  }

  init(_ mapping: Node.Mapping, at location: SourceLocation, in document: Document) {
    self.document = document
    self.location = location
    entries = mapping.map { keyNode, value in
      let key = keyNode.string ?? ""
      let place = document.location(keyNode.mark, length: key.count)
      return Entry(
        key: key, location: place,
        field: Field(name: key, node: value, location: place, document: document))
    }
  }

  package var keys: [String] { entries.map(\.key) }

  /// Every key with its value, in the order of the file.
  package var fields: [(key: String, location: SourceLocation, field: Field)] {
    entries.map { ($0.key, $0.location, $0.field) }
  }

  /// Reports every key that is not in `known`, with the closest one that is.
  package func allow(_ known: [String]) {
    for entry in entries where !known.contains(entry.key) {
      document.report(
        .unknownKey, at: entry.location, "unknown key '\(entry.key)'",
        suggestion: NearMiss.closest(to: entry.key, among: known.filter { !keys.contains($0) })
          ?? NearMiss.closest(to: entry.key, among: known))
    }
  }

  package func optional(_ key: String) -> Field? { entries.first { $0.key == key }?.field }

  package func location(of key: String) -> SourceLocation? {
    entries.first { $0.key == key }?.location
  }

  /// The value of `key`, or `nil` after its absence was reported.
  package func required(_ key: String) -> Field? {
    if let field = optional(key) { return field }
    document.report(.missingKey, at: location, "missing key '\(key)'")
    return nil
  }
}
