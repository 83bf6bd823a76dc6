/// A whole call as text, with what must come of it: a test of a scenario and its documentation.
package struct Walkthrough: Hashable, Sendable {
  /// What it shows, as one sentence.
  package let title: String
  package let seed: UInt64
  package let steps: [Step]
  package let expectations: [Expectation]

  /// The card as it was marked by hand from the call and the rubric, before it was run.
  package let card: [ExpectedMark]

  package init(
    title: String, seed: UInt64, steps: [Step], expectations: [Expectation],
    card: [ExpectedMark] = []
  ) {
    self.title = title
    self.seed = seed
    self.steps = steps
    self.expectations = expectations
    self.card = card
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

  /// What one item of the rubric should come to.
  package struct ExpectedMark: Hashable, Sendable {
    /// The item's name in the rubric.
    package let item: String
    package let grade: Grade
    package let line: Int

    package init(item: String, grade: Grade, line: Int) {
      self.item = item
      self.grade = grade
      self.line = line
    }
  }

  /// How much of an item's points is earned, as a person tells it.
  package enum Grade: String, CaseIterable, Sendable {
    /// Three quarters or more.
    case earned
    case part

    /// A quarter or less.
    case missed
    case notApplicable = "not_applicable"

    /// The grade of a share of points; `nil` stands for an item that does not apply.
    package init(share: Double?) {
      guard let share else {
        self = .notApplicable
        return
      }
      self = share >= 0.75 ? .earned : share <= 0.25 ? .missed : .part
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
