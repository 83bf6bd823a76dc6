import CallModel
import Diagnostics

/// Looks for telephone numbers and addresses that could belong to somebody real.
///
/// Numbers from 555-0100 to 555-0199 and the names under `example` are reserved for stories.
struct AddressCheck {
  let document: Document

  init(_ document: Document) { self.document = document }

  func run() {
    for (index, line) in document.text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated() where !line.drop(while: { $0 == " " }).hasPrefix("#")
    {
      check(line, number: index + 1)
    }
  }

  private func check(_ line: Substring, number: Int) {
    let breaks: Set<Character> = [" ", "\t", "\"", "'", ",", ";", "[", "]", "{", "}", "(", ")"]
    var start = line.startIndex
    while start < line.endIndex {
      guard !breaks.contains(line[start]) else {
        start = line.index(after: start)
        continue
      }
      let end = line[start...].firstIndex(where: breaks.contains) ?? line.endIndex
      var word = line[start..<end]
      while let last = word.last, ".:!?".contains(last) { word.removeLast() }
      if let fault = Self.fault(of: word) {
        let column = line.distance(from: line.startIndex, to: start) + 1
        document.report(
          .realAddress,
          at: SourceLocation(
            file: document.file, line: number, column: column, endColumn: column + word.count),
          fault, severity: .warning)
      }
      start = end
    }
  }

  private static func fault(of word: Substring) -> String? {
    let groups = word.drop { $0 == "+" }.split(separator: "-", omittingEmptySubsequences: false)
    let isNumber = groups.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
    let isShaped = [[3, 4], [3, 3, 4], [1, 3, 3, 4]].contains(groups.map(\.count))
    if isNumber, isShaped, !word.filter(\.isNumber).dropLast(2).hasSuffix("55501") {
      return "'\(word)' may be somebody's number; take one from 555-0100 to 555-0199"
    }
    let host = (word.split(separator: "@").last ?? word).split(separator: "/")
      .first { $0 != "https:" && $0 != "http:" }
    guard let host, let ending = host.split(separator: ".").last, host.contains("."),
      ["com", "org", "net", "edu", "gov", "io"].contains(ending.lowercased()),
      !["example.com", "example.org", "example.net"].contains(where: host.lowercased().hasSuffix)
    else { return nil }
    return "'\(host)' may be somebody's address; take one under example.com"
  }
}
