/// The words of a line, with quotation marks keeping words together as a shell does.
enum CommandWords {
  static func split(_ line: String) -> [String] {
    var words: [String] = []
    var current = ""
    var quote: Character?
    var isOpen = false
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { current.append(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        isOpen = true
      } else if character.isWhitespace {
        if isOpen || !current.isEmpty { words.append(current) }
        current = ""
        isOpen = false
      } else {
        current.append(character)
      }
    }
    if isOpen || !current.isEmpty { words.append(current) }
    return words
  }
}
