import Console
import Diagnostics
import Foundation

/// The page about one kind of fault, from `content/explain`.
enum FaultPage {
  /// The page for `name`, or `nil` when that is not written like a code.
  static func text(of name: String, in content: URL) throws -> String? {
    let code = name.uppercased()
    guard code.count == 5, code.hasPrefix("RC"), code.dropFirst(2).allSatisfy(\.isNumber) else {
      return nil
    }
    let codes = Diagnostic.Code.allCases.map(\.rawValue)
    guard codes.contains(code) else {
      throw CommandFailure(
        "there is no fault '\(code)'; they go from \(codes.min() ?? "") to \(codes.max() ?? "")",
        .badInput)
    }
    let file = content.appending(path: "explain/\(code).md")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else {
      throw CommandFailure("'\(file.path)' cannot be read; put the file back", .missingFile)
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Screen.clean(String($0)) }.joined(separator: "\n")
  }
}
