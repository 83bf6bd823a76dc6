package import Assessment
package import Foundation

/// What calls are judged by, whatever they are calls of, as digests of its files.
package struct JudgingDigests: Hashable, Sendable {
  package let rubric: Digest
  package let law: Digest

  /// The digest of both and of how cards are made, by which kept cards are told apart.
  package var both: Digest { Digest(of: "\(Scorecard.version) \(rubric.text)\(law.text)") }

  /// Takes the digests of the files under `content/`.
  package init(of content: URL) {
    rubric = Self.digest(ofFilesIn: content.appending(path: "rubric"))
    law = Self.digest(ofFilesIn: content.appending(path: "law"))
  }

  /// One digest of the names and bytes of all files in a folder.
  private static func digest(ofFilesIn folder: URL) -> Digest {
    let files = (FileManager.default.subpaths(atPath: folder.path) ?? []).sorted()
    var bytes: [UInt8] = []
    for file in files where file.hasSuffix(".yaml") || file.hasSuffix(".csv") {
      bytes += Array(file.utf8)
      bytes += (try? Data(contentsOf: folder.appending(path: file))) ?? Data()
    }
    return Digest(of: bytes)
  }
}
