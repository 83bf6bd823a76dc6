package import CallModel

extension Rulebook {
  /// Every breach of a rule about words in `conversation`, in the order of the turns.
  ///
  /// Only rules in force on `day`, active, of `jurisdictions`, binding this kind of collector and
  /// covering this kind of debt are tried. The same words break the same rule once.
  package func findings(
    in conversation: Conversation, on day: Day, jurisdictions: [String]
  ) -> [Finding] {
    let spoken = SpokenTurn.all(in: conversation, guide: speech)
    guard !spoken.isEmpty else { return [] }
    let setting = conversation.setting
    let said = SaidMoves(spoken)
    return breakable(by: said.kinds)
      .filter {
        rules[$0].inForce.contains(day) && jurisdictions.contains(rules[$0].jurisdiction)
          && rules[$0].binds.includes(setting.collectorKind)
          && rules[$0].covers.includes(setting.debt)
      }
      .flatMap { rules[$0].findings(in: said, of: conversation, on: day) }
      .sorted { ($0.turn, $0.span.lowerBound, $0.rule) < ($1.turn, $1.span.lowerBound, $1.rule) }
  }
}

extension Rule.Debts {
  func includes(_ debt: Account.Debt) -> Bool { self == .any || debt == .consumer }
}

extension Rule.Bound {
  func includes(_ kind: Collector.Kind) -> Bool {
    switch self {
    case .both: true
    case .thirdParty: kind == .thirdParty
    case .firstParty: kind == .firstParty
    }
  }
}

extension Rule {
  /// The moves without which it cannot be broken.
  var breakingMoves: Set<Move.Kind> {
    Set(
      conditions.flatMap { condition -> [Move.Kind] in
        switch condition {
        case .never(let kinds, _, _), .after(_, let kinds, _): kinds
        case .first(_, let before, _): before
        case .within(_, let of, _): of
        default: []
        }
      })
  }

  func findings(in said: SaidMoves, of conversation: Conversation, on day: Day) -> [Finding] {
    var seen: Set<Place> = []
    return conditions.flatMap { breaches(of: $0, in: said, of: conversation, on: day) }
      .filter { seen.insert($0).inserted }
      .map { place in
        Finding(
          rule: id.description, cite: cite, severity: severity, isGate: isGate, turn: place.turn,
          span: place.span, why: message, remedy: remedy)
      }
  }

  /// Where in a conversation something stands.
  struct Place: Hashable {
    let turn: Int
    let span: Range<Int>
  }

  private func breaches(
    of condition: Provision, in said: SaidMoves, of conversation: Conversation, on day: Day
  ) -> [Place] {
    switch condition {
    case .never(let kinds, let when, let unless):
      return said.places(making: kinds)
        .flatMap { said.turns[$0].places(of: kinds, when: when, unless: unless) }
    case .first(let duties, let before, let when) where conversation.setting.isWhole:
      return premature(before, without: duties, when: when, in: said.turns)
    case .within(let turns, let of, let duties) where conversation.setting.isWhole:
      return late(duties, after: of, turns: parameter(turns, on: day) ?? 1, in: said.turns)
    case .after(let events, let kinds, let unless):
      return said.places(making: kinds)
        .filter { !said.turns[$0].told.isDisjoint(with: events) }
        .flatMap { said.turns[$0].places(of: kinds, unless: unless) }
    default: return []
    }
  }

  /// The first place where one of `kinds` was made before any of `duties`.
  private func premature(
    _ kinds: [Move.Kind], without duties: [Move.Kind], when: [Circumstance.ID],
    in spoken: [SpokenTurn]
  ) -> [Place] {
    for turn in spoken {
      let duty = turn.places(of: duties).first
      let early = turn.places(of: kinds).first { place in
        // Within one turn the duty is done in time when it is done in the same breath.
        duty == nil || place.span.upperBound <= (duty?.span.lowerBound ?? 0) - Self.breath
      }
      if let early { return turn.holds(when) ? [early] : [] }
      if duty != nil { return [] }
    }
    return []
  }

  /// How many characters may lie between words and the duty they call for, in one turn.
  private static var breath: Int { 200 }

  /// The places of `kinds` after which none of `duties` came within `turns` turns.
  private func late(
    _ duties: [Move.Kind], after kinds: [Move.Kind], turns: Int, in spoken: [SpokenTurn]
  ) -> [Place] {
    for (index, turn) in spoken.enumerated() {
      guard let place = turn.places(of: kinds).first else { continue }
      let rest = spoken[index...].prefix(turns + 1)
      let isDone =
        spoken[...index].contains { !$0.places(of: duties).isEmpty }
        || rest.contains { !$0.places(of: duties).isEmpty }
      return isDone || rest.count <= turns ? [] : [place]
    }
    return []
  }
}
