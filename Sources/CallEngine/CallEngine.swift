package import CallModel
import Negotiation

/// Plays the other side of a call.
///
/// The engine knows the scenario and nothing else: it hears moves, never text; it sees neither the
/// score nor the law nor a clock of its own.
package struct CallEngine: Sendable {
  package let scenario: Scenario
  let vocabulary: Vocabulary
  let stance: DebtorStance

  package init(_ scenario: Scenario, vocabulary: Vocabulary) {
    self.scenario = scenario
    self.vocabulary = vocabulary
    stance = DebtorStance(scenario: scenario)
  }

  /// Starts a call: the telephone rings, and whoever answers says something or nothing.
  package func ring(seed: UInt64) -> Call {
    var call = Call(scenario, seed: seed)
    var standing = call.standing
    let reply = reply(to: Heard(.ring), seed: seed, number: 0, on: &standing)
    let turn = turn(reply, number: 0, at: call.starts, standing: standing)
    call.append(turn.map { [$0] } ?? [], leadingTo: standing)
    return call
  }

  /// Hears `utterance` and answers it; a call that is over stays as it is.
  package func hear(_ utterance: Utterance, on call: inout Call) {
    guard !call.isOver else { return }
    let number = call.nextNumber
    var standing = call.standing
    let heard = Heard(utterance, offer: standing.offer, today: scenario.starts.day)
    react(to: heard, utterance, on: &standing)
    let reply = reply(to: heard, seed: call.seed, number: number, on: &standing)
    let said = Turn(
      number: number, speaker: .collector, heardBy: call.standing.listener, utterance: utterance,
      at: clock(after: call.turns),
      stage: standing.stage, mood: call.standing.mood)
    let answer = turn(
      reply, number: number, at: clock(after: call.turns + [said]), standing: standing)
    call.append([said] + (answer.map { [$0] } ?? []), leadingTo: standing)
  }

  /// Does something at the desk; a call that is over stays as it is.
  package func act(_ action: DeskAction, on call: inout Call) {
    guard !call.isOver else { return }
    var standing = call.standing
    if action.kind == .hangUp { standing.outcome = standing.natural ?? .abandoned }
    let turn = Turn(
      number: call.nextNumber, speaker: .collector, utterance: Utterance(""), action: action,
      at: clock(after: call.turns), stage: standing.stage, mood: standing.mood)
    call.append([turn], leadingTo: standing)
  }

  /// What the moves of a turn do to the mood, the offer and the stage, before anything is answered.
  private func react(to heard: Heard, _ utterance: Utterance, on standing: inout Standing) {
    let temperament = scenario.debtor.temperament
    var shift = standing.onLine == .debtor ? Mood.Shift(patience: -temperament.wear) : .none
    for kind in heard.kinds {
      let times = standing.times(kind)
      standing.said[kind] = times + 1
      guard standing.onLine == .debtor, let reaction = temperament.reactions[kind] else { continue }
      shift = shift + reaction.repeated(times, fading: temperament.fading)
    }
    standing.mood = standing.mood.changed(by: shift)
    if let offer = heard.offer {
      standing.offer = offer
      if let amount = offer.amount { standing.bids.append(amount) }
    }
    if standing.onLine == .debtor, heard.kinds.contains(.acceptsProposal),
      let counter = standing.counter
    {
      standing.offer = counter
      standing.agree(to: counter, balance: scenario.account.balance, today: scenario.starts.day)
    }
    standing.reach(stage(of: heard.kinds, standing))
  }

  /// The furthest stage that these moves belong to; before the right person is known, no further
  /// than verification.
  private func stage(of kinds: [Move.Kind], _ standing: Standing) -> Stage {
    let furthest =
      kinds.compactMap { kind in vocabulary[kind]?.group.stage }.max() ?? standing.stage
    if furthest == .closing { return standing.stage }
    return standing.isVerified ? furthest : min(furthest, .verification)
  }

  /// The time at which the next turn begins, from how long the turns before it take to say.
  private func clock(after turns: [Turn]) -> Moment {
    guard let last = turns.last, let at = last.at else { return scenario.starts }
    // Two and a half words a second, and two seconds to think.
    let words = last.utterance.text.split(separator: " ").count
    return at.advanced(by: 2 + words * 2 / 5)
  }

  private func turn(
    _ reply: Reply?, number: Int, at moment: Moment, standing: Standing
  ) -> Turn? {
    guard let reply else { return nil }
    let whole = 0..<reply.text.unicodeScalars.count
    return Turn(
      number: number, speaker: reply.speaker,
      utterance: Utterance(reply.text, moves: reply.tells.map { Move($0, span: whole) }),
      at: moment, rule: reply.rule, stage: standing.stage, mood: standing.mood)
  }
}

extension Mood.Shift {
  /// The shift when its cause has come `times` times before: harm counts in full, good fades.
  func repeated(_ times: Int, fading: Int) -> Mood.Shift {
    func fade(_ amount: Int, isGood: Bool) -> Int {
      guard isGood else { return amount }
      return (0..<min(times, 8)).reduce(amount) { left, _ in left * fading / 1000 }
    }
    return Mood.Shift(
      trust: fade(trust, isGood: trust > 0), anger: fade(anger, isGood: anger < 0),
      patience: fade(patience, isGood: patience > 0))
  }
}
