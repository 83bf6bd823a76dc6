import Foundation
import GRDB

extension CallStore {
  /// What a merge brought.
  package struct Merger: Hashable, Sendable {
    /// Calls that were not here, and calls that were here and had gone on elsewhere.
    package let new: Int
    package let grown: Int

    /// Calls that were here already, just as they are there.
    package let known: Int

    /// Calls of one identity that went on differently; those here stay as they are.
    package let clashing: Int
  }

  /// Takes in the calls of the file at `source` with everything that belongs to them, each once,
  /// whatever was taken in before.
  ///
  /// The source is examined first and never changed. `name` takes the place of the trainee's name
  /// there.
  package func merge(
    from source: String, as name: String? = nil
  ) throws(HistoryError) -> Merger {
    let copy = try examined(source)
    defer { for end in ["", "-wal", "-shm"] { unlink(copy + end) } }
    return try translating(path) {
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "ATTACH DATABASE ? AS other", arguments: [copy])
        defer { try? database.execute(sql: "DETACH DATABASE other") }
        var merger: Merger?
        try database.inTransaction(.immediate) {
          merger = try Self.merge(in: database, as: name)
          return .commit
        }
        guard let merger else { throw HistoryError.busy(path: path) }
        return merger
      }
    }
  }

  /// A copy of a file of calls in the form of this version; the answer is its path.
  private func examined(_ source: String) throws(HistoryError) -> String {
    let place = FileManager.default.temporaryDirectory
      .appending(path: "rightcall-\(UUID().uuidString).sqlite").path
    try Self.reading(source) { kept throws(HistoryError) in
      try translating(source) {
        let copy = try DatabaseQueue(path: place)
        try kept.backup(to: copy)
        try Schema.migrator.migrate(copy)
        try copy.close()
      }
    }
    return place
  }

  private static func merge(in database: Database, as name: String?) throws -> Merger {
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO trainees (name) SELECT coalesce(?, name) FROM other.trainees
        """, arguments: [name])
    try database.execute(sql: pairing, arguments: ["name": name])
    let count = { (test: String) in
      try Int.fetchOne(database, sql: "SELECT count(*) FROM pairs WHERE \(test)") ?? 0
    }
    let merger = Merger(
      new: try count("mine IS NULL"), grown: try count("mine IS NOT NULL AND grows"),
      known: try count("mine IS NOT NULL AND NOT grows AND NOT clashes"),
      clashing: try count("clashes"))
    for step in steps { try database.execute(sql: step) }
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO assignments (id, trainee, scenario, due, made)
        SELECT a.id, mine.number, a.scenario, a.due, a.made FROM other.assignments AS a
        JOIN other.trainees AS t ON t.number = a.trainee
        JOIN main.trainees AS mine ON mine.name = coalesce(?, t.name)
        """, arguments: [name])
    try database.execute(sql: "DROP TABLE pairs")
    try forgetTrainees(in: database)
    return merger
  }

  /// Each call there with the one here, if any: it grows when all that is here is the beginning of
  /// what is there, and clashes when both went on.
  private static let pairing = """
    CREATE TEMP TABLE pairs AS
    SELECT theirs.number AS theirs, mine.number AS mine, owner.number AS owner,
      mine.number IS NOT NULL AND agrees AND (longer OR (NOT shorter
        AND mine.state = 'open' AND theirs.state <> 'open')) AS grows,
      mine.number IS NOT NULL AND NOT agrees AS clashes
    FROM (
      SELECT c.*, coalesce(:name, t.name) AS owner_name, m.number AS twin,
        NOT EXISTS (
          SELECT 1 FROM other.inputs AS i JOIN main.inputs AS j
            ON j.call = m.number AND j.position = i.position
          WHERE i.call = c.number AND (i.kind <> j.kind OR i.body <> j.body)) AS agrees,
        (SELECT count(*) FROM other.inputs WHERE call = c.number)
          > (SELECT count(*) FROM main.inputs WHERE call = m.number) AS longer,
        (SELECT count(*) FROM other.inputs WHERE call = c.number)
          < (SELECT count(*) FROM main.inputs WHERE call = m.number) AS shorter
      FROM other.calls AS c JOIN other.trainees AS t ON t.number = c.trainee
      LEFT JOIN main.calls AS m ON m.id = c.id
    ) AS theirs
    LEFT JOIN main.calls AS mine ON mine.number = theirs.twin
    JOIN main.trainees AS owner ON owner.name = theirs.owner_name
    """

  private static let columns = """
    scenario, debtor, seed, scenario_digest, rubric_digest, law_digest, language_digest,
    balance_cents, started, ended, state, outcome, agreed_cents, manner
    """

  private static let steps = [
    """
    INSERT INTO calls (id, trainee, \(columns))
    SELECT id, owner, \(columns) FROM other.calls JOIN pairs ON theirs = number
    WHERE mine IS NULL ORDER BY number
    """,
    """
    UPDATE pairs SET mine = (SELECT m.number FROM main.calls AS m JOIN other.calls AS c USING (id)
      WHERE c.number = theirs), grows = 1 WHERE mine IS NULL
    """,
    """
    UPDATE calls SET (state, outcome, ended, agreed_cents) = (
      SELECT state, outcome, ended, agreed_cents FROM other.calls WHERE number = theirs)
    FROM pairs WHERE mine = calls.number AND grows
    """,
    """
    INSERT OR IGNORE INTO inputs (call, position, kind, body)
    SELECT mine, position, kind, body FROM other.inputs JOIN pairs ON theirs = call WHERE grows
    """,
    """
    INSERT OR IGNORE INTO turns (call, position, place, body)
    SELECT mine, position, place, body FROM other.turns JOIN pairs ON theirs = call WHERE grows
    """,
    """
    INSERT OR IGNORE INTO hints (call, place, grade, item)
    SELECT mine, place, grade, item FROM other.hints JOIN pairs ON theirs = call WHERE NOT clashes
    """,
    """
    INSERT OR IGNORE INTO predictions (call, guess, made)
    SELECT mine, guess, made FROM other.predictions JOIN pairs ON theirs = call WHERE NOT clashes
    """,
    """
    INSERT OR IGNORE INTO reviews (id, call, item, points, was, reason, reviewer, made)
    SELECT id, mine, item, points, was, reason, reviewer, made
    FROM other.reviews JOIN pairs ON theirs = call WHERE NOT clashes
    """,
  ]
}
