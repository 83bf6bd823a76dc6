/// Tables as comma-separated values (RFC 4180), as spreadsheets open them.
package enum CSV {
  /// One row, with its end.
  ///
  /// A text that a spreadsheet would take for a formula is made harmless with an apostrophe.
  package static func row(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\n"
  }

  private static func quoted(_ field: String) -> String {
    var text = field
    if let first = text.first, "=+-@\t".contains(first), Double(text) == nil { text = "'" + text }
    let needsQuotes = text.unicodeScalars.contains { ",\"\n\r".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  /// The rows of `text`; a quotation that never ends goes on to the end of the text.
  package static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    var scalars = text.unicodeScalars[...]
    func plain(_ field: String) -> String {
      let inner = field.dropFirst()
      return field.first == "'" && inner.first.map { "=+-@\t".contains($0) } == true
        ? String(inner) : field
    }
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        scalars.removeFirst()
        field.unicodeScalars.append("\"")
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(plain(field))
        field = ""
      case "\r" where !isQuoted: continue
      case "\n" where !isQuoted:
        rows.append(row + [plain(field)])
        (row, field) = ([], "")
      default: field.unicodeScalars.append(scalar)
      }
    }
    if !row.isEmpty || !field.isEmpty { rows.append(row + [plain(field)]) }
    return rows.filter { $0 != [""] }
  }
}
