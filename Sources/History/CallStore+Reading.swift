import CallModel
package import Foundation
import GRDB

extension CallStore {
  /// The calls that can be gone on with here, the latest first.
  ///
  /// Calls that another program is on are left out.
  package func openCalls(of trainee: String? = nil) throws(HistoryError) -> [SavedCall] {
    try translating(path) {
      try queue.read { database in
        let rows = try Row.fetchAll(
          database,
          sql: Self.selection + """
             WHERE calls.state = 'open' AND (?1 IS NULL OR trainees.name = ?1)
            ORDER BY calls.number DESC
            """,
          arguments: [trainee])
        return try rows.filter { !(seats?.isTaken($0["number"]) ?? false) }.map(Self.call)
      }
    }
  }

  /// All calls, the latest first.
  package func calls(
    of trainee: String? = nil, limit: Int = -1
  ) throws(HistoryError) -> [SavedCall] {
    try translating(path) {
      try queue.read { database in
        let only = try trainee.map { try Self.knownTrainee($0, in: database) ?? -1 }
        return try Row.fetchAll(
          database,
          sql: Self.selection + (only == nil ? "" : " WHERE calls.trainee = ?")
            + " ORDER BY calls.started DESC, calls.number DESC LIMIT ?",
          arguments: StatementArguments([only, Int64(limit)].compactMap(\.self))
        ).map(Self.call)
      }
    }
  }

  /// How many calls there are.
  package func callCount(of trainee: String? = nil) throws(HistoryError) -> Int {
    try translating(path) {
      try queue.read { database in
        let only = try trainee.map { try Self.knownTrainee($0, in: database) ?? -1 }
        return try Int.fetchOne(
          database,
          sql: "SELECT count(*) FROM calls" + (only == nil ? "" : " WHERE trainee = ?"),
          arguments: StatementArguments([only].compactMap(\.self))) ?? 0
      }
    }
  }

  /// How often each scenario was practised.
  package func practised(by trainee: String) throws(HistoryError) -> [String: Int] {
    try translating(path) {
      try queue.read { database in
        let rows = try Row.fetchAll(
          database,
          sql: """
            SELECT scenario, count(*) AS times FROM calls
            WHERE trainee = (SELECT number FROM trainees WHERE name = ?) GROUP BY scenario
            """,
          arguments: [trainee])
        return rows.reduce(into: [:]) { $0[$1["scenario"]] = $1["times"] }
      }
    }
  }

  /// The call whose identity begins with `name`; there must be exactly one.
  package func call(named name: String) throws(HistoryError) -> SavedCall {
    // Identities are written with digits, capital letters and hyphens, which come before `_`.
    let prefix = name.uppercased()
    let found = try translating(path) {
      try queue.read { database in
        try Row.fetchAll(
          database, sql: Self.selection + " WHERE calls.id >= ?1 AND calls.id < ?1 || '_' LIMIT 2",
          arguments: [prefix]
        ).map(Self.call)
      }
    }
    guard found.count == 1, !prefix.isEmpty else { throw .unknownCall(name) }
    return found[0]
  }

  /// A call with everything that was done and said in it.
  package func story(of id: UUID) throws(HistoryError) -> SavedCall.Story {
    try translating(path) {
      try queue.read { database in
        let number = try Self.number(of: id, in: database)
        let row = try Row.fetchOne(
          database, sql: Self.selection + " WHERE calls.number = ?", arguments: [number])
        guard let row else { throw HistoryError.unknownCall(id.uuidString.lowercased()) }
        let turns = try Self.turns(of: number, in: database)
        let inputs = try Row.fetchAll(
          database, sql: "SELECT position, kind, body FROM inputs WHERE call = ? ORDER BY position",
          arguments: [number])
        let entries = try inputs.map { row in
          SavedCall.Story.Entry(
            try StoredInput(kind: row["kind"], body: row["body"]).input(),
            turns: turns[row["position"]] ?? [])
        }
        return SavedCall.Story(
          call: try Self.call(row), opening: turns[0] ?? [], entries: entries)
      }
    }
  }

  private static func turns(of number: Int64, in database: Database) throws -> [Int: [Turn]] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT position, body FROM turns WHERE call = ? ORDER BY position, place",
      arguments: [number])
    var turns: [Int: [Turn]] = [:]
    for row in rows {
      let stored = try StoredText.decode(StoredTurn.self, from: row["body"])
      turns[row["position"], default: []].append(try stored.turn())
    }
    return turns
  }

  static let selection = """
    SELECT calls.*, trainees.name AS trainee_name
    FROM calls JOIN trainees ON trainees.number = calls.trainee
    """

  static func call(_ row: Row) throws -> SavedCall {
    let outcome: String? = row["outcome"]
    let agreed: Int? = row["agreed_cents"]
    guard let id = UUID(uuidString: row["id"]),
      let state = SavedCall.State(rawValue: row["state"]),
      let manner = SavedCall.Manner(rawValue: row["manner"])
    else { throw StoredText.Unreadable() }
    let digests = SavedCall.Digests(
      scenario: row["scenario_digest"], rubric: row["rubric_digest"], law: row["law_digest"],
      language: row["language_digest"])
    let start = SavedCall.Start(
      scenario: .init(row["scenario"]), debtor: row["debtor"],
      seed: UInt64(bitPattern: row["seed"]), balance: Money(cents: row["balance_cents"]),
      digests: digests, started: row["started"], trainee: row["trainee_name"],
      manner: manner)
    return SavedCall(
      id: id, start: start, state: state, outcome: outcome.flatMap(Outcome.init(rawValue:)),
      ended: row["ended"], agreed: agreed.map(Money.init(cents:)))
  }
}
