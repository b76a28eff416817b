CREATE INDEX match_run_youth_by_match ON match_run_youth (match_id) WHERE match_id IS NOT NULL;

CREATE INDEX match_run_youth_by_youth ON match_run_youth (youth_id);

CREATE TABLE match_run (
  id INTEGER PRIMARY KEY,
  made_on TEXT NOT NULL CHECK (made_on IS date(made_on)),
  made_by INTEGER NOT NULL REFERENCES user (id),
  policy TEXT NOT NULL CHECK (policy IN ('strict', 'weighted')),
  -- What a day of waiting is worth, under the weighted policy.
  points_per_day INTEGER CHECK ((points_per_day IS NULL) = (policy = 'strict')),
  -- Which youth were asked for; the editions and weights of their programs; the stated wishes that were looked at.
  selection TEXT NOT NULL CHECK (selection GLOB '{*}'),
  figures TEXT NOT NULL CHECK (figures GLOB '{*}'),
  -- SHA-256, in hexadecimal, of the problem and of the result, which are in match_run_body.
  pool_hash TEXT NOT NULL CHECK (length(pool_hash) = 64),
  result_hash TEXT NOT NULL CHECK (length(result_hash) = 64),
  -- Pairs that people had set or ruled out: 'lock Y-1 A-2', a line each.
  edits TEXT NOT NULL DEFAULT '',
  waiting INTEGER NOT NULL CHECK (waiting >= 0),
  served INTEGER NOT NULL CHECK (served BETWEEN 0 AND waiting),
  score INTEGER NOT NULL CHECK (score >= 0),
  -- Why a run stands that widens the worst gap between groups by more days than policy allows.
  widening_days INTEGER NOT NULL DEFAULT 0 CHECK (widening_days >= 0),
  widening_reason TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;

CREATE TABLE match_run_body (
  run_id INTEGER PRIMARY KEY REFERENCES match_run (id),
  problem BLOB NOT NULL,
  result TEXT NOT NULL
) STRICT;

CREATE TABLE match_run_youth (
  run_id INTEGER NOT NULL REFERENCES match_run (id),
  youth_id INTEGER NOT NULL REFERENCES youth_profile (person_id),
  match_id INTEGER REFERENCES match (id),
  PRIMARY KEY (run_id, youth_id)
) STRICT, WITHOUT ROWID;
