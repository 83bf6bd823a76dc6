import CallModel
import History

/// A call as lines of text, one for each thing said or done.
enum CallText {
  static func lines(of story: SavedCall.Story, in scenario: Scenario?) -> [String] {
    lines(
      of: story.turns, debtor: scenario?.debtor.firstName ?? first(of: story.call.start.debtor),
      other: scenario?.thirdParty.map { first(of: $0.name) } ?? "other")
  }

  static func lines(of turns: [Turn], in scenario: Scenario) -> [String] {
    lines(
      of: turns, debtor: scenario.debtor.firstName,
      other: scenario.thirdParty.map { first(of: $0.name) } ?? "other")
  }

  static func lines(of turns: [Turn], debtor: String, other: String = "other") -> [String] {
    turns.map { turn in
      if let action = turn.action {
        return action.kind == .note ? "(note: \(action.text))" : "(you hang up)"
      }
      let name =
        switch turn.speaker {
        case .collector: "you"
        case .debtor: debtor
        case .thirdParty: other
        }
      return "\(name): \(turn.utterance.text.isEmpty ? "…" : turn.utterance.text)"
    }
  }

  /// By what name a speaker stands in an exported call.
  static func name(of turn: Turn, in story: SavedCall.Story, _ scenario: Scenario?) -> String {
    switch turn.speaker {
    case .collector: "you"
    case .debtor: scenario?.debtor.firstName ?? first(of: story.call.start.debtor)
    case .thirdParty: scenario?.thirdParty.map { first(of: $0.name) } ?? "other"
    }
  }

  private static func first(of name: String) -> String { String(name.prefix { $0 != " " }) }
}
