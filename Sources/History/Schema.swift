import GRDB

/// The tables in which calls are kept, as steps that are only ever added to.
///
/// Money is in whole cents, times are seconds since 1970-01-01 00:00 UTC.
enum Schema {
  /// Marks the file as one of this program: `RCal` in ASCII.
  static let owner = 0x5243_616C

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 calls", foreignKeyChecks: .immediate) { database in
      try database.execute(sql: "PRAGMA application_id = \(owner)")
      try database.execute(sql: calls)
    }
    migrator.registerMigration("2 practice beside calls", foreignKeyChecks: .immediate) {
      try $0.execute(sql: practice)
    }
    migrator.registerMigration("3 cards, reviews and reports", foreignKeyChecks: .immediate) {
      try $0.execute(sql: reports)
    }
    migrator.registerMigration("4 sums of all cards", foreignKeyChecks: .immediate) {
      try $0.execute(sql: sums)
      try CallStore.keep(CallStore.reckonedSums(in: $0), in: $0)
    }
    return migrator
  }

  private static let calls = """
    CREATE TABLE trainees (
      number INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE calls (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      trainee INTEGER NOT NULL REFERENCES trainees,
      scenario TEXT NOT NULL,
      debtor TEXT NOT NULL,
      seed INTEGER NOT NULL,
      scenario_digest TEXT NOT NULL,
      rubric_digest TEXT NOT NULL,
      law_digest TEXT NOT NULL,
      language_digest TEXT NOT NULL,
      balance_cents INTEGER NOT NULL,
      started INTEGER NOT NULL,
      ended INTEGER,
      state TEXT NOT NULL CHECK (state IN ('open', 'ended', 'abandoned')),
      outcome TEXT,
      agreed_cents INTEGER
    ) STRICT;
    CREATE INDEX calls_by_state ON calls (state);
    CREATE INDEX calls_by_trainee ON calls (trainee, started);
    CREATE TABLE inputs (
      call INTEGER NOT NULL REFERENCES calls ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 1),
      kind TEXT NOT NULL CHECK (kind IN ('say', 'act', 'undo')),
      body TEXT NOT NULL,
      PRIMARY KEY (call, position)
    ) STRICT, WITHOUT ROWID;
    -- Position 0 is the ringing, before the first input.
    CREATE TABLE turns (
      call INTEGER NOT NULL REFERENCES calls ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      place INTEGER NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (call, position, place)
    ) STRICT, WITHOUT ROWID;
    """

  private static let practice = """
    CREATE TABLE scorecards (
      call INTEGER NOT NULL REFERENCES calls ON DELETE CASCADE,
      digest TEXT NOT NULL,
      communication REAL,
      negotiation REAL,
      compliance REAL NOT NULL,
      overall REAL NOT NULL,
      passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
      body TEXT NOT NULL,
      PRIMARY KEY (call)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE drills (
      number INTEGER PRIMARY KEY,
      trainee INTEGER NOT NULL REFERENCES trainees,
      drill TEXT NOT NULL,
      item TEXT NOT NULL,
      answered INTEGER NOT NULL,
      points REAL NOT NULL,
      of REAL NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
    CREATE TABLE overrides (
      number INTEGER PRIMARY KEY,
      call INTEGER NOT NULL REFERENCES calls ON DELETE CASCADE,
      item TEXT NOT NULL,
      points REAL NOT NULL,
      was REAL NOT NULL,
      why TEXT NOT NULL,
      author TEXT NOT NULL,
      made INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX overrides_by_call ON overrides (call);
    """
}
