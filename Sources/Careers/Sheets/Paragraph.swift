/// Words broken into lines.
enum Paragraph {
  static func wrap(_ text: String, to width: Int, indent: Int = 0) -> [String] {
    var lines: [String] = []
    var line = ""
    let margin = String(repeating: " ", count: indent)
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = margin + word
      } else {
        line += line.isEmpty || line == margin ? String(word) : " " + word
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  static func pad(_ text: String, to width: Int, isNumber: Bool = false) -> String {
    let room = String(repeating: " ", count: max(0, width - text.count))
    return isNumber ? room + text : text + room
  }

  /// `text` cut to `width` columns, with a mark when something is gone.
  static func cut(_ text: String, to width: Int) -> String {
    text.count <= width ? text : text.prefix(max(1, width - 1)) + "…"
  }
}
