import CallModel

/// A sentence with the moves found in it marked below its words.
///
/// Every move has a letter, and the letter stands below each of the words that make it.
struct SpanDrawing {
  let text: String
  let spans: [Range<Int>]

  static func mark(_ index: Int) -> Character {
    let marks: [Character] = Array("123456789abcdefghijklmnopqrstuvwxyz")
    return marks[index % marks.count]
  }

  /// Rows of at most `width` columns, each followed by the rows of marks that belong to it.
  func rows(width: Int) -> [String] {
    var lines: [String] = []
    for row in brokenRows(width: max(10, width)) {
      lines.append(row.map { String($0.character) }.joined())
      for (index, span) in spans.enumerated() {
        let isTouched = row.contains { span.contains($0.scalar) }
        guard isTouched else { continue }
        lines.append(marks(for: span, index, below: row))
      }
    }
    return lines
  }

  private func marks(for span: Range<Int>, _ index: Int, below row: ArraySlice<Cell>) -> String {
    var line = ""
    var waiting = ""
    for cell in row {
      if span.contains(cell.scalar) {
        line += waiting + String(repeating: SpanDrawing.mark(index), count: cell.columns)
        waiting = ""
      } else {
        waiting += String(repeating: " ", count: cell.columns)
      }
    }
    return line
  }

  /// One visible character with the place of its first scalar in the text.
  private struct Cell {
    let character: Character
    let scalar: Int
    let columns: Int
  }

  /// The characters in rows, broken after a space where that is possible.
  private func brokenRows(width: Int) -> [ArraySlice<Cell>] {
    var scalar = 0
    var cells: [Cell] = []
    for character in text {
      let shown = Character(Screen.clean(String(character)).first.map(String.init) ?? " ")
      cells.append(Cell(character: shown, scalar: scalar, columns: TextWidth.columns(of: shown)))
      scalar += character.unicodeScalars.count
    }
    var rows: [ArraySlice<Cell>] = []
    var rest = cells[...]
    while !rest.isEmpty {
      var used = 0
      let fitting = rest.prefix { cell in
        used += cell.columns
        return used <= width
      }
      var end = max(fitting.endIndex, rest.startIndex + 1)
      if end < rest.endIndex, let space = fitting.lastIndex(where: { $0.character == " " }),
        space > rest.startIndex
      {
        end = space + 1
      }
      rows.append(rest[rest.startIndex..<end])
      rest = rest[end...]
    }
    return rows
  }
}
