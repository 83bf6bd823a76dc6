import CallModel
import GRDB

extension CallStore {
  /// The best call of a trainee in each scenario, by itself, guided and as an exam, as a course asks
  /// for it: whatever went worse changes nothing.
  package func bestCalls(of trainee: String) throws(HistoryError) -> [EndedCall] {
    try translating(path) {
      try queue.read { database in
        try Self.knownTrainee(trainee, in: database)
          .map { try Self.bestCalls(of: $0, in: database) } ?? []
      }
    }
  }

  static func bestCalls(of trainee: Int64, in database: Database) throws -> [EndedCall] {
    let free = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT scenario, max(best) FROM scenario_sums WHERE trainee = ? GROUP BY scenario
          """),
      arguments: [trainee]
    ).map { row in
      let best: Double? = row[1]
      return EndedCall(
        scenario: row[0], manner: .free, started: 0, overall: best, isGated: best == nil)
    }
    let others = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT calls.scenario, manner, max(CASE WHEN gates = 0 THEN overall END) FROM calls
          LEFT JOIN scorecards ON scorecards.call = calls.number
          WHERE calls.trainee = ? AND state = 'ended' AND manner IN ('guided', 'exam')
          GROUP BY calls.scenario, manner
          """),
      arguments: [trainee]
    ).compactMap { row -> EndedCall? in
      guard let manner = SavedCall.Manner(rawValue: row[1]) else { return nil }
      let best: Double? = row[2]
      return EndedCall(
        scenario: row[0], manner: manner, started: 0, overall: best,
        isGated: best == nil && manner != .guided)
    }
    return free + others
  }
}
