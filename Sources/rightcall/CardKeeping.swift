import Assessment
import CallModel
import Compliance
import Console
import ContentLoading
import Foundation
import History
import Practice

/// Marks calls that are over and keeps their cards with them.
struct CardKeeping {
  let store: CallStore
  let library: Library

  /// The digest of the rubric and the law by which cards are made now.
  var digest: String { library.judgingDigests.both.text }

  /// Marks the latest calls whose cards are missing or were made by another rubric or law.
  ///
  /// A call whose scenario is gone keeps the card it has.
  func bringUpToDate() throws {
    let digest = digest
    library.forgetScenarios()
    let there = Set(library.scenarioNames)
    let due = try store.callsWithoutCard(digest: digest, latest: 200) {
      there.contains(Scenario.ID($0).file.description)
    }
    var cards: [(call: UUID, card: KeptCard)] = []
    for id in due {
      let story = try store.story(of: id)
      guard let kept = try? KeptConversation(story, in: library) else { continue }
      cards.append((id, KeptCard(try kept.card())))
    }
    if !cards.isEmpty { try store.keep(cards, digest: digest) }
  }
}

extension KeptCard {
  init(_ card: Scorecard) {
    var rules: [String] = []
    for finding in card.findings where !rules.contains(finding.rule) { rules.append(finding.rule) }
    self.init(
      communication: card.communication, negotiation: card.negotiationScore,
      compliance: card.compliance, overall: card.overall, passed: card.passed,
      gates: card.gates.count,
      items: card.marks.map {
        Item($0.item.id.description, share: $0.share, of: $0.item.points)
      },
      rules: rules)
  }
}
