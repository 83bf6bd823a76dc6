package import CallModel
package import Foundation
import GRDB

extension CallStore {
  /// Everybody of whom a call or an assignment is kept, by name.
  package func team(
    on today: Day, by standard: Readiness.Standard = .init()
  ) throws(HistoryError) -> [TeamMember] {
    let assigned = Dictionary(grouping: try assignments(), by: \.trainee)
    return try translating(path) {
      try queue.read { database in
        let forms = try Self.forms(in: database)
        let rows = try Row.fetchAll(
          database, sql: "SELECT number, name FROM trainees ORDER BY name")
        return try rows.map { row in
          try Self.member(
            row["number"], named: row["name"], forms: forms, assigned: assigned[row["name"]] ?? [],
            today: today, standard, in: database)
        }
      }
    }
  }

  private static func member(
    _ number: Int64, named name: String, forms: [Int64: StoredForm], assigned: [Assignment],
    today: Day, _ standard: Readiness.Standard, in database: Database
  ) throws -> TeamMember {
    let counts = try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT count(*) AS calls, max(started) AS last FROM calls WHERE trainee = ?"),
      arguments: [number])
    let passed = try String.fetchAll(
      database.cachedStatement(
        sql: "SELECT DISTINCT scenario FROM scorecards WHERE trainee = ? AND passed"),
      arguments: [number])
    let times = try Int.fetchOne(
      database.cachedStatement(
        sql: "SELECT count(*) FROM scorecards WHERE trainee = ? AND passed"),
      arguments: [number])
    let latest = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT scorecards.*, calls.id AS id FROM scorecards
          JOIN calls ON calls.number = scorecards.call WHERE scorecards.trainee = ?
          ORDER BY scorecards.started DESC, scorecards.call DESC LIMIT 10
          """),
      arguments: [number]
    ).reversed().compactMap { row in forms[row["form"]].map { marked(row, by: $0) } }
    return TeamMember(
      name: name, calls: counts?["calls"] ?? 0, passed: times ?? 0, last: counts?["last"],
      latest: latest, assignments: assigned,
      readiness: Readiness(
        latest, passed: Set(passed), assignments: assigned, today: today, by: standard))
  }

  /// What all cards by the rubric and the law with this digest say together.
  package func tally(digest: String) throws(HistoryError) -> TeamTally? {
    try translating(path) {
      try queue.read { database in
        let form = try Row.fetchOne(
          database, sql: "SELECT number, items FROM card_forms WHERE digest = ?",
          arguments: [digest])
        guard let form else { return nil }
        var collector = TeamTally.Collector(
          try StoredText.decode(StoredForm.self, from: form["items"]))
        let rows = try Row.fetchCursor(
          database,
          sql: """
            SELECT call, trainee, scenario, overall, rules, marks FROM scorecards
            WHERE form = ?
            """,
          arguments: [form["number"] as Int64])
        while let row = try rows.next() {
          try row.withUnsafeData(atIndex: 5) { marks in
            marks?.withUnsafeBytes { bytes in
              collector.add(
                call: row[0], trainee: row[1], scenario: row[2], overall: row[3], rules: row[4],
                marks: bytes)
            }
          }
        }
        return collector.tally()
      }
    }
  }

  /// The identity of a call and the name of its trainee, for numbers that a tally names.
  package func identity(
    ofCall number: Int64
  ) throws(HistoryError) -> (id: UUID, trainee: String, scenario: String)? {
    try translating(path) {
      try queue.read { database in
        let row = try Row.fetchOne(
          database, sql: Self.selection + " WHERE calls.number = ?", arguments: [number])
        guard let row else { return nil }
        let call = try Self.call(row)
        return (call.id, call.start.trainee, call.start.scenario.description)
      }
    }
  }
}
