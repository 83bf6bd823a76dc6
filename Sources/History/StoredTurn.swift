import CallModel

/// A turn as JSON.
///
/// `form` tells later versions how to read it; keys are only ever added.
struct StoredTurn: Codable {
  let form: Int
  let number: Int
  let speaker: String
  let heardBy: String?
  let text: String
  let moves: [StoredMove]?
  let near: [StoredMove]?
  let values: [StoredValue]?

  /// Hostility, warmth, shouting, hedging, plainness.
  let tone: [Double]
  let otherLanguage: String?
  let action: StoredAction?
  let at: StoredMoment?
  let rule: String?
  let stage: String?

  /// Trust, anger, patience.
  let mood: [Int]?

  init(_ turn: Turn) {
    let utterance = turn.utterance
    let tone = utterance.tone
    form = 1
    number = turn.number
    speaker = turn.speaker.rawValue
    heardBy = turn.heardBy?.rawValue
    text = utterance.text
    moves = utterance.moves.isEmpty ? nil : utterance.moves.map(StoredMove.init)
    near = utterance.nearMoves.isEmpty ? nil : utterance.nearMoves.map(StoredMove.init)
    values = utterance.values.isEmpty ? nil : utterance.values.map(StoredValue.init)
    self.tone = [tone.hostility, tone.warmth, tone.shouting, tone.hedging, tone.plainness]
    otherLanguage = utterance.otherLanguage
    action = turn.action.map(StoredAction.init)
    at = turn.at.map(StoredMoment.init)
    rule = turn.rule?.description
    stage = turn.stage?.name
    mood = turn.mood.map { [$0.trust.value, $0.anger.value, $0.patience.value] }
  }

  func turn() throws -> Turn {
    guard form == 1, tone.count == 5, mood.map({ $0.count == 3 }) ?? true else {
      throw StoredText.Unreadable()
    }
    let tone = Tone(
      hostility: tone[0], warmth: tone[1], shouting: tone[2], hedging: tone[3], plainness: tone[4])
    let utterance = Utterance(
      text, moves: (moves ?? []).map { $0.move() }, nearMoves: (near ?? []).map { $0.move() },
      values: try (values ?? []).map { try $0.value() }, tone: tone, otherLanguage: otherLanguage)
    return Turn(
      number: number, speaker: try StoredText.required(Speaker(rawValue: speaker)),
      heardBy: try heardBy.map { try StoredText.required(Listener(rawValue: $0)) },
      utterance: utterance, action: try action?.action(), at: try at?.moment(),
      rule: rule.map { ScriptRule.ID($0) },
      stage: try stage.map { try StoredText.required(Stage(name: $0)) },
      mood: mood.map { Mood(trust: $0[0], anger: $0[1], patience: $0[2]) })
  }
}

/// A move as JSON.
struct StoredMove: Codable {
  let kind: String
  let confidence: Double
  let from: Int
  let to: Int

  init(_ move: Move) {
    kind = move.kind.description
    confidence = move.confidence
    from = move.span.lowerBound
    to = move.span.upperBound
  }

  func move() -> Move {
    Move(Move.Kind(kind), confidence: confidence, span: from..<max(from, to))
  }
}

/// A point in time as JSON: the wall clock and its zone.
struct StoredMoment: Codable {
  let day: String
  let second: Int
  let zone: String
  let offset: Int

  init(_ moment: Moment) {
    day = moment.day.description
    second = moment.second
    zone = moment.zone
    offset = moment.offset
  }

  func moment() throws -> Moment {
    Moment(day: try StoredText.day(day), second: second, zone: zone, offset: offset)
  }
}
