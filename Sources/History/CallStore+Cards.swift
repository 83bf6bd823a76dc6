package import Foundation
import GRDB

extension CallStore {
  /// Keeps what a call was worth by the rubric and the law with this digest.
  package func keep(
    _ card: KeptCard, digest: String, of id: UUID
  ) throws(HistoryError) {
    try write { database in
      try database.execute(
        sql: """
          INSERT OR REPLACE INTO scorecards
            (call, digest, communication, negotiation, compliance, overall, passed, body)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          try Self.number(of: id, in: database), digest, card.communication, card.negotiation,
          card.compliance, card.overall, card.passed, try StoredText.encode(card),
        ])
    }
  }

  /// The cards of the latest calls that are over, the earliest first.
  package func cards(
    of trainee: String? = nil, latest count: Int
  ) throws(HistoryError) -> [KeptCard] {
    let texts = try translating(path) {
      try queue.read { database in
        try String.fetchAll(
          database,
          sql: """
            SELECT body FROM scorecards JOIN calls ON calls.number = scorecards.call
            JOIN trainees ON trainees.number = calls.trainee
            WHERE ?1 IS NULL OR trainees.name = ?1
            ORDER BY calls.started DESC, calls.number DESC LIMIT ?2
            """,
          arguments: [trainee, count])
      }
    }
    return try translating(path) {
      try texts.reversed().map { try StoredText.decode(KeptCard.self, from: $0) }
    }
  }

  /// How many calls are over, and how many of those were passed.
  package func counts(
    of trainee: String? = nil
  ) throws(HistoryError) -> (ended: Int, passed: Int) {
    try translating(path) {
      try queue.read { database in
        let row = try Row.fetchOne(
          database,
          sql: """
            SELECT count(*) AS ended, coalesce(sum(scorecards.passed), 0) AS passed
            FROM calls JOIN trainees ON trainees.number = calls.trainee
            LEFT JOIN scorecards ON scorecards.call = calls.number
            WHERE calls.state = 'ended' AND (?1 IS NULL OR trainees.name = ?1)
            """,
          arguments: [trainee])
        return (row?["ended"] ?? 0, row?["passed"] ?? 0)
      }
    }
  }

  /// The latest calls that are over and have no card by the rubric and the law with this digest.
  package func callsWithoutCard(
    digest: String, latest count: Int
  ) throws(HistoryError) -> [UUID] {
    try translating(path) {
      try queue.read { database in
        try String.fetchAll(
          database,
          sql: """
            SELECT calls.id FROM calls LEFT JOIN scorecards ON scorecards.call = calls.number
            WHERE calls.state = 'ended'
              AND (scorecards.digest IS NULL OR scorecards.digest <> ?1)
            ORDER BY calls.number DESC LIMIT ?2
            """,
          arguments: [digest, count]
        ).compactMap(UUID.init(uuidString:))
      }
    }
  }
}
