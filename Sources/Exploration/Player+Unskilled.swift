import CallEngine
import CallModel

extension Player {
  /// Anything that does not end the call by itself, if it is found in a few tries; all whole terms
  /// together, of which there are many, are one thing among the others.
  mutating func anything() -> Int {
    let others = repertoire.ploys.count - repertoire.terms.count
    var ploy = 0
    for _ in 0..<8 {
      ploy = chance.next(below: others + 1)
      if ploy >= others {
        ploy = repertoire.terms.lowerBound + chance.next(below: repertoire.terms.count)
      }
      if !endsCall(ploy) { break }
    }
    return ploy
  }

  /// Whether the call would be over with this turn, and not because the other side hung up.
  private mutating func endsCall(_ ploy: Int) -> Bool {
    var next = state
    _ = repertoire.engine.react(to: repertoire.ploys[ploy].heard, on: &next, book: &book)
    return next.isOver && next.outcome != .hungUp
  }

  /// Takes whatever the debtor names, and asks for nothing.
  func pushover() -> Int {
    if let formality = formalities(mostProofs: 3) { return formality }
    if let respect = respect() { return respect }
    if let question = first((.asksAbility, 1), (.givesTime, 1)) { return question }
    if state.agreed == 0 {
      if state.counter != 0, let accepts = first((.accepts, 1)) { return accepts }
      if let mild = repertoire.ladder.last, made[mild] < 2 { return mild }
    }
    return farewell()
  }

  /// Opens as a call has to be opened, and then demands and threatens.
  func bully() -> Int {
    if let opening = first((.asksForParty, 1), (.introduces, 1)) { return opening }
    if state.onLine != .debtor {
      // To somebody else they say what it is about, which is none of their business.
      return first((.asksForParty, 2), (.leavesMessage, 1), (.discloses, 1)) ?? farewell()
    }
    if !state.isVerified, let proof = first((.verifies, 2), (.verifiesAgain, 1)) { return proof }
    if let disclosure = first((.discloses, 1)) { return disclosure }
    if state.agreed != 0 { return first((.asksMethod, 1)) ?? farewell() }
    let pressure: [Repertoire.Turn] = [
      .demandsAll, .asksReason, .threatensSuit, .pressesOn, .shames, .threatensWages, .hurries,
    ]
    let next = pressure[min(max(turn - 5, 0), pressure.count - 1)]
    if times(next) == 0 { return repertoire.ploy(next) }
    if let demand = repertoire.ladder.first(where: { made[$0] == 0 }) { return demand }
    return farewell()
  }

  /// Plays by the book as far as it is known: half of what a person tells that calls for respect is
  /// overlooked, and one turn in five says something that is not called for.
  mutating func beginner() -> Int {
    if let formality = formalities(mostProofs: 4) {
      return state.isVerified || chance.next(below: 5) > 0 ? formality : idle()
    }
    if chance.next(below: 2) == 0, let respect = respect() { return respect }
    if chance.next(below: 5) == 0 { return idle() }
    return discovery() ?? commitment() ?? negotiation() ?? farewell()
  }

  /// A move that does no harm by itself.
  private mutating func idle() -> Int {
    repertoire.harmless[chance.next(below: repertoire.harmless.count)]
  }
}
