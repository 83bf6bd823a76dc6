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
        try Row.fetchAll(
          database,
          sql: """
            SELECT item, answered, points FROM drills
            JOIN trainees ON trainees.number = drills.trainee
            WHERE trainees.name = ? AND drill = ? ORDER BY answered, drills.number
            """,
          arguments: [trainee, drill]
        ).map { row in
          let points: Double = row["points"]
          return DrillAnswer(item: row["item"], answered: row["answered"], isRight: points >= 1)
        }
      }
    }
  }
}
