/// A whole call as text, with what must come of it: a test of a scenario and its documentation.
package struct Walkthrough: Hashable, Sendable {
  /// What it shows, as one sentence.
  package let title: String
  package let seed: UInt64
  package let steps: [Step]
  package let expectations: [Expectation]

  package init(title: String, seed: UInt64, steps: [Step], expectations: [Expectation]) {
    self.title = title
    self.seed = seed
    self.steps = steps
    self.expectations = expectations
  }

  package var inputs: [CallInput] {
    steps.compactMap { if case .does(let input, _) = $0 { input } else { nil } }
  }

  /// One line of the call.
  package enum Step: Hashable, Sendable {
    /// The trainee says or does something, on this line of the file.
    case does(CallInput, line: Int)

    /// The other side answers; `nil` stands for any answer.
    case hears(String?, line: Int)
  }

  /// Something that must be true at the end.
  package struct Expectation: Hashable, Sendable {
    package let test: Test
    package let line: Int

    /// The words of the file.
    package let text: String

    package init(_ test: Test, line: Int, text: String) {
      self.test = test
      self.line = line
      self.text = text
    }
  }

  package enum Test: Hashable, Sendable {
    case outcome(Outcome)
    case score(String, Comparison, Double)
    case mood(Mood.Gauge, Comparison, Int)
    case noFindings
    case finding(String)
    case verified(Bool)
    case fact(Fact)
  }
}
