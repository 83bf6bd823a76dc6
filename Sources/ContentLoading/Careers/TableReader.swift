package import Diagnostics

/// Reads a table of comma-separated values row by row, from its bytes.
///
/// The first row names the columns. Values may stand in double quotes, in which a doubled quote
/// means one. Everything wrong is collected with its place; reading goes on.
package struct TableReader {
  package let file: String
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var header: [String] = []

  private let bytes: [UInt8]
  private var next = 0
  private var line = 1
  private var cells: [Cell] = []

  private struct Cell {
    let start: Int
    let end: Int
    let column: Int
    let isQuoted: Bool
  }

  package init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    // A byte order mark, which spreadsheets write, is not part of the first name.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { next = 3 }
    guard advance() else {
      report(.wrongShape, column: 1, "the table is empty; its first row must name the columns")
      return
    }
    header = cells.indices.map { text($0) }
  }

  /// The places of `names` in a row, or `nil` after what is missing was reported.
  package mutating func columns(_ names: [String]) -> [Int]? {
    for name in header where !names.contains(name) {
      report(
        .unknownKey, line: 1, column: 1, "unknown column '\(name)'",
        suggestion: NearMiss.closest(to: name, among: names))
    }
    let missing = names.filter { !header.contains($0) }
    for name in missing { report(.missingKey, line: 1, column: 1, "missing column '\(name)'") }
    return missing.isEmpty ? names.compactMap { header.firstIndex(of: $0) } : nil
  }

  /// The number of the row that was read last.
  package var currentLine: Int { line - 1 }

  /// Goes to the next row that holds anything; `false` at the end.
  package mutating func advance() -> Bool {
    while next < bytes.count {
      readRow()
      line += 1
      guard cells.count > 1 || cells.first.map({ $0.end > $0.start }) == true else { continue }
      if !header.isEmpty, cells.count != header.count {
        report(
          .wrongShape, column: 1,
          "the row has \(cells.count) values, but there are \(header.count) columns")
        continue
      }
      return true
    }
    return false
  }

  private mutating func readRow() {
    cells.removeAll(keepingCapacity: true)
    let rowStart = next
    while true {
      let isQuoted = next < bytes.count && bytes[next] == UInt8(ascii: "\"")
      let column = next - rowStart + 1
      if isQuoted { next += 1 }
      let start = next
      let end = isQuoted ? quotedEnd() : plainEnd()
      cells.append(Cell(start: start, end: end, column: column, isQuoted: isQuoted))
      guard next < bytes.count, bytes[next] == UInt8(ascii: ",") else { break }
      next += 1
    }
    if next < bytes.count, bytes[next] == UInt8(ascii: "\r") { next += 1 }
    if next < bytes.count, bytes[next] == UInt8(ascii: "\n") {
      next += 1
    } else if next < bytes.count {
      report(.syntax, line: line, column: next - rowStart + 1, "text after a closing quote")
      while next < bytes.count, bytes[next] != UInt8(ascii: "\n") { next += 1 }
      next += 1
    }
  }

  private mutating func plainEnd() -> Int {
    while next < bytes.count {
      let byte = bytes[next]
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        break
      }
      next += 1
    }
    return next
  }

  private mutating func quotedEnd() -> Int {
    while next < bytes.count {
      if bytes[next] == UInt8(ascii: "\"") {
        guard next + 1 < bytes.count, bytes[next + 1] == UInt8(ascii: "\"") else {
          next += 1
          return next - 1
        }
        next += 1
      } else if bytes[next] == UInt8(ascii: "\n") {
        break
      }
      next += 1
    }
    report(.syntax, line: line, column: 1, "a quote is opened in this row and not closed")
    return next
  }
}

// MARK: - Values of the row

extension TableReader {
  package func text(_ column: Int) -> String {
    let cell = cells[column]
    let written = bytes[cell.start..<cell.end]
    let text = String(decoding: written, as: UTF8.self)
    let quote = UInt8(ascii: "\"")
    guard cell.isQuoted,
      zip(written, written.dropFirst()).contains(where: { $0 == quote && $1 == quote })
    else { return text }
    return text.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"")
  }

  package func isEmpty(_ column: Int) -> Bool { cells[column].start == cells[column].end }

  /// Whether the value is exactly `word`, without making a string of it.
  package func holds(_ word: StaticString, in column: Int) -> Bool {
    let cell = cells[column]
    guard cell.end - cell.start == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { bytes[cell.start..<cell.end].elementsEqual($0) }
  }

  /// Whether the value is `text`.
  package func equals(_ text: String, in column: Int) -> Bool {
    let cell = cells[column]
    return bytes[cell.start..<cell.end].elementsEqual(text.utf8)
  }

  /// Text that must not be empty.
  package mutating func required(_ column: Int) -> String {
    if isEmpty(column) { report(.badValue, in: column, "'\(header[column])' is empty") }
    return text(column)
  }

  /// A number with up to `places` decimals, times 10 to the `places`; 0 after a report.
  package mutating func scaled(_ column: Int, places: Int) -> Int {
    if let number = optionalScaled(column, places: places) { return number }
    if isEmpty(column) { report(.badValue, in: column, "'\(header[column])' is empty") }
    return 0
  }

  /// The same, or `nil` when the value is empty or was reported.
  package mutating func optionalScaled(_ column: Int, places: Int) -> Int? {
    let cell = cells[column]
    guard cell.start < cell.end else { return nil }
    var position = cell.start
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    var number = 0
    var decimals = -1
    var digits = 0
    while position < cell.end {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "."), decimals < 0 {
        decimals = 0
      } else if (48...57).contains(byte), digits < 15, decimals < places {
        number = number * 10 + Int(byte - 48)
        digits += 1
        if decimals >= 0 { decimals += 1 }
      } else {
        report(
          .badValue, in: column,
          "'\(text(column))' is not a number with at most \(places) decimals")
        return nil
      }
    }
    guard digits > 0 else {
      report(.badValue, in: column, "'\(text(column))' is not a number")
      return nil
    }
    for _ in 0..<(places - max(0, decimals)) { number *= 10 }
    return isNegative ? -number : number
  }

  /// One of the names of `Choice`.
  package mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ column: Int, as type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    let text = text(column)
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    report(
      .unknownName, in: column,
      "'\(text)' is not known as '\(header[column])'; it can be \(names.joined(separator: ", "))",
      suggestion: NearMiss.closest(to: text, among: names))
    return nil
  }

  package mutating func report(
    _ code: Diagnostic.Code, in column: Int, _ message: String, suggestion: String? = nil
  ) {
    let cell = cells[column]
    let place = SourceLocation(
      file: file, line: currentLine, column: cell.column,
      endColumn: cell.column + max(1, cell.end - cell.start))
    diagnostics.append(Diagnostic(code, at: place, message, suggestion: suggestion))
  }

  private mutating func report(
    _ code: Diagnostic.Code, line: Int? = nil, column: Int, _ message: String,
    suggestion: String? = nil
  ) {
    let place = SourceLocation(file: file, line: line ?? max(1, currentLine), column: column)
    diagnostics.append(Diagnostic(code, at: place, message, suggestion: suggestion))
  }
}
