package import CallModel
package import Compliance

/// Watches a call that is going on: one line after a turn, hints when asked, and sentences to
/// choose from on the first day.
package struct Coach: Sendable {
  package let rubric: Rubric

  package init(_ rubric: Rubric) { self.rubric = rubric }

  /// One short line about the last thing that the collector said, or `nil` before the first.
  ///
  /// Harm comes first, then what was earned, then what is asked for now.
  package func line(after conversation: Conversation, findings: [Finding]) -> String? {
    guard let last = conversation.turns.last(where: { $0.speaker == .collector }) else {
      return nil
    }
    if let finding = findings.last(where: { $0.turn == last.number }) {
      return "Careful: \(finding.why) \(finding.remedy)"
    }
    let before = marks(of: conversation.before(last.number))
    let after = marks(of: conversation)
    var gained: (mark: Mark, gain: Double)?
    var lost: (mark: Mark, loss: Double)?
    for (old, new) in zip(before, after) where new.isApplicable {
      let change = new.points - (old.isApplicable ? old.points : 0)
      let share = (new.share ?? 0) - (old.share ?? 0)
      if share >= 0.3, change > gained?.gain ?? 0, !new.evidence.isEmpty { gained = (new, change) }
      if old.isApplicable, share <= -0.2, -change > lost?.loss ?? 0 { lost = (new, -change) }
    }
    if let lost, lost.loss > gained?.gain ?? 0 {
      return "Not so good: \(lost.mark.item.hint)"
    }
    if let gained { return "Good: \(lowered(gained.mark.item.looksFor))" }
    return next(in: conversation).first.map { "Next: \($0.item.hint)" }
  }

  /// A hint towards the next thing to do, or `nil` when there is nothing left to hint at.
  package func hint(_ grade: Hint.Grade, in conversation: Conversation) -> Hint? {
    guard let next = next(in: conversation).first else { return nil }
    let text =
      switch grade {
      case .question: next.item.hint
      case .direction: next.item.looksFor
      case .sentence: next.sentence
      }
    return Hint(grade: grade, item: next.item.id, text: text)
  }

  /// Three or four sentences to choose from, good and bad, in an order that `seed` decides.
  package func choices(in conversation: Conversation, seed: UInt64) -> [Choice] {
    let next = next(in: conversation)
    let wording = Wording(Timeline(conversation, by: rubric), at: nil)
    var choices = next.prefix(2).map {
      Choice(text: $0.sentence, item: $0.item.id, isGood: true)
    }
    let tempting = (next.map(\.item) + rubric.items).filter { !$0.temptation.isEmpty }
    for item in tempting where choices.count < 4 {
      let text = wording.fill(item.temptation)
      if !choices.contains(where: { $0.text == text }) {
        choices.append(Choice(text: text, item: item.id, isGood: false))
      }
    }
    var chance = SeededGenerator(seed: seed &+ UInt64(conversation.turns.count) &* 0x9E37)
    for index in choices.indices.reversed().dropLast() {
      choices.swapAt(index, chance.next(below: index + 1))
    }
    return choices
  }

  /// A sentence to choose in guided mode.
  package struct Choice: Hashable, Sendable {
    package let text: String

    /// The item that it earns, or loses when it is not good.
    package let item: RubricItem.ID
    package let isGood: Bool
  }

  private func marks(of conversation: Conversation) -> [Mark] {
    let marker = Marker(Timeline(conversation, by: rubric), findings: [], terms: nil)
    return rubric.items.map { marker.mark($0) }
  }

  private func lowered(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}

/// Help that a trainee asks for during a call.
package struct Hint: Hashable, Sendable {
  package let grade: Grade
  package let item: RubricItem.ID
  package let text: String

  package enum Grade: Int, CaseIterable, Sendable {
    case question = 1
    case direction, sentence

    /// What it takes off the overall score.
    package var cost: Double {
      switch self {
      case .question: 1
      case .direction: 2
      case .sentence: 4
      }
    }
  }
}

extension Scorecard {
  /// The overall score after what the hints cost.
  package func overall(afterHints grades: [Hint.Grade]) -> Double {
    Scorecard.rounded(max(0, overall - grades.reduce(0) { $0 + $1.cost }))
  }
}

extension Conversation {
  /// The conversation as it was before exchange `number`.
  func before(_ number: Int) -> Conversation {
    Conversation(
      turns: turns.filter { $0.number < number }, setting: setting, scenario: scenario,
      standing: standing)
  }
}
