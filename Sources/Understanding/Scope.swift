import CallModel

/// Who means the words of a harmful move: whether they are there at all, and whether they are denied,
/// repeated from somebody else, or asked about.
struct Scope: Sendable {
  /// Word beginnings and phrases, each with a space before it.
  let cues: [[UInt8]]
  let excuses: Set<Excuse>

  var isEmpty: Bool { cues.isEmpty }

  init(cues: [String] = [], excuses: Set<Excuse> = []) {
    self.cues = cues.map { cue in
      let line = LineReader.read(cue)
      return Array(" ".utf8) + Self.plain(line, 0..<line.words.count)
    }
    self.excuses = excuses
  }

  /// Whether the words of a segment can make the move.
  func allows(_ words: Range<Int>, clauses: ArraySlice<Clause>, in line: Line) -> Bool {
    guard !cues.isEmpty else { return true }
    let places = places(in: line, words)
    guard !places.isEmpty else { return false }
    return !places.allSatisfy { place in
      clauses.first { $0.words.contains(place) }
        .map { isExcused(place, in: $0, from: words.lowerBound, line) } ?? false
    }
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

  // MARK: Excuses

  private func isExcused(_ place: Int, in clause: Clause, from start: Int, _ line: Line) -> Bool {
    if excuses.contains(.quoted), isQuoted(place, in: clause, from: start, line) { return true }
    if excuses.contains(.asked), isAsked(clause, line) { return true }
    if excuses.contains(.conditional), clause.mood == .condition { return true }
    return excuses.contains(.negated) && isNegated(place, in: clause, line)
  }

  /// "Nobody will", "we do not", "you cannot be": the denial stands before the words, in one clause,
  /// and is no condition.
  private func isNegated(_ place: Int, in clause: Clause, _ line: Line) -> Bool {
    guard clause.mood != .condition else { return false }
    let before = clause.words.lowerBound..<place
    if before.contains(where: { Self.conditions.contains(line.words[$0].form) }) { return false }
    if before.contains(where: { Self.nobody.contains(line.words[$0].form) }) { return true }
    guard let denial = before.last(where: { Self.denials.contains(line.words[$0].form) }) else {
      return false
    }
    let isAboutYou =
      (clause.words.lowerBound..<denial).contains { line.words[$0].form == Self.you }
    return place - denial <= (isAboutYou ? 4 : 7)
  }

  /// In quotation marks, or after "you said" and the like.
  private func isQuoted(_ place: Int, in clause: Clause, from start: Int, _ line: Line) -> Bool {
    if line.words[place].isQuoted { return true }
    return (start..<place).contains { index in
      guard Self.tellers.contains(line.words[index].form), index > start else { return false }
      let subject = line.words[index - 1].form
      return subject == Self.you || Self.others.contains(subject)
    }
  }

  /// A question about what happened, as in "did somebody tell you", is no threat.
  private func isAsked(_ clause: Clause, _ line: Line) -> Bool {
    guard clause.mood == .yesNoQuestion || clause.mood == .openQuestion else { return false }
    return clause.words.prefix(3).contains { Self.pastQuestions.contains(line.words[$0].form) }
  }

  private static let you = Hash.of("you")
  private static let conditions = set(["if", "unless", "when", "until", "or"])
  private static let nobody = set(["nobody", "none", "nothing", "neither"])
  private static let denials = set(["not", "no", "never", "without", "nor"])
  private static let tellers = set([
    "said", "say", "told", "tell", "mentioned", "heard", "hear", "claimed", "wrote", "threatened",
    "saying", "asked", "called", "think", "thought", "believe", "felt", "feel", "worry",
  ])
  private static let others = set([
    "they", "he", "she", "somebody", "someone", "anybody", "anyone", "caller", "agent", "person",
  ])
  private static let pastQuestions = set(["did", "has", "have", "was", "were", "had"])

  private static func set(_ words: [StaticString]) -> Set<UInt64> { Set(words.map { Hash.of($0) }) }
}
