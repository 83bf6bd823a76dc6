extension Schema {
  /// What is looked at over many calls at once: narrow rows, so that 100,000 are read in a moment.
  ///
  /// Cards can always be made again, so the old ones are dropped; what trainers said is carried over.
  static let reports = """
    DROP TABLE scorecards;
    -- The items of one rubric, in its order; the digest is that of the rubric and the law.
    CREATE TABLE card_forms (
      number INTEGER PRIMARY KEY,
      digest TEXT NOT NULL UNIQUE,
      items TEXT NOT NULL
    ) STRICT;
    CREATE TABLE scorecards (
      call INTEGER PRIMARY KEY REFERENCES calls ON DELETE CASCADE,
      trainee INTEGER NOT NULL REFERENCES trainees,
      scenario TEXT NOT NULL,
      started INTEGER NOT NULL,
      form INTEGER NOT NULL REFERENCES card_forms,
      communication REAL,
      negotiation REAL,
      compliance REAL NOT NULL,
      overall REAL NOT NULL,
      passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
      gates INTEGER NOT NULL,
      rules TEXT NOT NULL,
      -- One share of the points for each item of the form, in two bytes.
      marks BLOB NOT NULL
    ) STRICT;
    CREATE INDEX scorecards_by_trainee ON scorecards (trainee, started, passed);
    CREATE INDEX scorecards_by_form ON scorecards (form);
    CREATE INDEX calls_by_start ON calls (started);
    ALTER TABLE calls ADD COLUMN manner TEXT NOT NULL DEFAULT 'free'
      CHECK (manner IN ('free', 'coach', 'guided', 'exam', 'retry', 'imported'));
    CREATE INDEX calls_to_mark ON calls (state, manner);
    CREATE TABLE hints (
      call INTEGER NOT NULL REFERENCES calls ON DELETE CASCADE,
      place INTEGER NOT NULL,
      grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 3),
      item TEXT NOT NULL,
      PRIMARY KEY (call, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE predictions (
      call INTEGER PRIMARY KEY REFERENCES calls ON DELETE CASCADE,
      guess REAL NOT NULL,
      made INTEGER NOT NULL
    ) STRICT;
    -- Points or a comment of a trainer on one item; the program's own points stay beside them.
    CREATE TABLE reviews (
      id TEXT PRIMARY KEY,
      call INTEGER NOT NULL REFERENCES calls ON DELETE CASCADE,
      item TEXT NOT NULL,
      points REAL,
      was REAL,
      reason TEXT NOT NULL,
      reviewer TEXT NOT NULL,
      made INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX reviews_by_call ON reviews (call);
    INSERT INTO reviews (id, call, item, points, was, reason, reviewer, made)
      SELECT calls.id || '-' || overrides.number, call, item, points, was, why, author, made
      FROM overrides JOIN calls ON calls.number = overrides.call;
    DROP TABLE overrides;
    CREATE TABLE assignments (
      id TEXT PRIMARY KEY,
      trainee INTEGER NOT NULL REFERENCES trainees,
      scenario TEXT NOT NULL,
      due TEXT NOT NULL,
      made INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX assignments_by_trainee ON assignments (trainee);
    -- How far each call has been sent to each place.
    CREATE TABLE deliveries (
      place TEXT NOT NULL,
      call INTEGER NOT NULL REFERENCES calls ON DELETE CASCADE,
      last TEXT NOT NULL,
      PRIMARY KEY (place, call)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX deliveries_by_call ON deliveries (call);
    """
}
