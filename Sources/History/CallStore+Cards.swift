package import Foundation
import GRDB

extension CallStore {
  /// Keeps what a call was worth by the rubric and the law with this digest.
  package func keep(
    _ card: KeptCard, digest: String, of id: UUID
  ) throws(HistoryError) {
    try keep([(id, card)], digest: digest)
  }

  /// Keeps the cards of many calls at once with the sums of all cards, all or none.
  package func keep(
    _ cards: [(call: UUID, card: KeptCard)], digest: String
  ) throws(HistoryError) {
    try write { database in
      var change = RunningTally()
      for (id, card) in cards {
        let number = try Self.number(of: id, in: database)
        try Self.cards("WHERE call = ?", [number], in: database) { change.take($0) }
        try Self.keep(card, digest: digest, of: number, in: database)
        try Self.cards("WHERE call = ?", [number], in: database) { change.add($0) }
      }
      try Self.keep(change, in: database)
    }
  }

  private static func keep(
    _ card: KeptCard, digest: String, of number: Int64, in database: Database
  ) throws {
    let form = try form(digest, of: card, in: database)
    try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO scorecards (call, trainee, scenario, started, form,
          communication, negotiation, compliance, overall, passed, gates, rules, marks)
        SELECT number, trainee, scenario, started, ?, ?, ?, ?, ?, ?, ?, ?, ?
        FROM calls WHERE number = ?
        """
    ).execute(arguments: [
      form, card.communication, card.negotiation, card.compliance, card.overall, card.passed,
      card.gates, card.rules.joined(separator: "\n"), StoredMarks.encode(card.items), number,
    ])
    try database.cachedStatement(sql: "UPDATE calls SET form = ? WHERE number = ?")
      .execute(arguments: [form, number])
  }

  /// The number of the form with this digest, which is made when it is missing.
  private static func form(
    _ digest: String, of card: KeptCard, in database: Database
  ) throws -> Int64 {
    let known = try Int64.fetchOne(
      database, sql: "SELECT number FROM card_forms WHERE digest = ?", arguments: [digest])
    if let known { return known }
    try database.execute(
      sql: "INSERT INTO card_forms (digest, items) VALUES (?, ?)",
      arguments: [digest, try StoredText.encode(StoredForm(card.items))])
    return database.lastInsertedRowID
  }

  /// The cards of the latest calls that are over, the earliest first.
  package func cards(
    of trainee: String? = nil, latest count: Int
  ) throws(HistoryError) -> [MarkedCall] {
    try translating(path) {
      try queue.read { database in
        let only = try trainee.map { try Self.knownTrainee($0, in: database) ?? -1 }
        let filter = only == nil ? "" : "WHERE scorecards.trainee = ?"
        let rows = try Row.fetchAll(
          database,
          sql: """
            SELECT scorecards.*, calls.id AS id FROM scorecards
            JOIN calls ON calls.number = scorecards.call \(filter)
            ORDER BY scorecards.started DESC, scorecards.call DESC LIMIT ?
            """,
          arguments: StatementArguments([only, Int64(count)].compactMap(\.self)))
        let forms = try Self.forms(in: database)
        return rows.reversed().compactMap { row in
          forms[row["form"]].map { Self.marked(row, by: $0) }
        }
      }
    }
  }

  static func forms(in database: Database) throws -> [Int64: StoredForm] {
    let rows = try Row.fetchAll(database, sql: "SELECT number, items FROM card_forms")
    var forms: [Int64: StoredForm] = [:]
    for row in rows {
      forms[row["number"]] = try StoredText.decode(StoredForm.self, from: row["items"])
    }
    return forms
  }

  static func marked(_ row: Row, by form: StoredForm) -> MarkedCall {
    let rules: String = row["rules"]
    let id: String = row["id"]
    let card = KeptCard(
      communication: row["communication"], negotiation: row["negotiation"],
      compliance: row["compliance"], overall: row["overall"], passed: row["passed"],
      gates: row["gates"], items: form.items(row["marks"]),
      rules: rules.split(separator: "\n").map(String.init))
    return MarkedCall(
      id: id.lowercased(), scenario: row["scenario"], started: row["started"], card: card)
  }

  static func knownTrainee(_ name: String, in database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database, sql: "SELECT number FROM trainees WHERE name = ?", arguments: [name])
  }

  /// How many calls have a card, and how many of those were passed.
  package func counts(
    of trainee: String? = nil
  ) throws(HistoryError) -> (ended: Int, passed: Int) {
    try translating(path) {
      try queue.read { database in
        let only = try trainee.map { try Self.knownTrainee($0, in: database) ?? -1 }
        let row = try Row.fetchOne(
          database,
          sql: "SELECT sum(calls) AS ended, sum(passed) AS passed FROM scenario_sums"
            + (only == nil ? "" : " WHERE trainee = ?"),
          arguments: StatementArguments([only].compactMap(\.self)))
        return (row?["ended"] ?? 0, row?["passed"] ?? 0)
      }
    }
  }

  /// The latest calls that are over, say something about somebody, and have no card by the rubric
  /// and the law with this digest.
  ///
  /// Only calls of scenarios that pass the test are looked for.
  package func callsWithoutCard(
    digest: String, latest count: Int, of isThere: (String) -> Bool = { _ in true }
  ) throws(HistoryError) -> [UUID] {
    try translating(path) {
      try queue.read { database in
        var found: [(number: Int64, id: UUID)] = []
        for form in try Self.forms(besides: digest, in: database) {
          let rows = try Row.fetchCursor(
            database,
            sql: "SELECT number, id, scenario FROM calls WHERE \(Self.counting) AND form IS ? "
              + "ORDER BY number DESC",
            arguments: [form])
          var some: [(number: Int64, id: UUID)] = []
          while some.count < count, let row = try rows.next() {
            guard isThere(row[2]), let id = UUID(uuidString: row[1]) else { continue }
            some.append((row[0], id))
          }
          found += some
        }
        return found.sorted { $0.number > $1.number }.prefix(count).map(\.id)
      }
    }
  }

  /// How many calls have no card by the rubric and the law with this digest, and ought to.
  package func countWithoutCard(digest: String) throws(HistoryError) -> Int {
    try translating(path) {
      try queue.read { database in
        try Self.forms(besides: digest, in: database).reduce(0) { count, form in
          try count
            + (Int.fetchOne(
              database,
              sql: "SELECT count(*) FROM calls WHERE \(Self.counting) AND form IS ?",
              arguments: [form]) ?? 0)
        }
      }
    }
  }

  /// The calls that say something about how good somebody is, as their index is made.
  private static let counting = "state = 'ended' AND manner IN ('free', 'coach', 'exam')"

  /// All forms but that with this digest, and none at all.
  private static func forms(besides digest: String, in database: Database) throws -> [Int64?] {
    let others = try Int64.fetchAll(
      database, sql: "SELECT number FROM card_forms WHERE digest <> ?", arguments: [digest])
    return [nil] + others.map(Optional.some)
  }
}
