package import Diagnostics
package import Foundation

/// The files of `content/temperaments`, each named after the temperament in it.
package struct TemperamentFolder: Sendable {
  private let url: URL

  /// What there is to choose from, in order.
  package let names: [String]

  package init(_ url: URL) {
    self.url = url
    let files = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    names = files.sorted().filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
  }

  /// The file of this temperament, or why it cannot be read.
  package func document(_ name: String) -> Result<Document, Diagnostic> {
    AuthoredFile.read(url.appending(path: "\(name).yaml"), as: "content/temperaments/\(name).yaml")
  }
}
