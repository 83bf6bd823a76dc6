import CallEngine
import CallModel
import Negotiation

/// Proves or refutes what a scenario must keep, by two searches on two cores.
package struct Prover: Sendable {
  package let repertoire: Repertoire

  /// How many states each search looks at, at most.
  package let limit: Int

  /// How much more an unlawful call must be worth to count as better.
  static let margin = 0.005

  package init(_ repertoire: Repertoire, limit: Int = 2_000_000) {
    self.repertoire = repertoire
    self.limit = limit
  }

  package func prove() -> Proof {
    let searches = Parallel.map(2) { which in self.search(isLawfulOnly: which == 0) }
    let (lawful, free) = (searches[0], searches[1])
    var replay = Replay(repertoire)
    let best = bestLawful(lawful, free, &replay)
    let (rules, unreached) = reachable(lawful, free, &replay)
    let endings = endings(lawful, free, &replay)
    let par = best.flatMap { line -> Proof.Reached? in
      let result = replay.play(line)
      return replay.book.arrangement(at: result.state.agreed).map {
        Proof.Reached(arrangement: $0, index: result.worth, line: line)
      }
    }
    return Proof(
      scenario: repertoire.engine.scenario.id, par: par,
      bound: Par.search(for: repertoire.engine.scenario),
      claims: [
        endsWell(par, lawful, &replay), beats(par, lawful, free, &replay),
      ] + never(lawful, free, &replay),
      rules: rules, unreached: unreached, endings: endings, states: lawful.states + free.states)
  }

  private func search(isLawfulOnly: Bool) -> Search {
    let repertoire = repertoire.copy()
    var search = Search(repertoire, isLawfulOnly: isLawfulOnly)
    for bot in [Bot.best, .textbook, .pushover, .bully] where !isLawfulOnly || bot != .bully {
      for seed in 0..<4 as Range<UInt64> {
        var player = Player(bot, repertoire)
        var line: [Int] = []
        _ = player.play(seed: seed) { _, ploy, _ in if ploy >= 0 { line.append(ploy) } }
        search.follow(line)
        if !isLawfulOnly, seed == 0, bot != .bully { followWithHarm(line, in: &search) }
      }
    }
    search.run(limit: limit)
    return search
  }

  /// Good calls with one harmful turn at every place: what a threat would add.
  private func followWithHarm(_ line: [Int], in search: inout Search) {
    let harmful = search.repertoire.ploys.indices.filter { search.repertoire.ploys[$0].isHarmful }
    for ploy in harmful {
      for place in line.indices { search.follow(line[..<place] + [ploy] + line[place...]) }
    }
  }

  /// The lawful call that is worth most, without turns it does not need.
  private func bestLawful(_ lawful: Search, _ free: Search, _ replay: inout Replay) -> [Int]? {
    let found = [
      lawful.best.map { ($0.worth, lawful.line(to: $0.node)) },
      free.best.map { ($0.worth, free.line(to: $0.node)) },
    ].compactMap(\.self).max { $0.0 < $1.0 }
    guard let found else { return nil }
    let polished = replay.polished(found.1) { $0.isLawful }
    let worth = replay.play(polished).worth
    return replay.shortest(polished) { $0.isLawful && $0.worth >= worth - 1e-9 }
  }

  private func endsWell(
    _ par: Proof.Reached?, _ lawful: Search, _ replay: inout Replay
  ) -> Proof.Claim {
    let scenario = repertoire.engine.scenario
    if let par, scenario.endsWell.contains(.promise) {
      return claim(.endsWell, "a lawful call reaches a \(par.arrangement.rung.name)")
    }
    for outcome in scenario.endsWell where outcome != .promise {
      let place = (Outcome.allCases.firstIndex(of: outcome) ?? 0) + 1
      if lawful.endings[place] != nil {
        return claim(.endsWell, "a lawful call ends in \(outcome.rawValue)")
      }
    }
    let wanted = scenario.endsWell.map(\.rawValue).joined(separator: " or ")
    return Proof.Claim(
      kind: .endsWell, holds: false, finding: "no lawful call was found that ends in \(wanted)",
      counterExample: [])
  }

  private func claim(_ kind: Proof.Kind, _ finding: String) -> Proof.Claim {
    Proof.Claim(kind: kind, holds: true, finding: finding, counterExample: [])
  }

  /// Whether breaking the law never pays.
  private func beats(
    _ par: Proof.Reached?, _ lawful: Search, _ free: Search, _ replay: inout Replay
  ) -> Proof.Claim {
    let kept = par?.index ?? 0
    guard let unlawful = free.bestUnlawful else {
      return claim(.lawfulBeatsUnlawful, "no unlawful call reaches an agreement")
    }
    var line = replay.polished(free.line(to: unlawful.node)) { !$0.isLawful }
    let worth = replay.play(line).worth
    guard worth > kept + Self.margin else {
      return claim(.lawfulBeatsUnlawful, "no unlawful call is worth more than a lawful one")
    }
    // What the threat adds: the shortest unlawful call that is still worth more than par.
    line = replay.shortest(line) { !$0.isLawful && $0.worth > kept + Self.margin }
    return Proof.Claim(
      kind: .lawfulBeatsUnlawful, holds: false,
      finding: "an unlawful call is worth more than every lawful one that was found",
      counterExample: line)
  }

  private func never(
    _ lawful: Search, _ free: Search, _ replay: inout Replay
  ) -> [Proof.Claim] {
    repertoire.engine.scenario.never.enumerated().map { place, invariant in
      guard let step = lawful.broken[place].map(lawful.line) ?? free.broken[place].map(free.line)
      else { return claim(.never, "never: \(invariant.text)") }
      let line = replay.shortest(step) { $0.hasBrokenPromise == place }
      return Proof.Claim(
        kind: .never, holds: false, finding: "it can come to: \(invariant.text)",
        counterExample: line)
    }
  }

  private func reachable(
    _ lawful: Search, _ free: Search, _ replay: inout Replay
  ) -> (rules: [Int: [Int]], unreached: [Int]) {
    var rules: [Int: [Int]] = [:]
    var unreached: [Int] = []
    for position in repertoire.engine.scenario.rules.indices {
      guard let line = shorter(lawful, lawful.rules[position], free, free.rules[position]) else {
        unreached.append(position)
        continue
      }
      rules[position] = replay.shortest(line, where: \.hasAnswered, lookingFor: position)
    }
    return (rules, unreached)
  }

  private func endings(
    _ lawful: Search, _ free: Search, _ replay: inout Replay
  ) -> [(outcome: Outcome, line: [Int])] {
    Outcome.allCases.enumerated().compactMap { place, outcome in
      shorter(lawful, lawful.endings[place + 1], free, free.endings[place + 1]).map { line in
        (outcome, replay.shortest(line) { $0.state.outcome == outcome })
      }
    }
  }

  private func shorter(
    _ lawful: Search, _ first: Search.Step?, _ free: Search, _ second: Search.Step?
  ) -> [Int]? {
    guard let first else { return second.map(free.line) }
    guard let second, second.depth < first.depth else { return lawful.line(of: first) }
    return free.line(of: second)
  }
}
