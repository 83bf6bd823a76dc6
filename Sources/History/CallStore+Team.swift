package import CallModel
package import Foundation
import GRDB

extension CallStore {
  /// Everybody of whom a call or an assignment is kept, by name.
  package func team(
    on today: Day, by standard: Readiness.Standard = .init(), course: CourseShare? = nil
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
            today: today, standard, course, in: database)
        }
      }
    }
  }

  private static func member(
    _ number: Int64, named name: String, forms: [Int64: StoredForm], assigned: [Assignment],
    today: Day, _ standard: Readiness.Standard, _ course: CourseShare?, in database: Database
  ) throws -> TeamMember {
    let counts = try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT count(*) AS calls, max(started) AS last FROM calls WHERE trainee = ?"),
      arguments: [number])
    let passed = try String.fetchAll(
      database.cachedStatement(
        sql: "SELECT DISTINCT scenario FROM scenario_sums WHERE trainee = ? AND passed > 0"),
      arguments: [number])
    let times = try Int.fetchOne(
      database.cachedStatement(
        sql: "SELECT sum(passed) FROM scenario_sums WHERE trainee = ?"),
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
        latest, passed: Set(passed), assignments: assigned, today: today, by: standard,
        course: try course?.share(of: number, in: database)))
  }

  /// What all cards by the rubric and the law with this digest say together.
  package func tally(digest: String) throws(HistoryError) -> TeamTally? {
    try translating(path) {
      try queue.read { database in
        let form = try Row.fetchOne(
          database, sql: "SELECT number, items FROM card_forms WHERE digest = ?",
          arguments: [digest])
        guard let form else { return nil }
        let number: Int64 = form["number"]
        let sums = try Self.sums(ofForm: number, in: database)
        return TeamTally(
          try StoredText.decode(StoredForm.self, from: form["items"]), sums,
          outliers: try Self.outliers(in: sums, form: number, database))
      }
    }
  }

  /// The ten calls furthest from what their trainee usually scores, more than two standard
  /// deviations away.
  private static func outliers(
    in sums: RunningTally, form: Int64, _ database: Database
  ) throws -> [TeamTally.Outlier] {
    var found: [TeamTally.Outlier] = []
    for (trainee, usual) in TeamTally.Usual.all(in: sums) where usual.tells {
      for (test, order) in [("<", "ASC"), (">", "DESC")] {
        let limit = usual.mean + (test == "<" ? -2 : 2) * usual.spread
        let rows = try Row.fetchAll(
          database.cachedStatement(
            sql: """
              SELECT call, overall FROM scorecards
              WHERE form = ? AND trainee = ? AND overall \(test) ?
              ORDER BY overall \(order), call LIMIT 10
              """),
          arguments: [form, trainee, limit])
        found += rows.map { row in
          let score: Double = row[1]
          return TeamTally.Outlier(
            call: row[0], trainee: trainee, score: score, usual: usual.mean,
            distance: (score - usual.mean) / usual.spread)
        }
      }
    }
    return Array(
      found.sorted { (abs($1.distance), $0.call) < (abs($0.distance), $1.call) }.prefix(10))
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
