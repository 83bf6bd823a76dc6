import Assessment
import CallModel
import Compliance
import Console
import ContentLoading
import Foundation
import Negotiation
import Practice

/// Judges and scores conversations by the law and the rubric of the library.
struct Marking {
  let rubric: Rubric
  let law: Rulebook
  private let par: Par?

  init(_ library: Library, scenario: Scenario? = nil) throws {
    self.init(rubric: try library.rubric.get(), law: try library.law.get(), scenario: scenario)
  }

  init(rubric: Rubric, law: Rulebook, scenario: Scenario?) {
    self.rubric = rubric
    self.law = law
    par = scenario.flatMap {
      Par.search(
        balance: $0.account.balance, authority: $0.collector.authority, means: $0.debtor.means,
        today: $0.starts.day)
    }
  }

  /// Breaches of the law in force on the day of the conversation, where the debtor lives.
  ///
  /// A conversation without a date is judged by the law of the last day that a rule was checked.
  func findings(in conversation: Conversation) -> [Finding] {
    let day = conversation.setting.starts?.day ?? lastChecked
    let states = conversation.setting.state.map { ["US-\($0)"] } ?? []
    return law.findings(in: conversation, on: day, jurisdictions: ["US"] + states)
  }

  private var lastChecked: Day { law.rules.map(\.checked).max() ?? Day(number: 0) }

  func scorecard(of conversation: Conversation) -> Scorecard {
    Scorecard(
      marking: conversation, by: rubric, findings: findings(in: conversation), par: par)
  }
}

extension PracticeSession {
  /// The call so far, as law and rubric look at it.
  var conversation: Conversation { Conversation(call, of: scenario) }
}
