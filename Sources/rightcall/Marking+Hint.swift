import Assessment
import CallModel
import Practice

extension Marking {
  /// What would help most now: the first thing on the card that can still be earned, with a
  /// sentence that would do.
  func hint(for session: PracticeSession) -> String? {
    let card = scorecard(of: session.conversation)
    let last = session.call.collectorTurns.last { $0.action == nil }?.number ?? 0
    let open = card.marks.filter { mark in
      guard mark.isApplicable, (mark.share ?? 0) < 0.5, let missed = mark.missed else {
        return false
      }
      return missed.turn >= last
    }
    guard let mark = open.first, let missed = mark.missed else { return nil }
    let goal = mark.item.looksFor.hasSuffix(".") ? mark.item.looksFor : mark.item.looksFor + "."
    return "\(goal) For example: \"\(missed.sentence)\""
  }
}
