import CallEngine
import CallModel
import Negotiation

extension Player {
  /// The next turn of a good call, which does not break off without a goodbye.
  func skilled() -> Int {
    if turn == Self.longest, state.agreed != 0 { return farewell() }
    if state.onLine == .debtor {
      if wantsPeace { return respect() ?? farewell() }
      if state.isVerified, hasTold(signs.dispute), let taken = first((.takesDispute, 1)) {
        return taken
      }
    }
    return formalities(mostProofs: 4) ?? respect() ?? discovery() ?? commitment() ?? negotiation()
      ?? farewell()
  }

  /// Whether the debtor has told what leaves nothing else to say.
  private var wantsPeace: Bool {
    hasTold(signs.cease | signs.attorney | signs.bankruptcy | signs.gone)
      || hasTold(signs.channel) && repertoire.engine.scenario.channel.isWritten
  }

  /// Finds the right person and says what the law wants said; `nil` once that is done.
  func formalities(mostProofs: Int) -> Int? {
    guard state.onLine == .debtor else {
      // To others a collector gives their own name, and the agency's only when asked for it.
      if hasTold(signs.asksWho), let name = first((.asksForParty, 1), (.introduces, 1)) {
        return name
      }
      return first((.asksForParty, 1), (.namesSelf, 1), (.asksForParty, 2))
        ?? first((.asksBetterTime, 1), (.leavesMessage, 1), (.closes, 3))
        ?? repertoire.ploy(.saysGoodbye)
    }
    if hasTold(signs.badTime), !state.isVerified {
      return first((.takesBadTime, 1), (.closes, 3)) ?? repertoire.ploy(.saysGoodbye)
    }
    guard !state.isVerified else { return first((.discloses, 1), (.informs, 1)) }
    if hasTold(signs.stop | signs.language) { return respect() }
    if hasTold(signs.recording), let stop = first((.stopsRecording, 1)) { return stop }
    if let opening = first((.asksForParty, 1), (.introduces, 1)) { return opening }
    let proofs = times(.verifies) + times(.verifiesAgain)
    guard proofs < mostProofs else {
      return first((.asksBetterTime, 1), (.closes, 3)) ?? repertoire.ploy(.saysGoodbye)
    }
    return repertoire.ploy(proofs % 2 == 0 ? .verifies : .verifiesAgain)
  }

  /// Honours what the debtor has told; `nil` when nothing needs it.
  func respect() -> Int? {
    if hasTold(signs.language), let help = first((.findsInterpreter, 1)) { return help }
    if hasTold(signs.vulnerable), let care = first((.takesVulnerable, 1)) { return care }
    if hasTold(signs.supervisor), let offer = first((.offersSupervisor, 1)) { return offer }
    if state.anger >= 45, let calm = first((.calmsDown, 2)) { return calm }
    if hasTold(signs.recording), let stop = first((.stopsRecording, 1)) { return stop }
    // Who asks for another medium is done with this one where it is written; elsewhere they go on.
    if hasTold(signs.channel), repertoire.engine.scenario.channel.isWritten {
      return first((.takesChannel, 1), (.saysSorry, 1)) ?? farewell()
    }
    guard hasTold(signs.quiet) else { return nil }
    if hasTold(signs.death), state.onLine == .debtor {
      return first((.condoles, 1), (.introduces, 1), (.tellsNext, 1)) ?? farewell()
    }
    let answers: [(UInt128, Repertoire.Turn)] = [
      (signs.dispute, .takesDispute), (signs.cease, .takesCease),
      (signs.attorney, .takesAttorney), (signs.bankruptcy, .takesBankruptcy),
      (signs.badTime, .takesBadTime), (signs.gone, .saysSorry),
    ]
    for (sign, turn) in answers where hasTold(sign) {
      if let answer = first((turn, 1)) { return answer }
    }
    return farewell()
  }

  /// Asks why, listens, and asks what is possible; `nil` once that is known.
  func discovery() -> Int? {
    let isOut = reason == 0 || state.revealed & reason != 0
    if !isOut {
      if times(.asksReason) == 0 { return repertoire.ploy(.asksReason) }
      if let more = first((.listens, 1), (.explains, 1), (.asksReason, 2), (.asksMore, 1)) {
        return more
      }
    }
    if let listening = first((.listens, 1)) { return listening }
    if bot == .best, let more = first((.asksMore, 1)) { return more }
    return first((.asksAbility, 1))
  }

  /// Makes firm what was agreed; `nil` while nothing is.
  func commitment() -> Int? {
    guard state.agreed != 0 else { return nil }
    return first((.recaps, 1), (.asksMethod, 1), (.asksAuthority, 1), (.tellsNext, 1))
      ?? farewell()
  }

  /// Goes down the ladder, or straight to the best terms.
  func negotiation() -> Int? {
    if hasTold(signs.doubt), let answer = first((.meetsDoubt, 1)) { return answer }
    if let all = repertoire.ladder.first, repertoire.ploys[all].terms?.rung == .full,
      made[all] == 0
    {
      return all
    }
    if let mine = repertoire.best?.ploy, bot == .best {
      if let invitation = first((.invites, 1)) { return invitation }
      // Terms that are named to somebody who does not trust the caller yet are wasted.
      if state.trust < 45, let warm = first((.meetsDoubt, 1), (.explains, 1)) {
        return warm
      }
      if made[mine] < 3 { return mine }
    }
    if acceptsCounter() { return repertoire.ploy(.accepts) }
    for rung in Arrangement.Rung.allCases {
      let terms = repertoire.ladder.first {
        repertoire.ploys[$0].terms?.rung == rung && made[$0] == 0
      }
      guard let terms, !triedRung(rung) else { continue }
      return terms
    }
    if let mine = repertoire.best?.ploy, made[mine] < 2 { return mine }
    return isCounterAllowed ? first((.accepts, 2)) : nil
  }

  private func triedRung(_ rung: Arrangement.Rung) -> Bool {
    repertoire.ladder.contains { repertoire.ploys[$0].terms?.rung == rung && made[$0] > 0 }
  }

  /// Whether the debtor's own terms are within authority and worth taking.
  func acceptsCounter() -> Bool {
    times(.accepts) < 2 && isCounterAllowed
  }

  /// Whether the debtor has named terms that the creditor allows.
  private var isCounterAllowed: Bool {
    guard state.counter != 0, let counter = book.arrangement(at: state.counter) else {
      return false
    }
    return repertoire.isAllowed(counter)
  }

  func farewell() -> Int {
    first((.thanks, 1), (.closes, 2)) ?? repertoire.ploy(.saysGoodbye)
  }
}
