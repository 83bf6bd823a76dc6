/// A short situation with a question about the law that is answered by yes or no.
package struct Drill: Hashable, Sendable {
  /// What is practised, the same for every situation of the kind, such as `1006.14-call-frequency/quiet`.
  package let item: String
  package let question: String

  /// Whether the right answer is yes.
  package let answer: Bool

  /// Why, in one or two plain sentences.
  package let why: String
  package let cite: String
  package let address: String

  package init(
    item: String, question: String, answer: Bool, why: String, cite: String, address: String
  ) {
    self.item = item
    self.question = question
    self.answer = answer
    self.why = why
    self.cite = cite
    self.address = address
  }

  init(
    _ rule: Rule, _ part: String, question: String, answer: Bool, why: String, cite: String? = nil
  ) {
    self.init(
      item: "\(rule.id)/\(part)", question: question, answer: answer, why: why,
      cite: cite ?? rule.cite,
      address: rule.citations.first?.address ?? "")
  }

  /// How many of ten answers must be right, as agencies ask of new collectors.
  package static let passMark = 90
}
