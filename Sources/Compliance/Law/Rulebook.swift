package import CallModel

/// Every rule that was read, in the order of the ids.
package struct Rulebook: Sendable {
  package let rules: [Rule]

  /// What the words around a move can make of it.
  package let speech: SpeechGuide
  private let byQuestion: [String: [Int]]
  private let byID: [Rule.ID: Int]

  /// The active rules about words that a move can break, by the move.
  private let byMove: [Move.Kind: [Int]]

  package init(_ rules: [Rule], speech: SpeechGuide = SpeechGuide()) {
    self.speech = speech
    self.rules = rules.sorted { $0.id < $1.id }
    var byQuestion: [String: [Int]] = [:]
    var byID: [Rule.ID: Int] = [:]
    var byMove: [Move.Kind: [Int]] = [:]
    for (index, rule) in self.rules.enumerated() {
      if rule.kind == .said, rule.status == .active {
        for kind in rule.breakingMoves { byMove[kind, default: []].append(index) }
      }
      byID[rule.id] = index
      for answer in rule.answers { byQuestion[answer.question, default: []].append(index) }
    }
    self.byQuestion = byQuestion
    self.byID = byID
    self.byMove = byMove
  }

  package subscript(id: Rule.ID) -> Rule? { byID[id].map { rules[$0] } }

  /// The rules that answer a question of this name.
  package func answering(_ question: String) -> [Rule] {
    (byQuestion[question] ?? []).map { rules[$0] }
  }

  /// The places of the active rules about words that one of `kinds` can break, in order.
  func breakable(by kinds: some Sequence<Move.Kind>) -> [Int] {
    var found: [Int] = []
    for kind in kinds { found += byMove[kind] ?? [] }
    found.sort()
    return found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { found[$0] }
  }

  package var questions: [String] { byQuestion.keys.sorted() }

  package func inForce(on day: Day, in jurisdictions: [String]) -> [Rule] {
    rules.filter { $0.inForce.contains(day) && jurisdictions.contains($0.jurisdiction) }
  }
}
