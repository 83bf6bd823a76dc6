/// How long a line may be.
package enum LineLimit {
  package static let characters = 20_000

  package static let sentence =
    "That line was longer than \(characters) characters; only its beginning is used."

  /// `line` as one line of text: cut to the limit, its own line ends turned into spaces.
  static func trimmed(_ line: String) -> (text: String, wasCut: Bool) {
    let end = line.index(line.startIndex, offsetBy: characters, limitedBy: line.endIndex)
    let kept = line[..<(end ?? line.endIndex)]
    let text = String(kept.map { $0.isNewline ? " " : $0 })
    return (text, kept.endIndex != line.endIndex)
  }
}
