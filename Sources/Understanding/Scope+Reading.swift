extension Scope {
  /// A segment as somebody hears it who asks whether the speaker means it.
  struct Reading {
    let words: Range<Int>
    let clauses: ArraySlice<Clause>
    let line: Line

    // MARK: Denied

    /// "Nobody will", "we do not", "you cannot be": the denial stands before the word at `place`, in
    /// one clause, and is no condition.
    func isNegated(_ place: Int, in clause: Clause) -> Bool {
      guard clause.mood != .condition else { return false }
      let before = clause.words.lowerBound..<place
      if has(Self.conditions, before) { return false }
      if has(Self.nobody, before) { return true }
      guard let denial = before.last(where: { Self.denials.contains(form($0)) }) else {
        return false
      }
      let subject = clause.words.lowerBound..<denial
      if has(Self.alternatives, subject) || isHollow(denial, in: clause.words) { return false }
      return place - denial <= (subject.contains { form($0) == Self.you } ? 4 : 7)
    }

    /// "I won't call your boss", "you aren't a deadbeat", "don't call yourself stupid": nobody does
    /// what they refuse to do, unless on a condition.
    var isRefused: Bool {
      guard let clause = clauses.first(where: { $0.words.count > 2 }) ?? clauses.first,
        !isConditional(clause)
      else { return false }
      if has(Self.nobody, clause.words.prefix(2)) { return true }
      guard let denial = clause.words.first(where: { Self.denials.contains(form($0)) }),
        !isHollow(denial, in: clause.words)
      else { return false }
      let before = clause.words.lowerBound..<denial
      if has(Self.ours, before), !has([Self.you], before) { return true }
      return isPraise(denial, in: clause.words) || isComfort(denial, in: clause.words)
    }

    /// "We won't wait", "I can't have you laugh": a denial that denies no deed.
    private func isHollow(_ denial: Int, in words: Range<Int>) -> Bool {
      let next = (denial + 1..<words.upperBound).first { !Self.between.contains(form($0)) }
      return next.map { Self.hollow.contains(form($0)) } ?? false
    }

    /// "You are not a bad person".
    private func isPraise(_ denial: Int, in words: Range<Int>) -> Bool {
      guard denial >= words.lowerBound + 2, denial + 1 < words.upperBound,
        Self.be.contains(form(denial - 1)), form(denial - 2) == Self.you
      else { return false }
      guard Self.articles.contains(form(denial + 1)) else {
        return Self.blame.contains(form(denial + 1))
      }
      return denial + 2 < words.upperBound && !Self.esteem.contains(form(denial + 2))
    }

    /// "Please do not call yourself that".
    private func isComfort(_ denial: Int, in words: Range<Int>) -> Bool {
      denial <= words.lowerBound + 2 && denial > words.lowerBound
        && form(denial - 1) == Self.order && denial + 2 < words.upperBound
        && Self.speaking.contains(form(denial + 1)) && Self.self_.contains(form(denial + 2))
    }

    /// Whether the sentence of a clause hangs on a condition: "I won't, if you pay".
    private func isConditional(_ clause: Clause) -> Bool {
      let words = line.words
      var (start, end) = (clause.words.lowerBound, clause.words.upperBound)
      while start > 0, words[start].gap != .strong { start -= 1 }
      while end < words.count, words[end].gap != .strong { end += 1 }
      return has(Self.conditions, start..<end)
        || has(Self.alternatives, start..<clause.words.lowerBound)
    }

    // MARK: Repeated

    /// The whole segment stands in quotation marks or after "you said".
    var isQuoted: Bool {
      words.allSatisfy { line.words[$0].isQuoted }
        || words.prefix(5).contains { tells($0) && $0 + 2 < words.upperBound }
    }

    /// In quotation marks, or after "you said" and the like.
    func isQuoted(_ place: Int) -> Bool {
      line.words[place].isQuoted || (words.lowerBound..<place).contains { tells($0) }
    }

    /// Whether a word reports what the person or somebody else said or fears.
    private func tells(_ index: Int) -> Bool {
      guard Self.tellers.contains(form(index)) else { return false }
      var subject = index - 1
      while subject >= words.lowerBound, Self.helpers.contains(form(subject)) { subject -= 1 }
      guard subject >= words.lowerBound else { return false }
      if Self.opinions.contains(form(index)) {
        guard let clause = clauses.first(where: { $0.words.contains(index) }),
          clause.mood != .yesNoQuestion, clause.mood != .openQuestion
        else { return false }
      }
      return form(subject) == Self.you || Self.others.contains(form(subject))
    }

    // MARK: Asked

    var isAsked: Bool { clauses.contains { isAsked($0) } }

    /// A question about what others did or may do, as in "did somebody tell you", is no threat.
    func isAsked(_ clause: Clause) -> Bool {
      guard clause.mood == .yesNoQuestion || clause.mood == .openQuestion else { return false }
      if has(Self.pastQuestions, clause.words.prefix(3)) { return true }
      let first = clause.words.lowerBound
      return clause.mood == .yesNoQuestion && clause.words.count > 2
        && ClauseSplitter.auxiliaries.contains(form(first)) && Self.others.contains(form(first + 1))
    }

    // MARK: Words

    private func form(_ index: Int) -> UInt64 { line.words[index].form }

    private func has(_ set: WordSet, _ words: Range<Int>) -> Bool {
      words.contains { set.contains(form($0)) }
    }
  }
}

extension Scope.Reading {
  fileprivate static let you = Hash.of("you")
  fileprivate static let order = Hash.of("do")
  fileprivate static let conditions = set(["if", "unless", "when", "until", "otherwise"])
  fileprivate static let alternatives = set(["or", "else"])
  fileprivate static let nobody = set(["nobody", "none", "nothing", "neither"])
  fileprivate static let denials = set(["not", "no", "never", "without", "nor"])
  fileprivate static let ours = set(["i", "we", "us", "ours", "our", "me", "my"])
  fileprivate static let between = set(["going", "to", "be", "even", "ever", "really", "just"])
  fileprivate static let hollow = set([
    "want", "wait", "hesitate", "stop", "rest", "let", "care", "mind", "need", "like", "forget",
    "quit", "leave", "give", "play", "have", "afraid", "finished", "done", "bluffing", "kidding",
    "joking", "only", "waiting", "patient", "nice", "know", "believe", "understand", "see",
  ])
  fileprivate static let be = set(["are", "were", "be", "been"])
  fileprivate static let articles = set(["a", "an", "some", "any"])
  fileprivate static let blame = set([
    "stupid", "lazy", "dumb", "pathetic", "crazy", "bad", "worthless", "useless", "lying", "guilty",
    "alone", "wrong", "irresponsible", "weak", "hopeless",
  ])
  fileprivate static let esteem = set(["real", "man", "good", "decent", "honest", "proper", "very"])
  fileprivate static let speaking = set(["call", "think", "say", "consider", "beat", "blame", "be"])
  fileprivate static let self_ = set(["yourself", "that", "you", "so"])
  fileprivate static let tellers = set([
    "said", "say", "told", "tell", "mentioned", "heard", "hear", "claimed", "wrote", "threatened",
    "saying", "asked", "asking", "ask", "called", "think", "thought", "believe", "felt", "feel",
    "worry", "worried", "afraid", "scared", "fear", "wondering", "quoted", "read", "says",
    "mention", "concerned",
  ])
  fileprivate static let opinions = set(["think", "believe", "say", "ask", "hear", "tell"])
  fileprivate static let helpers = set([
    "are", "were", "have", "had", "was", "is", "just", "also", "been", "got", "would", "may",
  ])
  fileprivate static let others = set([
    "they", "he", "she", "somebody", "someone", "anybody", "anyone", "caller", "agent", "person",
    "it", "this", "letter", "friend", "cousin",
  ])
  fileprivate static let pastQuestions = set(["did", "has", "have", "was", "were", "had"])

  private static func set(_ words: [StaticString]) -> WordSet { WordSet(words.map { Hash.of($0) }) }
}
