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
  private let par: Par?

  init(_ library: Library, scenario: Scenario? = nil) throws {
    rubric = try library.rubric.get()
    par = scenario.flatMap {
      Par.search(
        balance: $0.account.balance, authority: $0.collector.authority, means: $0.debtor.means,
        today: $0.starts.day)
    }
  }

  func findings(in conversation: Conversation) -> [Finding] { [] }

  func scorecard(of conversation: Conversation) -> Scorecard {
    Scorecard(
      marking: conversation, by: rubric, findings: findings(in: conversation), par: par)
  }
}

extension PracticeSession {
  /// The call so far, as law and rubric look at it.
  var conversation: Conversation { Conversation(call, of: scenario) }
}
