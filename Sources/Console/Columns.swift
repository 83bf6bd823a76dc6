/// Names with texts beside them, or below them where the window is narrow.
package enum Columns {
  /// Lines of at most `width` columns; the texts begin in one column.
  package static func lines(_ rows: [(name: String, text: String)], width: Int) -> [String] {
    let names = rows.map { Screen.clean($0.name) }
    let margin = (names.map(TextWidth.columns).max() ?? 0) + 2
    let isNarrow = width - margin < 24
    return zip(names, rows).flatMap { name, row -> [String] in
      let room = isNarrow ? width - 4 : width - margin
      let texts = TextWidth.wrap(Screen.clean(row.text), to: room)
      if isNarrow { return [name] + texts.map { "    " + $0 } }
      return texts.enumerated().map { index, text in
        TextWidth.pad(index == 0 ? name : "", to: margin) + text
      }
    }
  }
}
