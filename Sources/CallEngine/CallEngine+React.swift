package import CallModel

extension CallEngine {
  /// The state in which a call begins, before the telephone is answered.
  package var opening: CallState {
    CallState(
      mood: scenario.debtor.temperament.starts,
      onLine: scenario.thirdParty == nil ? .debtor : .thirdParty)
  }

  package var emptyBook: TermBook { TermBook(stance) }

  /// The telephone ringing.
  package var ringing: Heard { Heard(.ring) }

  /// A turn in which nothing is said.
  package var silence: Heard { Heard(.silence) }

  /// A turn with these moves and values; the same `number` stands for the same turn.
  package func heard(_ kinds: [Move.Kind], _ values: [Value] = [], number: UInt16) -> Heard {
    Heard(.speech, kinds, values, number: number, tables: tables)
  }

  /// Reacts to one turn without words; a call that is over stays as it is.
  ///
  /// It does to `state` exactly what hearing the same turn in words does.
  package func react(
    to heard: Heard, on state: inout CallState, book: inout TermBook
  ) -> Reaction {
    guard !state.isOver else { return Reaction() }
    let isRinging = heard.occasion == .ring
    let offered = isRinging ? 0 : take(heard, on: &state, book: &book)
    if !isRinging, state.onLine == .debtor, state.isAtBreakingPoint {
      let answer = tables.breakingPoint.map { carryOut($0, on: &state, book: &book) }
      state.end(.hungUp)
      return Reaction(answer: answer, offered: offered, isDeadLine: answer == nil)
    }
    let ear = Ear(heard, offered: offered, speaker: state.onLine, view: view(state, book))
    guard let position = answer(to: ear, state) else { return Reaction(offered: offered) }
    let lead = lead(before: position, ear, state)
    let opening = lead.map { carryOut($0, on: &state, book: &book) }
    let answer = carryOut(position, on: &state, book: &book)
    return Reaction(lead: opening, answer: answer, offered: offered)
  }

  /// What a turn does to the mood, the offer and the stage, before anything is answered; gives the
  /// terms that it put on the table.
  private func take(
    _ heard: Heard, on state: inout CallState, book: inout TermBook
  ) -> UInt16 {
    let isDebtor = state.onLine == .debtor
    var shift = isDebtor ? tables.wear : MoodShift(.none)
    var furthest = -1
    for move in heard.moves {
      let times = state.said[move]
      if times < 255 { state.said[move] = times + 1 }
      if isDebtor, tables.hasShift[move] {
        shift += tables.shifts[move * 9 + Int(min(times, 8))]
      }
      if tables.stages[move] != 255 { furthest = max(furthest, Int(tables.stages[move])) }
    }
    state.feel(shift)
    let accepts = isDebtor && state.counter != 0 && hears(tables.acceptsProposal, heard)
    let other = accepts ? book.terms(in: heard, besides: state.counter) : 0
    // Who has offered nothing yet comes back to what the debtor named.
    let last = heard.comesBack && state.offer == 0 ? state.counter : state.offer
    let offer = other != 0 ? other : book.offer(in: heard, after: last)
    state.isSoftened = false
    state.isRaised = false
    if offer != 0 {
      compare(offer, on: &state, book)
      state.offer = offer
      if book[offer].hasAmount, state.bids < 255 { state.bids += 1 }
    }
    if accepts, other == 0 {
      state.offer = state.counter
      agree(to: state.counter, on: &state, book)
    }
    // The furthest stage that these moves belong to; before the right person is known, no further
    // than verification.
    if furthest < 0 { furthest = Int(state.stage) }
    guard furthest != Stage.closing.rawValue else { return offer }
    let most = state.isVerified ? furthest : min(furthest, Stage.verification.rawValue)
    state.reach(UInt8(most))
    return offer
  }

  private func hears(_ move: Int?, _ heard: Heard) -> Bool {
    move.map(heard.moves.contains) ?? false
  }

  /// Notices when the collector comes down unasked, or asks for more than a moment ago.
  private func compare(_ offer: UInt16, on state: inout CallState, _ book: TermBook) {
    guard state.onLine == .debtor, state.isVerified, offer != state.offer else { return }
    let change = book.change(from: state.offer, to: offer)
    state.isSoftened = change < 0 && !state.hasRefused && state.agreed == 0
    state.isRaised = change > 0 && state.agreed == 0
    state.offerBefore = state.offer
    state.hasRefused = false
  }

  /// Takes terms as agreed when they are complete.
  private func agree(to place: UInt16, on state: inout CallState, _ book: TermBook) {
    guard book[place].arrangement != nil else { return }
    state.agreed = place
    state.reach(UInt8(Stage.commitment.rawValue))
  }

  /// Does what the rule at `position` does.
  private func carryOut(
    _ position: Int, on state: inout CallState, book: inout TermBook
  ) -> Reaction.Step {
    let rule = tables.heads[position]
    if rule.acts {
      for effect in tables.rules[position].effects { perform(effect, on: &state, book: &book) }
    }
    let step = Reaction.Step(
      rule: position, manner: state.manner, offer: state.offer,
      before: state.offerBefore, counter: state.counter)
    state.feel(rule.feels)
    state.revealed |= rule.reveals
    state.told |= rule.tells
    if rule.tells & tables.refusals != 0 { state.hasRefused = true }
    guard rule.ends else { return step }
    for outcome in tables.rules[position].endings {
      state.reach(UInt8(Stage.closing.rawValue))
      state.end(outcome ?? natural(state, book) ?? .noAgreement)
    }
    return step
  }

  private func perform(
    _ effect: ScriptRule.Effect, on state: inout CallState, book: inout TermBook
  ) {
    switch effect {
    case .verifies:
      state.isVerified = true
      state.reach(UInt8(Stage.verification.rawValue))
    case .moves(let stage): state.reach(UInt8(stage.rawValue))
    case .handsOver(let speaker): state.onLine = speaker
    case .proposes(let rung):
      state.counter = book.counter(
        to: state.isSoftened ? state.counter : state.offer, after: state.counter,
        trust: state.trust, as: rung)
    case .agrees:
      guard state.offer != 0 else { return }
      state.agreedUnderPressure = book.view(of: state.offer, in: state) == .pressured
      agree(to: state.offer, on: &state, book)
    case .ends: break
    }
  }

  /// How the call ends if it ends now in the ordinary way, or `nil` when it came to nothing.
  package func natural(_ state: CallState, _ book: TermBook) -> Outcome? {
    for (bit, outcome) in tables.outcomes where state.told & bit != 0 {
      if outcome != .wrongPerson || !state.isVerified { return outcome }
    }
    if let agreed = book[state.agreed].arrangement {
      return agreed.rung == .postponement ? .callback : .promise
    }
    if state.told & tables.vulnerable != 0 { return .vulnerable }
    if state.onLine == .thirdParty {
      return made(tables.leavesMessage, state) ? .messageLeft : nil
    }
    if state.told & tables.inconvenient != 0 || made(tables.acknowledgesInconvenience, state) {
      return .callback
    }
    return state.isVerified ? .noAgreement : nil
  }

  private func made(_ move: Int?, _ state: CallState) -> Bool {
    move.map { state.said[$0] > 0 } ?? false
  }
}

extension CallState {
  /// The place of the manner in which the debtor speaks now.
  var manner: Int {
    anger >= 55 ? 0 : trust >= 60 && anger < 35 ? 2 : 1
  }
}
