/// How many columns text takes in a terminal, and how it is broken and padded to fit.
package enum TextWidth {
  /// The columns that `text` takes; wide characters of East Asian scripts and emoji take two.
  package static func columns(_ text: String) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  static func columns(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if first.value < 0x300 { return first.value < 0x20 ? 0 : 1 }
    if first.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}") {
      return 2
    }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    case 0x200B...0x200D: return 0
    default:
      let category = first.properties.generalCategory
      return category == .nonspacingMark || category == .enclosingMark ? 0 : 1
    }
  }

  /// `text` in lines of at most `width` columns, broken between words where that is possible.
  package static func wrap(_ text: String, to width: Int, indent: Int = 0) -> [String] {
    var lines: [String] = []
    let margin = String(repeating: " ", count: min(indent, max(0, width - 10)))
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = lines.isEmpty ? "" : margin
      var isFresh = true
      for word in paragraph.split(separator: " ") {
        for piece in pieces(of: String(word), atMost: width - margin.count) {
          if !isFresh, columns(line) + 1 + columns(piece) > width {
            lines.append(line)
            line = margin
            isFresh = true
          }
          line += (isFresh ? "" : " ") + piece
          isFresh = false
        }
      }
      lines.append(line)
    }
    return lines
  }

  /// `word` itself, or the parts of a word that is too long for a line.
  private static func pieces(of word: String, atMost width: Int) -> [String] {
    guard columns(word) > width else { return [word] }
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let room = columns(of: character)
      if used + room > max(2, width) {
        pieces.append(piece)
        piece = ""
        used = 0
      }
      piece.append(character)
      used += room
    }
    return pieces + [piece]
  }

  /// `text` filled up with spaces to `width` columns, or cut with an ellipsis when it is longer.
  package static func pad(_ text: String, to width: Int) -> String {
    let used = columns(text)
    if used <= width { return text + String(repeating: " ", count: width - used) }
    var cut = ""
    var room = 0
    for character in text where room + columns(of: character) <= width - 1 {
      cut.append(character)
      room += columns(of: character)
    }
    return cut + "…" + String(repeating: " ", count: max(0, width - 1 - room))
  }
}
