package import Assessment
import CallEngine
package import CallModel
import Compliance
package import Understanding

/// A walkthrough played against its scenario: the call it gave, and where that differs from the file.
package struct WalkthroughRun: Sendable {
  package let walkthrough: Walkthrough
  package let session: PracticeSession
  package let scorecard: Scorecard
  package let differences: [Difference]

  /// What was expected and what came instead, at a line of the walkthrough.
  package struct Difference: Hashable, Sendable {
    package let kind: Kind
    package let line: Int
    package let expected: String
    package let actual: String

    package enum Kind: String, Sendable {
      case text, route, mood, finding, score
    }
  }

  /// Plays `walkthrough` and compares; `mark` judges and scores the call at its end.
  package init(
    _ walkthrough: Walkthrough, of scenario: Scenario, interpreter: Interpreter,
    vocabulary: Vocabulary, mark: (Conversation) -> Scorecard
  ) {
    var session = PracticeSession(
      scenario, seed: walkthrough.seed, interpreter: interpreter, vocabulary: vocabulary)
    var differences: [Difference] = []
    for step in walkthrough.steps {
      switch step {
      case .does(let input, let line):
        if session.call.isOver {
          differences.append(
            Difference(
              kind: .route, line: line, expected: "the call goes on",
              actual: "it has ended: \(session.call.standing.outcome?.rawValue ?? "")"))
        }
        session.play(input)
      case .hears(let text?, let line):
        let reply = session.lastExchange.last { $0.speaker != .collector }?.utterance.text ?? ""
        if reply != text {
          differences.append(
            Difference(kind: .text, line: line, expected: text, actual: reply))
        }
      case .hears(nil, _): break
      }
    }
    let card = mark(Conversation(session.call, of: scenario))
    for expectation in walkthrough.expectations {
      guard let (kind, actual) = Self.miss(expectation.test, session.call, card) else { continue }
      differences.append(
        Difference(
          kind: kind, line: expectation.line, expected: expectation.text, actual: actual))
    }
    differences += walkthrough.card.compactMap { Self.difference($0, card) }
    self.walkthrough = walkthrough
    self.session = session
    scorecard = card
    self.differences = differences
  }

  /// What is the case instead of `test`, or `nil` when it holds.
  private static func miss(
    _ test: Walkthrough.Test, _ call: Call, _ card: Scorecard
  ) -> (Difference.Kind, String)? {
    let standing = call.standing
    switch test {
    case .outcome(let outcome):
      let actual = standing.outcome ?? standing.natural
      return actual == outcome ? nil : (.route, "outcome \(actual?.rawValue ?? "none")")
    case .score(let name, let comparison, let number):
      guard let actual = score(name, card) else { return (.score, "\(name) does not apply") }
      return comparison.holds(actual, number) ? nil : (.score, "\(name) \(Score.text(actual, 2))")
    case .mood(let gauge, let comparison, let number):
      let actual = standing.mood[gauge].value
      return comparison.holds(actual, number) ? nil : (.mood, "\(gauge.rawValue) \(actual)")
    case .noFindings:
      let rules = card.findings.map { "\($0.rule) in turn \($0.turn)" }
      return rules.isEmpty ? nil : (.finding, rules.joined(separator: ", "))
    case .finding(let rule):
      let rules = Set(card.findings.map(\.rule)).sorted()
      return rules.contains(rule)
        ? nil : (.finding, rules.isEmpty ? "no findings" : rules.joined(separator: ", "))
    case .verified(let expected):
      return standing.isVerified == expected
        ? nil : (.route, standing.isVerified ? "verified" : "not verified")
    case .fact(let fact):
      let facts = standing.revealed.map(\.description).sorted().joined(separator: ", ")
      return standing.revealed.contains(fact) ? nil : (.route, "revealed: \(facts)")
    }
  }

  /// Where an item of the card came to something else than a person expected.
  private static func difference(
    _ expected: Walkthrough.ExpectedMark, _ card: Scorecard
  ) -> Difference? {
    let mark = card.mark(.init(expected.item))
    let grade = mark.map { Walkthrough.Grade(share: $0.share) }
    guard grade != expected.grade else { return nil }
    var actual = "\(expected.item) \(grade?.rawValue ?? "is not in the rubric")"
    if let mark, mark.isApplicable {
      actual += ", \(Score.text(mark.points, 2)) of \(Score.text(mark.item.points))"
    } else if let reason = mark?.notApplicable {
      actual += ", \(reason)"
    }
    return Difference(
      kind: .score, line: expected.line, expected: "\(expected.item) \(expected.grade.rawValue)",
      actual: actual)
  }

  private static func score(_ name: String, _ card: Scorecard) -> Double? {
    switch name {
    case "communication": card.communication
    case "negotiation": card.negotiationScore
    case "compliance": card.compliance
    case "overall": card.overall
    case "recovery": card.negotiation?.recovery
    case "health": card.negotiation?.health
    default: nil
    }
  }
}

extension PracticeSession {
  /// Does one thing that a trainee can do.
  package mutating func play(_ input: CallInput) {
    switch input {
    case .say(let text): say(text)
    case .act(let action): act(action)
    case .undo: _ = undo()
    }
  }
}
