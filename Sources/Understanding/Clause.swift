/// A stretch of a line that may make a move by itself.
struct Clause {
  /// Its words.
  var words: Range<Int>

  /// How strongly the clause is parted from the one before.
  var parting: Parting
  var mood: Mood = .other

  enum Parting: UInt8 {
    case start, punctuation, comma, conjunction, runOn
  }

  /// What the form of the clause says about it.
  enum Mood: UInt64 {
    case other, openQuestion, yesNoQuestion, aboutYou, aboutMe, aboutUs, aboutIt, aboutThem
    case condition, order
  }
}

/// Finds the places where a line may turn from one move to another.
struct ClauseSplitter: Sendable {
  /// Learned places in speech without punctuation, or `nil` before anything is learned.
  var runOns: RunOnModel?

  /// More clauses than this are not told apart in one line; what is left joins the last.
  static let limit = 400

  func split(_ line: Line) -> [Clause] {
    let words = line.words
    guard !words.isEmpty else { return [] }
    var clauses: [Clause] = []
    clauses.reserveCapacity(min(Self.limit + 1, words.count / 3 + 1))
    var start = 0
    var parting = Clause.Parting.start
    for index in 1..<max(1, words.count) where clauses.count < Self.limit {
      guard let next = place(before: index, since: start, in: line) else { continue }
      clauses.append(Clause(words: start..<index, parting: parting))
      (start, parting) = (index, next)
    }
    clauses.append(Clause(words: start..<words.count, parting: parting))
    for index in clauses.indices { clauses[index].mood = mood(of: clauses[index], in: line) }
    return clauses
  }

  /// Whether the line may turn before the word at `index`, and by what sign.
  private func place(before index: Int, since start: Int, in line: Line) -> Clause.Parting? {
    let words = line.words
    let word = words[index]
    if word.kind == .question { return nil }
    if words[index - 1].kind == .question { return .punctuation }
    let length = index - start
    switch word.gap {
    case .strong: return .punctuation
    case .weak where length >= 1: return .comma
    default: break
    }
    let rest = words.count - index
    guard length >= 2, rest >= 2 else { return nil }
    if Self.conjunctions.contains(word.form), length >= 3, rest >= 3 { return .conjunction }
    guard let runOns, runOns.turns(before: index, in: line) else { return nil }
    return .runOn
  }

  // MARK: Form

  private func mood(of clause: Clause, in line: Line) -> Clause.Mood {
    var index = clause.words.lowerBound
    let asks = line.words[clause.words.upperBound - 1].kind == .question
    while index < clause.words.upperBound - 1, Self.openers.contains(line.words[index].form) {
      index += 1
    }
    let first = line.words[index].form
    let second = index + 1 < clause.words.upperBound ? line.words[index + 1].form : 0
    if Self.questionWords.contains(first) { return .openQuestion }
    if Self.auxiliaries.contains(first), asks || Self.person(second) != nil {
      return .yesNoQuestion
    }
    if asks { return .yesNoQuestion }
    if Self.conditions.contains(first) { return .condition }
    return Self.person(first) ?? .other
  }

  private static let conjunctions = set([
    "and", "but", "so", "because", "then", "or", "plus", "also", "since", "otherwise", "though",
    "if", "unless", "cuz", "before", "while", "when",
  ])
  private static let openers = set([
    "and", "but", "so", "then", "or", "okay", "well", "now", "yes", "no", "yeah", "alright",
    "please", "sir", "maam", "ma'am", "miss", "right", "also", "#name", "mr", "mrs", "ms", "sure",
  ])
  static let questionWords = set([
    "what", "why", "how", "when", "where", "who", "which", "whose", "whom",
  ])
  static let auxiliaries = set([
    "do", "does", "did", "is", "are", "was", "were", "have", "has", "had", "can", "could", "will",
    "would", "should", "shall", "may", "might", "am", "must",
  ])
  private static let conditions = set(["if", "unless", "when", "once", "until"])
  private static let persons: [UInt64: Clause.Mood] = [
    Hash.of("you"): .aboutYou, Hash.of("your"): .aboutYou, Hash.of("i"): .aboutMe,
    Hash.of("my"): .aboutMe, Hash.of("we"): .aboutUs, Hash.of("our"): .aboutUs,
    Hash.of("it"): .aboutIt, Hash.of("this"): .aboutIt, Hash.of("that"): .aboutIt,
    Hash.of("there"): .aboutIt, Hash.of("the"): .aboutIt, Hash.of("he"): .aboutThem,
    Hash.of("she"): .aboutThem, Hash.of("they"): .aboutThem, Hash.of("somebody"): .aboutThem,
    Hash.of("anyone"): .aboutThem, Hash.of("let"): .order,
  ]

  /// Whom or what a clause that begins with a word is about.
  private static func person(_ word: UInt64) -> Clause.Mood? {
    personWords.place(of: word).map { personMoods[$0] }
  }
  private static let personWords = WordSet(persons.keys)
  private static let personMoods = personWords.sorted.compactMap { persons[$0] }

  private static func set(_ words: [StaticString]) -> WordSet { WordSet(words.map { Hash.of($0) }) }
}
