import CallModel

extension SpokenTranscript {
  /// Why a text is no transcript, with its line.
  package struct Objection: Error, Hashable, Sendable {
    package let line: Int
    package let message: String
  }

  /// The names that stand for the collector; everybody else is the other side.
  package static let collectors: Set<String> = [
    "you", "collector", "agent", "rep", "representative", "me",
  ]

  /// Reads plain text, WebVTT or CSV, whichever `text` is.
  package init(reading text: String) throws(Objection) {
    let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if start.hasPrefix("WEBVTT") {
      try self.init(webVTT: String(start))
    } else if let first = CSV.rows(String(start.prefix { !$0.isNewline })).first,
      first.contains("speaker"), first.contains("text")
    {
      try self.init(csv: String(start))
    } else {
      try self.init(plain: text)
    }
  }

  private init(plain text: String) throws(Objection) {
    var lines: [Line] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let trimmed = line.drop(while: \.isWhitespace)
      if trimmed.isEmpty || trimmed.hasPrefix("#") || trimmed.hasPrefix("(") { continue }
      guard let colon = trimmed.firstIndex(of: ":") else {
        throw Objection(
          line: index + 1,
          message: "a line has to begin with who speaks, such as 'you:' or 'dana:'")
      }
      let name = String(trimmed[..<colon])
      let said = trimmed[trimmed.index(after: colon)...].drop(while: \.isWhitespace)
      lines.append(Self.line(name, said: String(said)))
    }
    self.init(lines)
    try check()
  }

  private init(webVTT text: String) throws(Objection) {
    var lines: [Line] = []
    var from: Int?
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if let arrow = line.firstRange(of: " --> ") {
        from = Self.milliseconds(line[..<arrow.lowerBound])
        guard from != nil else {
          throw Objection(line: index + 1, message: "the time has to look like 00:01:07.250")
        }
        continue
      }
      guard let start = from, !line.isEmpty else {
        from = nil
        continue
      }
      guard line.hasPrefix("<v"), let end = line.firstIndex(of: ">") else {
        if let last = lines.popLast() {
          lines.append(
            Line(
              speaker: last.speaker, name: last.name,
              text: "\(last.text) \(Self.plain(line))", second: last.second))
          continue
        }
        throw Objection(
          line: index + 1, message: "a caption has to say who speaks, such as <v you>Hello?")
      }
      let name = Self.plain(line[..<end].dropFirst(2).drop { $0 != " " }.dropFirst())
      let said = Self.plain(line[line.index(after: end)...])
      lines.append(Self.line(name, said: said == "…" ? "" : said, second: start / 1000))
    }
    self.init(lines)
    try check()
  }

  private init(csv text: String) throws(Objection) {
    let rows = CSV.rows(text)
    let header = rows.first ?? []
    let (speaker, said) = (header.firstIndex(of: "speaker"), header.firstIndex(of: "text"))
    let (name, at) = (header.firstIndex(of: "name"), header.firstIndex(of: "at"))
    var lines: [Line] = []
    for (index, row) in rows.enumerated().dropFirst() {
      func field(_ place: Int?) -> String? {
        place.flatMap { row.indices.contains($0) ? row[$0] : nil }
      }
      guard let who = field(speaker), let text = field(said) else {
        throw Objection(line: index + 1, message: "the row has no speaker or no text")
      }
      let known = Speaker(rawValue: who)
      lines.append(
        Line(
          speaker: known ?? (Self.collectors.contains(who.lowercased()) ? .collector : .debtor),
          name: field(name) ?? who, text: text, at: field(at).flatMap { Moment(stamp: $0) }))
    }
    self.init(lines)
    try check()
  }

  private func check() throws(Objection) {
    guard lines.contains(where: { $0.speaker == .collector }) else {
      let known = Self.collectors.sorted().joined(separator: ", ")
      throw Objection(
        line: 1, message: "nobody in it is the collector; name that side one of \(known)")
    }
  }

  private static func line(_ name: String, said: String, second: Int? = nil) -> Line {
    Line(
      speaker: collectors.contains(name.lowercased()) ? .collector : .debtor, name: name,
      text: said == "…" ? "" : said, second: second)
  }

  private static func plain(_ text: Substring) -> String {
    String(
      text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&"))
  }

  private static func milliseconds(_ stamp: Substring) -> Int? {
    let halves = stamp.drop { $0 == " " }.split(separator: ".")
    let parts = (halves.first ?? "").split(separator: ":").map { Int($0) }
    guard halves.count == 2, (2...3).contains(parts.count), let rest = Int(halves[1]) else {
      return nil
    }
    var seconds = 0
    for part in parts {
      guard let part, (0...999).contains(part) else { return nil }
      seconds = seconds * 60 + part
    }
    return seconds * 1000 + rest
  }
}
