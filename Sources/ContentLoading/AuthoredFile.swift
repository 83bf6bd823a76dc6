package import Diagnostics
package import Foundation

/// A text file that somebody wrote, read from disk as UTF-8.
package enum AuthoredFile {
  /// The document in `url`, or why it could not be read.
  ///
  /// `name` is the path shown to people.
  package static func read(_ url: URL, as name: String) -> Result<Document, Diagnostic> {
    let place = SourceLocation(file: name, line: 1, column: 1)
    let bytes: Data
    do {
      bytes = try Data(contentsOf: url)
    } catch let error as CocoaError where error.code == .fileReadNoSuchFile {
      return .failure(Diagnostic(.unreadableFile, at: place, "there is no such file"))
    } catch let error as CocoaError where error.code == .fileReadNoPermission {
      return .failure(
        Diagnostic(.unreadableFile, at: place, "the file may not be read; check its permissions"))
    } catch {
      return .failure(Diagnostic(.unreadableFile, at: place, "the file cannot be read"))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let line = 1 + validPrefix(of: bytes).count { $0 == UInt8(ascii: "\n") }
      return .failure(
        Diagnostic(
          .unreadableFile, at: SourceLocation(file: name, line: line, column: 1),
          "the file is not UTF-8 text here; save it as UTF-8"))
    }
    return .success(Document(file: name, text: text))
  }

  private static func validPrefix(of bytes: Data) -> Data.SubSequence {
    var low = 0
    var high = bytes.count
    while low < high {
      let middle = (low + high + 1) / 2
      // Up to three bytes of a scalar may be cut off at the end without being wrong.
      let isValid = (0...3).contains { cut in
        String(validating: bytes.prefix(max(0, middle - cut)), as: UTF8.self) != nil
      }
      if isValid { low = middle } else { high = middle - 1 }
    }
    return bytes.prefix(low)
  }
}

extension Diagnostic: Error {}
