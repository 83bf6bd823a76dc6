import Assessment

extension CardReport {
  func styled(_ text: String, _ style: Screen.Style) -> String {
    hasColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  func wrapped(_ text: String, indent: Int = 0) -> [String] {
    TextWidth.wrap(Screen.clean(text), to: width, indent: indent)
  }

  func points(of mark: Mark) -> String {
    "\(Score.text(mark.points)) of \(Score.text(mark.item.points))"
  }

  /// `name`, a bar filled to `share`, and `value`; one plain sentence without bars.
  func bar(_ name: String, _ share: Double?, _ value: String) -> String {
    let name = Screen.clean(name)
    if isPlain { return "\(name): \(value)" }
    let nameWidth = min(30, width / 2 - 4)
    let valueWidth = 14
    let room = max(4, width - nameWidth - valueWidth - 2)
    let filled = Int((min(max(share ?? 0, 0), 1) * Double(room)).rounded())
    let drawn =
      styled(String(repeating: "█", count: filled), (share ?? 0) >= 0.8 ? .green : .yellow)
      + styled(String(repeating: "░", count: room - filled), .faint)
    return "\(TextWidth.pad(name, to: nameWidth)) \(drawn) \(value)"
  }

  /// A line with a mark in the margin, broken to the width.
  func entry(_ mark: String, _ points: String, _ text: String, _ style: Screen.Style)
    -> [String]
  {
    let text = points.isEmpty ? text : "\(text) (\(points))"
    if isPlain { return wrapped(text) }
    let lines = TextWidth.wrap("\(mark) \(Screen.clean(text))", to: width, indent: 2)
    return lines.enumerated().map { index, line in
      index == 0 && hasColour && mark != " " ? styled(mark, style) + line.dropFirst() : line
    }
  }

  func detail(_ text: String) -> [String] {
    if isPlain { return wrapped(text) }
    let lines = TextWidth.wrap(Screen.clean(text), to: width - 4)
    return lines.map { "    " + styled($0, .faint) }
  }
}
