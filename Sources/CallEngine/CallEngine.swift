package import CallModel
package import Negotiation

/// Plays the other side of a call.
///
/// The engine knows the scenario and nothing else: it hears moves, never text; it sees neither the
/// score nor the law nor a clock of its own.
package struct CallEngine: Sendable {
  package let scenario: Scenario
  let tables: ScriptTables
  let stateKey: StateKey
  package let stance: DebtorStance

  package init(_ scenario: Scenario, vocabulary: Vocabulary) {
    self.scenario = scenario
    tables = ScriptTables(scenario, vocabulary: vocabulary)
    stateKey = StateKey(tables)
    stance = DebtorStance(scenario: scenario)
  }

  /// Starts a call: the telephone rings, and whoever answers says something or nothing.
  package func ring(seed: UInt64) -> Call {
    var call = Call(scenario, seed: seed)
    let (standing, reply) = standing(after: Heard(.ring), in: call, number: 0)
    let turn = turn(reply, number: 0, at: call.starts, standing: standing)
    call.append(turn.map { [$0] } ?? [], leadingTo: standing)
    return call
  }

  /// Hears `utterance` and answers it; a call that is over stays as it is.
  package func hear(_ utterance: Utterance, on call: inout Call) {
    guard !call.isOver else { return }
    let number = call.nextNumber
    let heard = heard(utterance, in: call.standing)
    let (standing, reply) = standing(after: heard, in: call, number: number)
    let said = Turn(
      number: number, speaker: .collector, heardBy: listener(in: call.standing),
      utterance: utterance,
      at: clock(after: call.turns), stage: standing.stage, mood: call.standing.mood)
    let answer = turn(
      reply, number: number, at: clock(after: call.turns + [said]), standing: standing)
    call.append([said] + (answer.map { [$0] } ?? []), leadingTo: standing)
  }

  /// What is made out in `utterance`: a bare sum or day completes the terms on the table.
  private func heard(_ utterance: Utterance, in standing: Standing) -> Heard {
    guard standing.agreed == nil, standing.onLine == .debtor, let terms = utterance.bareTerms,
      let last = standing.offer ?? standing.counter
    else { return Heard(utterance, tables: tables) }
    let rung = last.rung == .full && !NamedSums(terms).all.isEmpty ? .plan : last.rung
    return Heard(bare: terms, as: Proposal.move(for: rung), tables: tables)
  }

  /// Who hears what the collector says now.
  private func listener(in standing: Standing) -> Listener {
    guard standing.onLine == .debtor else { return scenario.thirdParty?.kind ?? .thirdParty }
    return standing.isVerified ? .consumer : .unverified
  }

  /// Where `call` stands after `heard`, and what is said in answer.
  private func standing(
    after heard: Heard, in call: Call, number: Int
  ) -> (Standing, Reply?) {
    var standing = call.standing
    var book = TermBook(stance)
    var state = CallState(standing, tables: tables, facts: scenario.facts, book: &book)
    let reaction = react(to: heard, on: &state, book: &book)
    let reply = words(for: reaction, seed: call.seed, number: number, book: book, on: &standing)
    for kind in heard.kinds { standing.said[kind, default: 0] += 1 }
    if let bid = book.proposal(at: reaction.offered)?.amount { standing.bids.append(bid) }
    standing.take(state, book)
    return (standing, reply)
  }

  /// Does something at the desk; a call that is over stays as it is.
  package func act(_ action: DeskAction, on call: inout Call) {
    guard !call.isOver else { return }
    var standing = call.standing
    standing.done.append(action.kind)
    switch action.kind {
    case .hangUp: standing.outcome = standing.natural ?? .abandoned
    case .transfer: standing.outcome = standing.natural ?? .callback
    case .wrap: standing.outcome = standing.natural ?? action.outcome ?? .abandoned
    default: break
    }
    let turn = Turn(
      number: call.nextNumber, speaker: .collector, utterance: Utterance(""), action: action,
      at: clock(after: call.turns), stage: standing.stage, mood: standing.mood)
    call.append([turn], leadingTo: standing)
  }

  /// The time at which the next turn begins, from how long the turns before it take to say.
  private func clock(after turns: [Turn]) -> Moment {
    guard let last = turns.last, let at = last.at else { return scenario.starts }
    if let pace = scenario.pace { return at.advanced(by: pace).inWakingHours }
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
