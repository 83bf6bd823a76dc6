import CallModel

/// By what name each side is shown.
///
/// Where somebody else may answer the telephone, nobody has a name before they say who they are:
/// finding that out is what is practised.
struct SpeakerNames {
  private let scenario: Scenario
  private let turns: [Turn]

  /// The moves by which a voice shows whose it is.
  private static let telling: [Move.Kind] = [
    "confirms_being_party", "denies_being_party", "party_unavailable", "says_deceased",
    "reports_death",
  ]

  init(_ scenario: Scenario, turns: [Turn]) {
    self.scenario = scenario
    self.turns = turns
  }

  func name(of turn: Turn) -> String {
    guard turn.speaker != .collector else { return "you" }
    guard let other = scenario.thirdParty else { return scenario.debtor.firstName }
    let isKnown = turns.contains { earlier in
      earlier.speaker == turn.speaker && earlier.number <= turn.number
        && SpeakerNames.telling.contains { earlier.utterance.makes($0) }
    }
    guard isKnown else { return "Voice" }
    let name = turn.speaker == .debtor ? scenario.debtor.name : other.name
    return String(name.prefix { $0 != " " })
  }
}
