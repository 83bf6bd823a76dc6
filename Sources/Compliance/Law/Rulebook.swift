package import CallModel

/// Every rule that was read, in the order of the ids.
package struct Rulebook: Sendable {
  package let rules: [Rule]

  /// What the words around a move can make of it.
  package let speech: SpeechGuide
  private let byQuestion: [String: [Int]]
  private let byID: [Rule.ID: Int]

  package init(_ rules: [Rule], speech: SpeechGuide = SpeechGuide()) {
    self.speech = speech
    self.rules = rules.sorted { $0.id < $1.id }
    var byQuestion: [String: [Int]] = [:]
    var byID: [Rule.ID: Int] = [:]
    for (index, rule) in self.rules.enumerated() {
      byID[rule.id] = index
      for answer in rule.answers { byQuestion[answer.question, default: []].append(index) }
    }
    self.byQuestion = byQuestion
    self.byID = byID
  }

  package subscript(id: Rule.ID) -> Rule? { byID[id].map { rules[$0] } }

  /// The rules that answer a question of this name.
  package func answering(_ question: String) -> [Rule] {
    (byQuestion[question] ?? []).map { rules[$0] }
  }

  package var questions: [String] { byQuestion.keys.sorted() }

  package func inForce(on day: Day, in jurisdictions: [String]) -> [Rule] {
    rules.filter { $0.inForce.contains(day) && jurisdictions.contains($0.jurisdiction) }
  }
}
