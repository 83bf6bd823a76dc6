/// Draws a diagnostic with the line it is about and a caret under the place.
package enum Excerpt {
  /// `diagnostic` on its first line, then the source line and the caret line.
  ///
  /// Tabs keep their place, so the caret stands under the character in any terminal.
  package static func draw(_ diagnostic: Diagnostic, in text: String) -> String {
    let place = diagnostic.location
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard !text.isEmpty, lines.indices.contains(place.line - 1) else {
      return diagnostic.description
    }
    let line = lines[place.line - 1].filter { $0 != "\r" }
    let number = String(place.line)
    let indent = line.prefix(place.column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
    let room = max(1, line.count - place.column + 1)
    let wanted = place.endLine > place.line ? room : place.endColumn - place.column
    let width = max(1, min(room, wanted))
    let gutter = String(repeating: " ", count: number.count)
    return """
      \(diagnostic.description)
       \(number) | \(line)
       \(gutter) | \(indent)\(String(repeating: "^", count: width))
      """
  }
}
