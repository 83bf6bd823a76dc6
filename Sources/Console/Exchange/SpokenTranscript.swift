package import CallModel

/// What was said in a call, line by line, as it is exchanged with other programs.
package struct SpokenTranscript: Hashable, Sendable {
  package let lines: [Line]

  package struct Line: Hashable, Sendable {
    package let speaker: Speaker

    /// By what name a reader knows the speaker.
    package let name: String
    package let text: String

    /// Seconds since the first line, where that is known.
    package let second: Int?
    package let at: Moment?

    package init(
      speaker: Speaker, name: String, text: String, second: Int? = nil, at: Moment? = nil
    ) {
      self.speaker = speaker
      self.name = name
      self.text = text
      self.second = second
      self.at = at
    }
  }

  package init(_ lines: [Line]) { self.lines = lines }

  /// The spoken turns of a call; what was done at the desk is left out.
  package init(_ turns: [Turn], name: (Turn) -> String) {
    let first = turns.lazy.compactMap(\.at).first?.epoch
    lines = turns.filter { $0.action == nil }.map { turn in
      Line(
        speaker: turn.speaker, name: name(turn), text: turn.utterance.text,
        second: turn.at.flatMap { at in first.map { at.epoch - $0 } }, at: turn.at)
    }
  }

  /// Plain text, one line for each turn, such as `dana: Who is this?`.
  package var text: String {
    lines.map { "\($0.name): \(SpokenTranscript.oneLine($0.text))\n" }.joined()
  }

  /// A table with a header.
  package var csv: String {
    var text = CSV.row(["number", "speaker", "name", "at", "text"])
    for (index, line) in lines.enumerated() {
      text += CSV.row([
        String(index + 1), line.speaker.rawValue, line.name, line.at?.description ?? "", line.text,
      ])
    }
    return text
  }

  /// Captions as a player of recordings shows them.
  ///
  /// Where no times are known, each line takes as long as it takes to say it.
  package var webVTT: String {
    var text = "WEBVTT\n"
    var clock = 0
    for (index, line) in lines.enumerated() {
      let words = line.text.split(separator: " ").count
      let from = max(clock, (line.second ?? 0) * 1000)
      let next = index + 1 < lines.count ? lines[index + 1].second.map { $0 * 1000 } : nil
      var to = from + max(1000, words * 400)
      if let next, next > from { to = min(to, next) }
      clock = to
      let said = SpokenTranscript.oneLine(line.text)
      text += "\n\(index + 1)\n\(Self.stamp(from)) --> \(Self.stamp(to))\n"
      text += "<v \(Self.escaped(line.name))>\(said.isEmpty ? "…" : Self.escaped(said))\n"
    }
    return text
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// `00:01:07.250`.
  private static func stamp(_ milliseconds: Int) -> String {
    let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    func padded(_ number: Int, _ count: Int = 2) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
    return "\(padded(seconds / 3600)):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))."
      + padded(rest, 3)
  }
}
