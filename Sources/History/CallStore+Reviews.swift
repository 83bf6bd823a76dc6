package import Foundation
import GRDB

extension CallStore {
  /// Keeps what a trainer said; one that is there already by its identity is left alone.
  package func add(_ reviews: [CallReview]) throws(HistoryError) {
    try write { database in
      for review in reviews {
        try database.execute(
          sql: """
            INSERT OR IGNORE INTO reviews (id, call, item, points, was, reason, reviewer, made)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
          arguments: [
            review.id, try Self.number(of: review.call, in: database), review.item, review.points,
            review.was, review.reason, review.reviewer, review.made,
          ])
      }
    }
  }

  /// What trainers said about a call, or about all, the earliest first.
  package func reviews(of call: UUID? = nil) throws(HistoryError) -> [CallReview] {
    try translating(path) {
      try queue.read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT reviews.*, calls.id AS call_id FROM reviews
            JOIN calls ON calls.number = reviews.call
            WHERE ?1 IS NULL OR calls.id = ?1 ORDER BY reviews.call, reviews.made, reviews.rowid
            """,
          arguments: [call?.uuidString]
        ).compactMap { row in
          UUID(uuidString: row["call_id"]).map { call in
            CallReview(
              id: row["id"], call: call, item: row["item"], points: row["points"],
              was: row["was"], reason: row["reason"], reviewer: row["reviewer"], made: row["made"])
          }
        }
      }
    }
  }

  // MARK: Guesses and hints

  /// Keeps what a trainee thought they would score; only the first guess counts.
  package func predict(_ guess: Double, of call: UUID, at made: Int) throws(HistoryError) {
    try write { database in
      try database.execute(
        sql: "INSERT OR IGNORE INTO predictions (call, guess, made) VALUES (?, ?, ?)",
        arguments: [try Self.number(of: call, in: database), guess, made])
    }
  }

  /// The guesses of a trainee beside what the calls came to, the earliest first.
  package func predictions(
    of trainee: String, latest count: Int
  ) throws(HistoryError) -> [(guess: Double, score: Double)] {
    try translating(path) {
      try queue.read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT guess, overall FROM scorecards JOIN predictions USING (call)
            WHERE trainee = (SELECT number FROM trainees WHERE name = ?)
            ORDER BY started DESC, call DESC LIMIT ?
            """,
          arguments: [trainee, count]
        ).reversed().map { ($0["guess"], $0["overall"]) }
      }
    }
  }

  /// Keeps that a hint was given in a call.
  package func hint(_ grade: Int, item: String, in call: UUID) throws(HistoryError) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO hints (call, place, grade, item)
          SELECT ?1, coalesce(max(place), 0) + 1, ?2, ?3 FROM hints WHERE call = ?1
          """,
        arguments: [try Self.number(of: call, in: database), grade, item])
    }
  }

  /// The hints that were given in a call, in order, each from 1 to 3 by how much it told.
  package func hints(in call: UUID) throws(HistoryError) -> [(grade: Int, item: String)] {
    try translating(path) {
      try queue.read { database in
        try Row.fetchAll(
          database, sql: "SELECT grade, item FROM hints WHERE call = ? ORDER BY place",
          arguments: [try Self.number(of: call, in: database)]
        ).map { ($0["grade"], $0["item"]) }
      }
    }
  }
}
