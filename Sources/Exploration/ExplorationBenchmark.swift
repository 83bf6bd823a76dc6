package import CallModel

/// What the speed of exploration is measured on; the clock is the caller's.
package enum ExplorationBenchmark {
  /// Plays `runs` calls of a bot on every core and gives how many turns were made.
  package static func play(
    _ scenario: Scenario, vocabulary: Vocabulary, bot: Bot = .random, runs: Int
  ) -> Int {
    Playthroughs(Repertoire(scenario, vocabulary: vocabulary), marking: nil)
      .play(bot, runs: runs, seed: 1, sample: 0).turns
  }

  /// Searches a scenario with at most `limit` states on each of two cores and gives how many states
  /// were looked at.
  package static func search(
    _ scenario: Scenario, vocabulary: Vocabulary, limit: Int
  ) -> Int {
    Prover(Repertoire(scenario, vocabulary: vocabulary), limit: limit).prove().states
  }
}
