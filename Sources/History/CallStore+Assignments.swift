import CallModel
import GRDB

extension CallStore {
  package func assign(_ assignment: Assignment) throws(HistoryError) {
    try write { database in
      let trainee = try Self.trainee(named: assignment.trainee, in: database)
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO assignments (id, trainee, scenario, due, made)
          VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          assignment.id, trainee, assignment.scenario, assignment.due.description, assignment.made,
        ])
    }
  }

  /// Takes back what was assigned; the answer is how many there were.
  package func withdraw(scenario: String, from trainee: String) throws(HistoryError) -> Int {
    try write { database in
      try database.execute(
        sql: """
          DELETE FROM assignments
          WHERE scenario = ? AND trainee = (SELECT number FROM trainees WHERE name = ?)
          """,
        arguments: [scenario, trainee])
      return database.changesCount
    }
  }

  /// What was assigned, the earliest day first.
  package func assignments(of trainee: String? = nil) throws(HistoryError) -> [Assignment] {
    try translating(path) {
      try queue.read { database in
        let rows = try Row.fetchAll(
          database,
          sql: """
            SELECT assignments.*, trainees.name AS name, EXISTS (
              SELECT 1 FROM scorecards WHERE scorecards.trainee = assignments.trainee
                AND scorecards.scenario = assignments.scenario AND passed
                AND scorecards.started >= assignments.made) AS done
            FROM assignments JOIN trainees ON trainees.number = assignments.trainee
            WHERE ?1 IS NULL OR trainees.name = ?1
            ORDER BY due, name, scenario, id
            """,
          arguments: [trainee])
        return try rows.map { row in
          Assignment(
            id: row["id"], trainee: row["name"], scenario: row["scenario"],
            due: try StoredText.day(row["due"]), made: row["made"], isDone: row["done"])
        }
      }
    }
  }
}

extension CallStore {
  /// The scenarios that were ever passed.
  package func scenariosPassed(by trainee: String) throws(HistoryError) -> Set<String> {
    try translating(path) {
      try queue.read { database in
        try Set(
          String.fetchAll(
            database,
            sql: """
              SELECT DISTINCT scenario FROM scenario_sums
              WHERE trainee = (SELECT number FROM trainees WHERE name = ?) AND passed > 0
              """,
            arguments: [trainee]))
      }
    }
  }
}
