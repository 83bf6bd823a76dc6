package import Assessment
import CallEngine
package import CallModel
package import Compliance
package import Negotiation

/// Plays a scenario many times and reckons what came of it.
package struct Playthroughs: Sendable {
  package let repertoire: Repertoire

  /// How a sample of the calls is marked; without it none is.
  package let marking: Marking?

  /// What is needed to mark a call.
  package struct Marking: Sendable {
    let rubric: Rubric
    let phrasebook: Phrasebook

    /// What the law has to say about a conversation.
    let findings: @Sendable (Conversation) -> [Finding]

    package init(
      rubric: Rubric, phrasebook: Phrasebook,
      findings: @escaping @Sendable (Conversation) -> [Finding]
    ) {
      self.rubric = rubric
      self.phrasebook = phrasebook
      self.findings = findings
    }
  }

  package init(_ repertoire: Repertoire, marking: Marking?) {
    self.repertoire = repertoire
    self.marking = marking
  }

  /// Calls that one player plays in a row; the same however many cores there are.
  private static let batch = 256

  /// Plays `runs` calls from `seed`, and marks at most `sample` of them.
  package func play(_ bot: Bot, runs: Int, seed: UInt64, sample: Int) -> PlayReport {
    let batches = (runs + Self.batch - 1) / Self.batch
    let cores = min(Parallel.cores, batches)
    let parts = Parallel.map(cores) { core in
      let repertoire = self.repertoire.copy()
      return stride(from: core, to: batches, by: cores).map { batch in
        Self.play(
          bot, repertoire, from: batch * Self.batch, to: min(runs, (batch + 1) * Self.batch),
          seed: seed)
      }
    }.flatMap(\.self)
    var coverage = Coverage(repertoire.engine.scenario)
    var ends = [Int](repeating: 0, count: Outcome.allCases.count + 1)
    for part in parts {
      coverage.add(part.coverage)
      for place in ends.indices { ends[place] += part.ends[place] }
    }
    let outcomes = ends.enumerated().filter { $0.element > 0 }.map { place, count in
      (outcome: place == 0 ? nil : Outcome.allCases[place - 1], count: count)
    }
    return PlayReport(
      scenario: repertoire.engine.scenario.id, bot: bot, runs: runs,
      turns: parts.reduce(0) { $0 + $1.turns }, outcomes: outcomes, coverage: coverage,
      scores: scores(bot, runs: min(runs, sample), seed: seed))
  }

  private struct Part: Sendable {
    var coverage: Coverage
    var ends = [Int](repeating: 0, count: Outcome.allCases.count + 1)
    var turns = 0
  }

  private static func play(
    _ bot: Bot, _ repertoire: Repertoire, from first: Int, to end: Int, seed: UInt64
  ) -> Part {
    let engine = repertoire.engine
    var player = Player(bot, repertoire)
    var part = Part(coverage: Coverage(engine.scenario))
    var used = [UInt64](repeating: 0, count: engine.scenario.rules.count)
    var last = used
    var said = used
    for run in first..<end {
      let callSeed = seed &+ UInt64(run) &* 0x9E37_79B9_7F4A_7C15
      for place in used.indices { (used[place], last[place], said[place]) = (0, 0, 0) }
      let state = player.play(seed: callSeed) { turn, _, reaction in
        for step in [reaction.lead, reaction.answer] {
          guard let step else { continue }
          let rule = engine.scenario.rules[step.rule]
          let isRepeat = said[step.rule] > 0 && !rule.again.isEmpty
          _ = engine.chooseLine(
            step, isRepeat: isRepeat, seed: callSeed, number: turn, used: &used[step.rule],
            last: &last[step.rule])
          said[step.rule] += 1
          part.coverage.add(rule: step.rule, lines: last[step.rule])
        }
        part.turns += turn > 0 ? 1 : 0
      }
      part.ends[Int(state.ending)] += 1
    }
    return part
  }

  /// How the first `runs` calls of `bot` from `seed` are marked; `nil` when nothing marks them.
  package func scores(_ bot: Bot, runs: Int, seed: UInt64) -> PlayReport.Scores? {
    guard let marking, runs > 0 else { return nil }
    let par = Par.search(for: repertoire.engine.scenario)
    let cards = Parallel.map(runs) { run in
      self.card(
        bot, seed: seed &+ UInt64(run) &* 0x9E37_79B9_7F4A_7C15, marking: marking, par: par)
    }
    let headlines: [(String, [Double])] = [
      ("overall", cards.map(\.overall)), ("communication", cards.compactMap(\.communication)),
      ("negotiation", cards.compactMap(\.negotiationScore)),
      ("compliance", cards.map(\.compliance)),
    ]
    let items = marking.rubric.items.compactMap { item -> (name: String, share: Double)? in
      let shares = cards.compactMap { $0.mark(item.id)?.share }
      guard !shares.isEmpty else { return nil }
      return (item.id.description, shares.reduce(0, +) / Double(shares.count))
    }
    let share = { (count: Int) in Double(count) / Double(cards.count) }
    return PlayReport.Scores(
      sample: cards.count,
      spreads: headlines.filter { !$0.1.isEmpty }.map { ($0.0, PlayReport.Spread($0.1)) },
      passed: share(cards.count { $0.passed }), gated: share(cards.count { !$0.gates.isEmpty }),
      items: items)
  }

  /// The scorecard of the call that `bot` plays from `seed`.
  package func card(_ bot: Bot, seed: UInt64, marking: Marking, par: Par?) -> Scorecard {
    let call = call(bot, seed: seed, phrasebook: marking.phrasebook)
    let conversation = Conversation(call, of: repertoire.engine.scenario)
    return Scorecard(
      marking: conversation, by: marking.rubric, findings: marking.findings(conversation),
      par: par)
  }

  /// The call that `bot` plays from `seed`, in words.
  package func call(_ bot: Bot, seed: UInt64, phrasebook: Phrasebook) -> Call {
    var player = Player(bot, repertoire)
    var line: [Int] = []
    _ = player.play(seed: seed) { _, ploy, _ in if ploy >= 0 { line.append(ploy) } }
    return repertoire.call(
      line, seed: seed, phrasebook: phrasebook, takesNotes: [.textbook, .best].contains(bot))
  }
}

extension Repertoire {
  /// The call in which `line` is said, in words; what came of it is noted before the last turn.
  package func call(
    _ line: [Int], seed: UInt64, phrasebook: Phrasebook, takesNotes: Bool = false
  ) -> Call {
    var call = engine.ring(seed: seed)
    var times: [Move.Kind: Int] = [:]
    for (index, place) in line.enumerated() {
      let ploy = ploys[place]
      if takesNotes, index == line.count - 1 {
        let agreed = call.standing.agreedTerms.map {
          "Right party reached, reason noted, agreed to \($0.spoken), by debit card."
        }
        let note = agreed ?? "What was asked of us was taken down; nothing was agreed."
        engine.act(DeskAction(.note, text: note), on: &call)
      }
      let time = ploy.kinds.map { times[$0, default: 0] }.max() ?? 0
      // What was agreed is said back while nothing else is on the table.
      let standing = call.standing
      let agreed = standing.offer == standing.agreedTerms ? standing.agreedTerms : nil
      let said = phrasebook.utterance(for: ploy, time: time, agreed: agreed)
      engine.hear(said, on: &call)
      for kind in ploy.kinds { times[kind, default: 0] += 1 }
    }
    return call
  }
}
