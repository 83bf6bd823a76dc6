import GRDB

extension Schema {
  /// What all cards come to, kept with every card, so that nobody has to read them all to tell.
  ///
  /// Scores are in thousandths of a point and shares in sixty-thousandths, so that sums stay exact.
  static let sums = """
    -- By trainee, scenario and form; a row that has come to nothing is taken out.
    CREATE TABLE scenario_sums (
      trainee INTEGER NOT NULL REFERENCES trainees,
      scenario TEXT NOT NULL,
      form INTEGER NOT NULL REFERENCES card_forms,
      calls INTEGER NOT NULL,
      passed INTEGER NOT NULL,
      overall INTEGER NOT NULL,
      square INTEGER NOT NULL,
      -- The best overall score of a call in which no rule was broken that fails it.
      best REAL,
      PRIMARY KEY (trainee, scenario, form)
    ) STRICT, WITHOUT ROWID;
    -- The share of each item of a form, beside the share that the rest of the same card earned.
    CREATE TABLE item_sums (
      form INTEGER NOT NULL REFERENCES card_forms,
      place INTEGER NOT NULL,
      calls INTEGER NOT NULL,
      share INTEGER NOT NULL,
      rest INTEGER NOT NULL,
      share_square INTEGER NOT NULL,
      rest_square INTEGER NOT NULL,
      product INTEGER NOT NULL,
      PRIMARY KEY (form, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE rule_sums (
      form INTEGER NOT NULL REFERENCES card_forms,
      rule TEXT NOT NULL,
      calls INTEGER NOT NULL,
      PRIMARY KEY (form, rule)
    ) STRICT, WITHOUT ROWID;
    -- By which form a call was marked; calls to be marked are found by it.
    ALTER TABLE calls ADD COLUMN form INTEGER REFERENCES card_forms;
    UPDATE calls SET form = (SELECT form FROM scorecards WHERE call = number);
    DROP INDEX calls_to_mark;
    CREATE INDEX calls_to_mark ON calls (form)
      WHERE state = 'ended' AND manner IN ('free', 'coach', 'exam');
    CREATE INDEX calls_by_scenario ON calls (trainee, scenario);
    CREATE INDEX calls_apart ON calls (trainee, scenario)
      WHERE state = 'ended' AND manner IN ('guided', 'exam');
    CREATE INDEX drills_by_trainee ON drills (trainee, drill, answered);
    DROP INDEX scorecards_by_form;
    DROP INDEX scorecards_by_trainee;
    CREATE INDEX scorecards_by_trainee ON scorecards (trainee, started);
    CREATE INDEX scorecards_by_score ON scorecards (form, trainee, overall);
    CREATE INDEX scorecards_ungated ON scorecards (trainee, scenario, form, overall)
      WHERE gates = 0;
    CREATE INDEX scorecards_passed ON scorecards (trainee, scenario, started) WHERE passed;
    """
}
