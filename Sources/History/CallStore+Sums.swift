import Foundation
import GRDB

extension CallStore {
  /// Reads cards as far as they count in sums, in the order of the calls.
  static func cards(
    _ filter: String = "", _ arguments: StatementArguments = [], in database: Database,
    _ visit: (RunningTally.Card) -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT trainee, scenario, form, overall, passed, rules, marks FROM scorecards
          \(filter)
          """),
      arguments: arguments)
    var points: [Int64: [Double]] = [:]
    while let row = try rows.next() {
      let form: Int64 = row[2]
      let worth = try points[form] ?? Self.form(form, in: database).points
      points[form] = worth
      let marks: Data = row[6]
      visit(
        RunningTally.Card(
          place: .init(trainee: row[0], scenario: row[1], form: form), overall: row[3],
          isPassed: row[4], rules: row[5], marks: [UInt8](marks), points: worth))
    }
  }

  private static func form(_ number: Int64, in database: Database) throws -> StoredForm {
    let items = try String.fetchOne(
      database.cachedStatement(sql: "SELECT items FROM card_forms WHERE number = ?"),
      arguments: [number])
    return try StoredText.decode(StoredForm.self, from: StoredText.required(items))
  }

  /// Adds a change to the sums that are kept; what comes to nothing is taken out.
  static func keep(_ change: RunningTally, in database: Database) throws {
    for (place, scores) in change.scenarios {
      try database.cachedStatement(
        sql: """
          INSERT INTO scenario_sums (trainee, scenario, form, calls, passed, overall, square)
          VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET calls = calls + excluded.calls,
            passed = passed + excluded.passed, overall = overall + excluded.overall,
            square = square + excluded.square
          """
      ).execute(arguments: [
        place.trainee, place.scenario, place.form, scores.calls, scores.passed, scores.overall,
        scores.square,
      ])
    }
    for (form, pairs) in change.items {
      for (place, pair) in pairs.enumerated() where pair != .init() {
        try database.cachedStatement(
          sql: """
            INSERT INTO item_sums (form, place, calls, share, rest, share_square, rest_square,
              product)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
              calls = calls + excluded.calls, share = share + excluded.share,
              rest = rest + excluded.rest, share_square = share_square + excluded.share_square,
              rest_square = rest_square + excluded.rest_square,
              product = product + excluded.product
            """
        ).execute(arguments: [
          form, place, pair.calls, pair.share, pair.rest, pair.shareSquare, pair.restSquare,
          pair.product,
        ])
      }
    }
    for (broken, calls) in change.rules where calls != 0 {
      try database.cachedStatement(
        sql: """
          INSERT INTO rule_sums (form, rule, calls) VALUES (?, ?, ?)
          ON CONFLICT DO UPDATE SET calls = calls + excluded.calls
          """
      ).execute(arguments: [broken.form, broken.rule, calls])
    }
    for table in ["scenario_sums", "item_sums", "rule_sums"] {
      try database.cachedStatement(sql: "DELETE FROM \(table) WHERE calls = 0").execute()
    }
    for place in change.scenarios.keys {
      try database.cachedStatement(
        sql: """
          UPDATE scenario_sums SET best = \(best)
          WHERE trainee = ? AND scenario = ? AND form = ?
          """
      ).execute(arguments: [place.trainee, place.scenario, place.form])
    }
  }

  private static let best = """
    (SELECT max(s.overall) FROM scorecards AS s
      WHERE s.trainee = scenario_sums.trainee AND s.scenario = scenario_sums.scenario
        AND s.form = scenario_sums.form AND s.gates = 0)
    """

  /// The sums of all cards, or of those by one form, as they are kept.
  static func sums(ofForm form: Int64? = nil, in database: Database) throws -> RunningTally {
    let filter = form == nil ? "" : "WHERE form = ?"
    let arguments = StatementArguments([form].compactMap(\.self))
    var scenarios: [RunningTally.Place: RunningTally.Scores] = [:]
    var rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT trainee, scenario, form, calls, passed, overall, square FROM scenario_sums \(filter)
        """,
      arguments: arguments)
    while let row = try rows.next() {
      scenarios[.init(trainee: row[0], scenario: row[1], form: row[2])] =
        .init(calls: row[3], passed: row[4], overall: row[5], square: row[6])
    }
    var items: [Int64: [RunningTally.Pairs]] = [:]
    rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT form, place, calls, share, rest, share_square, rest_square, product FROM item_sums
        \(filter) ORDER BY form, place
        """,
      arguments: arguments)
    while let row = try rows.next() {
      let (form, place): (Int64, Int) = (row[0], row[1])
      var pairs = items[form] ?? []
      while pairs.count < place { pairs.append(.init()) }
      pairs.append(
        .init(
          calls: row[2], share: row[3], rest: row[4], shareSquare: row[5], restSquare: row[6],
          product: row[7]))
      items[form] = pairs
    }
    var rules: [RunningTally.Broken: Int] = [:]
    rows = try Row.fetchCursor(
      database, sql: "SELECT form, rule, calls FROM rule_sums \(filter)", arguments: arguments)
    while let row = try rows.next() { rules[.init(form: row[0], rule: row[1])] = row[2] }
    return RunningTally(scenarios: scenarios, items: items, rules: rules)
  }

  /// The sums of all cards, reckoned from the cards themselves.
  static func reckonedSums(in database: Database) throws -> RunningTally {
    var tally = RunningTally()
    try cards(in: database) { tally.add($0) }
    return tally.settled
  }

  /// Puts sums reckoned from the cards in place of those that are kept; whether they differed.
  static func mendSums(in database: Database) throws -> Bool {
    let right = try reckonedSums(in: database)
    let stray = try Int.fetchOne(
      database, sql: "SELECT count(*) FROM scenario_sums WHERE best IS NOT \(best)")
    guard try stray != 0 || sums(in: database).settled != right else { return false }
    for table in ["scenario_sums", "item_sums", "rule_sums"] {
      try database.execute(sql: "DELETE FROM \(table)")
    }
    try keep(right, in: database)
    return true
  }
}
