package import CallModel
package import Foundation
import GRDB

extension CallStore {
  /// Begins a call: it is open from now on, and nobody else can go on with it meanwhile.
  ///
  /// `id` is made by the caller, and `opening` is what answers the ringing.
  package func begin(
    _ id: UUID, _ start: SavedCall.Start, opening: [Turn]
  ) throws(HistoryError) {
    let number = try write { database in
      let trainee = try Self.trainee(named: start.trainee, in: database)
      try database.execute(
        sql: """
          INSERT INTO calls (id, trainee, scenario, debtor, seed, scenario_digest, rubric_digest,
            law_digest, language_digest, balance_cents, started, state)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open')
          """,
        arguments: [
          id.uuidString, trainee, start.scenario.description, start.debtor,
          Int64(bitPattern: start.seed), start.digests.scenario, start.digests.rubric,
          start.digests.law, start.digests.language, start.balance.cents, start.started,
        ])
      let number = database.lastInsertedRowID
      try Self.insert(opening, of: number, at: 0, in: database)
      return number
    }
    _ = seats?.take(number)
  }

  /// Adds one input and the turns that came of it, both or neither.
  ///
  /// `position` is how many inputs the call has with this one: when another program has added one
  /// meanwhile, nothing is added.
  package func append(
    _ input: CallInput, at position: Int, turns: [Turn], to id: UUID
  ) throws(HistoryError) {
    try write { database in
      let number = try Self.number(of: id, in: database)
      let last = try Int.fetchOne(
        database, sql: "SELECT max(position) FROM inputs WHERE call = ?", arguments: [number])
      guard (last ?? 0) == position - 1 else { throw HistoryError.elsewhere }
      let stored = StoredInput(input)
      try database.execute(
        sql: "INSERT INTO inputs (call, position, kind, body) VALUES (?, ?, ?, ?)",
        arguments: [number, position, stored.kind, stored.body])
      try Self.insert(turns, of: number, at: position, in: database)
    }
  }

  /// Ends a call: it came to `outcome`, or it was left for good when that is `nil`.
  package func finish(
    _ id: UUID, outcome: Outcome?, agreed: Money?, at ended: Int
  ) throws(HistoryError) {
    let number = try write { database in
      let number = try Self.number(of: id, in: database)
      try database.execute(
        sql: """
          UPDATE calls SET state = ?, outcome = ?, agreed_cents = ?, ended = ?
          WHERE number = ? AND state = 'open'
          """,
        arguments: [
          (outcome == nil ? SavedCall.State.abandoned : .ended).rawValue, outcome?.rawValue,
          agreed?.cents, ended, number,
        ])
      return number
    }
    seats?.leave(number)
  }

  /// Takes an open call to go on with it; `false` when another program is on it.
  package func take(_ id: UUID) throws(HistoryError) -> Bool {
    let number = try translating(path) { try queue.read { try Self.number(of: id, in: $0) } }
    return seats?.take(number) ?? true
  }

  /// Puts an open call down, so that it can be gone on with elsewhere.
  package func leave(_ id: UUID) throws(HistoryError) {
    let number = try translating(path) { try queue.read { try Self.number(of: id, in: $0) } }
    seats?.leave(number)
  }

  /// Does `work` in one transaction that holds the file from its start.
  func write<Result>(_ work: (Database) throws -> Result) throws(HistoryError) -> Result {
    try translating(path) {
      try queue.writeWithoutTransaction { database in
        var result: Result?
        try database.inTransaction(.immediate) {
          result = try work(database)
          return .commit
        }
        guard let result else { throw HistoryError.busy(path: path) }
        return result
      }
    }
  }

  static func number(of id: UUID, in database: Database) throws -> Int64 {
    let number = try Int64.fetchOne(
      database, sql: "SELECT number FROM calls WHERE id = ?", arguments: [id.uuidString])
    guard let number else { throw HistoryError.unknownCall(id.uuidString.lowercased()) }
    return number
  }

  static func trainee(named name: String, in database: Database) throws -> Int64 {
    try database.execute(
      sql: "INSERT INTO trainees (name) VALUES (?) ON CONFLICT (name) DO NOTHING",
      arguments: [name])
    return try Int64.fetchOne(
      database, sql: "SELECT number FROM trainees WHERE name = ?", arguments: [name]) ?? 0
  }

  private static func insert(
    _ turns: [Turn], of number: Int64, at position: Int, in database: Database
  ) throws {
    for (place, turn) in turns.enumerated() {
      try database.execute(
        sql: "INSERT INTO turns (call, position, place, body) VALUES (?, ?, ?, ?)",
        arguments: [number, position, place, try StoredText.encode(StoredTurn(turn))])
    }
  }
}
