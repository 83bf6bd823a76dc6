import GRDB

/// One answer in a drill, as it was given.
package struct DrillAnswer: Hashable, Sendable {
  /// What was practised.
  package let item: String

  /// Seconds since 1970-01-01 00:00 UTC.
  package let answered: Int
  package let isRight: Bool

  package init(item: String, answered: Int, isRight: Bool) {
    self.item = item
    self.answered = answered
    self.isRight = isRight
  }
}

extension CallStore {
  /// Keeps an answer; answers are only ever added, and what is due follows from all of them.
  package func keep(
    _ answer: DrillAnswer, of trainee: String, in drill: String
  ) throws(HistoryError) {
    try write { database in
      let number = try Self.trainee(named: trainee, in: database)
      let points = answer.isRight ? 1.0 : 0.0
      try database.execute(
        sql: """
          INSERT INTO drills (trainee, drill, item, answered, points, of, body)
          VALUES (?, ?, ?, ?, ?, 1, '{}')
          """,
        arguments: [number, drill, answer.item, answer.answered, points])
    }
  }

  /// All answers of a trainee in a drill, the earliest first.
  package func answers(of trainee: String, in drill: String) throws(HistoryError) -> [DrillAnswer] {
    try translating(path) {
      try queue.read { database in
        try Self.knownTrainee(trainee, in: database)
          .map { try Self.answers(of: $0, in: drill, database) } ?? []
      }
    }
  }

  static func answers(
    of trainee: Int64, in drill: String, _ database: Database
  ) throws -> [DrillAnswer] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT item, answered, points FROM drills WHERE trainee = ? AND drill = ?
          ORDER BY answered, number
          """),
      arguments: [trainee, drill]
    ).map { row in
      let points: Double = row[2]
      return DrillAnswer(item: row[0], answered: row[1], isRight: points >= 1)
    }
  }
}
