import CallModel

/// Who means the words of a harmful move: whether they are there at all, and whether they are denied,
/// repeated from somebody else, or asked about.
struct Scope: Sendable {
  /// Word beginnings and phrases; empty when any words can do it.
  let cues: [[UInt8]]
  let excuses: Set<Excuse>

  /// Where the cues that begin with a letter start, and the end of the last.
  private let starts: [Int]

  var isEmpty: Bool { cues.isEmpty && excuses.isEmpty }

  init(cues: [String] = [], excuses: Set<Excuse> = []) {
    self.init(
      spellings: cues.map { cue in
        let line = LineReader.read(cue)
        return Array(line.words.map { line.spelling($0) }.joined(separator: " ".utf8))
      }, excuses: excuses)
  }

  /// A spelling without a letter, as of a number that is read as any number, is no cue.
  init(spellings: [[UInt8]], excuses: Set<Excuse>) {
    let cues = spellings.filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }
    self.cues = cues
    self.excuses = excuses
    var starts = [Int](repeating: 0, count: 257)
    for cue in cues { starts[Int(cue[0]) + 1] += 1 }
    for letter in 1...256 { starts[letter] += starts[letter - 1] }
    self.starts = starts
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
      let bytes = line.words[index].bytes
      guard !bytes.isEmpty else { return false }
      let letter = Int(line.bytes[bytes.lowerBound])
      let last = min(words.upperBound, index + Self.longestCue)
      return (starts[letter]..<starts[letter + 1]).contains { line.reads(cues[$0], index..<last) }
    }
  }

  /// In words.
  private static let longestCue = 4
}

extension Line {
  /// Whether some words, with single spaces between them, begin with a spelling.
  fileprivate func reads(_ spelling: [UInt8], _ range: Range<Int>) -> Bool {
    var word = range.lowerBound
    var place = words[word].bytes.lowerBound
    for byte in spelling {
      if place < words[word].bytes.upperBound {
        guard bytes[place] == byte else { return false }
        place += 1
      } else {
        word += 1
        guard byte == UInt8(ascii: " "), word < range.upperBound else { return false }
        place = words[word].bytes.lowerBound
      }
    }
    return true
  }
}
