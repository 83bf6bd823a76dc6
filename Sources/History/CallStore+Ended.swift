import GRDB

/// One call of a trainee that is over, with what a course asks of it.
package struct EndedCall: Hashable, Sendable {
  package let scenario: String
  package let manner: SavedCall.Manner

  /// Seconds since 1970-01-01 00:00 UTC.
  package let started: Int

  /// `nil` for a call that has no card, such as a guided one.
  package let overall: Double?

  /// Whether a rule was broken whose breach fails the call.
  package let isGated: Bool

  package init(
    scenario: String, manner: SavedCall.Manner, started: Int, overall: Double?,
    isGated: Bool = false
  ) {
    self.scenario = scenario
    self.manner = manner
    self.started = started
    self.overall = overall
    self.isGated = isGated
  }
}

extension CallStore {
  /// The latest calls of a trainee that came to an end, the earliest first.
  package func endedCalls(of trainee: String, latest count: Int) throws(HistoryError) -> [EndedCall]
  {
    try translating(path) {
      try queue.read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT calls.scenario, calls.manner, calls.started, overall, gates FROM calls
            LEFT JOIN scorecards ON scorecards.call = calls.number
            WHERE calls.trainee = (SELECT number FROM trainees WHERE name = ?)
              AND state = 'ended' AND manner IN ('free', 'coach', 'guided', 'exam')
            ORDER BY calls.started DESC, calls.number DESC LIMIT ?
            """,
          arguments: [trainee, count]
        ).reversed().compactMap { row in
          guard let manner = SavedCall.Manner(rawValue: row["manner"]) else { return nil }
          let gates: Int? = row["gates"]
          return EndedCall(
            scenario: row["scenario"], manner: manner, started: row["started"],
            overall: row["overall"], isGated: (gates ?? 0) > 0)
        }
      }
    }
  }
}
