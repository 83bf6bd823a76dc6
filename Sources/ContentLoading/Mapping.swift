package import Diagnostics
import Yams

/// The keys of one block of an authored file, each of which is asked for by name.
package struct Mapping {
  package let document: Document
  package let location: SourceLocation
  package let keys: [String]
  private let pairs: Node.Mapping

  init(_ mapping: Node.Mapping, at location: SourceLocation, in document: Document) {
    self.document = document
    self.location = location
    pairs = mapping
    keys = mapping.keys.map { $0.string ?? "" }
  }

  /// Every key with its value, in the order of the file.
  package var fields: [(key: String, location: SourceLocation, field: Field)] {
    keys.indices.map { (keys[$0], place($0), field($0)) }
  }

  private func field(_ index: Int) -> Field {
    Field(name: keys[index], node: pairs[index].value, location: location, document: document)
  }

  /// Where a key stands.
  private func place(_ index: Int) -> SourceLocation {
    document.location(pairs[index].key.mark, length: keys[index].count)
  }

  /// Reports every key that is not in `known`, with the closest one that is.
  package func allow(_ known: [String]) {
    for (index, key) in keys.enumerated() where !known.contains(key) {
      document.report(
        .unknownKey, at: place(index), "unknown key '\(key)'",
        suggestion: NearMiss.closest(to: key, among: known.filter { !keys.contains($0) })
          ?? NearMiss.closest(to: key, among: known))
    }
  }

  package func optional(_ key: String) -> Field? { keys.firstIndex(of: key).map(field) }

  package func location(of key: String) -> SourceLocation? { keys.firstIndex(of: key).map(place) }

  /// The value of `key`, or `nil` after its absence was reported.
  package func required(_ key: String) -> Field? {
    if let field = optional(key) { return field }
    document.report(.missingKey, at: location, "missing key '\(key)'")
    return nil
  }
}
