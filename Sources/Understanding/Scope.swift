import CallModel

/// Who means the words of a harmful move: whether they are there at all, and whether they are denied,
/// repeated from somebody else, or asked about.
struct Scope: Sendable {
  /// Word beginnings and phrases, each with a space before it; empty when any words can do it.
  let cues: [[UInt8]]
  let excuses: Set<Excuse>

  var isEmpty: Bool { cues.isEmpty && excuses.isEmpty }

  init(cues: [String] = [], excuses: Set<Excuse> = []) {
    self.cues = cues.map { cue in
      let line = LineReader.read(cue)
      return Array(" ".utf8) + Self.plain(line, 0..<line.words.count)
    }
    self.excuses = excuses
  }

  /// Whether the words of a segment can make the move.
  func allows(_ words: Range<Int>, clauses: ArraySlice<Clause>, in line: Line) -> Bool {
    let reading = Reading(words: words, clauses: clauses, line: line)
    if !excuses.isDisjoint(with: [.negated, .refused]), reading.isRefused { return false }
    guard !cues.isEmpty else {
      return !(excuses.contains(.quoted) && reading.isQuoted)
        && !(excuses.contains(.asked) && reading.isAsked)
    }
    let places = places(in: line, words)
    guard !places.isEmpty else { return false }
    return !places.allSatisfy { place in
      clauses.first { $0.words.contains(place) }
        .map { isExcused(place, in: $0, reading) } ?? false
    }
  }

  private func isExcused(_ place: Int, in clause: Clause, _ reading: Reading) -> Bool {
    if excuses.contains(.quoted), reading.isQuoted(place) { return true }
    if excuses.contains(.asked), reading.isAsked(clause) { return true }
    if excuses.contains(.conditional), clause.mood == .condition { return true }
    return excuses.contains(.negated) && reading.isNegated(place, in: clause)
  }

  // MARK: Cues

  /// The words of the segment at which a cue begins.
  private func places(in line: Line, _ words: Range<Int>) -> [Int] {
    words.filter { index in
      let rest = Array(" ".utf8) + Self.plain(line, index..<min(words.upperBound, index + 4))
      return cues.contains { rest.starts(with: $0) }
    }
  }

  /// Words with single spaces between them.
  private static func plain(_ line: Line, _ words: Range<Int>) -> [UInt8] {
    var bytes: [UInt8] = []
    for index in words {
      if index > words.lowerBound { bytes.append(UInt8(ascii: " ")) }
      bytes += line.spelling(line.words[index])
    }
    return bytes
  }
}
