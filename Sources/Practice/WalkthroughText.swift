package import Assessment
import CallEngine
import CallModel
import Compliance

/// A call that was played, as the text of a walkthrough.
///
/// What was taken back is left out; reading the text gives a walkthrough that holds.
package enum WalkthroughText {
  package static func text(
    of session: PracticeSession, title: String, card: Scorecard
  ) -> String {
    var text = "# \(line(title))\nseed: \(session.seed)\n"
    let call = session.call
    for number in 0...(call.turns.last?.number ?? 0) {
      for turn in call.turns where turn.number == number {
        if let action = turn.action {
          text += "you: \(DeskCommand.text(of: action))\n"
        } else if turn.speaker == .collector {
          let said = line(turn.utterance.text)
          text += "you: \(said.isEmpty ? "(silence)" : said)\n"
        } else if number > 0 {
          text += "\(name(turn.speaker, session.scenario)): \(line(turn.utterance.text))\n"
        }
      }
    }
    return text + "expect: \(expectations(call, card).joined(separator: " · "))\n"
  }

  private static func expectations(_ call: Call, _ card: Scorecard) -> [String] {
    var parts: [String] = []
    if let outcome = call.standing.outcome ?? call.standing.natural {
      parts.append("outcome \(outcome.rawValue)")
    }
    parts.append(call.standing.isVerified ? "verified" : "not verified")
    let rules = Set(card.findings.map(\.rule)).sorted()
    parts += rules.isEmpty ? ["no findings"] : rules.map { "finding \($0)" }
    if let score = card.communication { parts.append("communication >= \(Int(score))") }
    return parts
  }

  private static func name(_ speaker: Speaker, _ scenario: Scenario) -> String {
    let whole = speaker == .thirdParty ? scenario.thirdParty?.name : scenario.debtor.name
    return (whole ?? "other").lowercased().prefix { $0 != " " && $0 != ":" }.description
  }

  private static func line(_ text: String) -> String {
    text.split { $0.isNewline }.joined(separator: " ")
  }
}
