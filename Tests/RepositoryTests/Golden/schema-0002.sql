CREATE TABLE audit_salt (
  record TEXT PRIMARY KEY CHECK (length(record) > 0),
  salt BLOB NOT NULL CHECK (length(salt) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_begun (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  day TEXT NOT NULL CHECK (day IS date(day)),
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE mentor_profile (
  person_id INTEGER PRIMARY KEY REFERENCES person (id),
  program_id INTEGER NOT NULL REFERENCES program (id),
  state TEXT NOT NULL CHECK (state IN ('inquiry', 'applied', 'screening', 'approved', 'trained', 'waiting',
    'proposed', 'matched', 'inactive', 'exited')),
  state_since TEXT NOT NULL CHECK (state_since IS date(state_since)),
  suspended_on TEXT CHECK (suspended_on IS date(suspended_on)),
  specialist_id INTEGER REFERENCES user (id),
  capacity INTEGER NOT NULL DEFAULT 1 CHECK (capacity BETWEEN 1 AND 3),
  -- Live matches and proposals; kept in the transaction that changes them, recounted by the doctor.
  seats_taken INTEGER NOT NULL DEFAULT 0 CHECK (seats_taken BETWEEN 0 AND capacity),
  occupation TEXT NOT NULL DEFAULT '',
  employer_id INTEGER REFERENCES organization (id),
  strengths TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  availability INTEGER NOT NULL DEFAULT 0 CHECK (availability BETWEEN 0 AND 2097151),
  youth_gender TEXT CHECK (youth_gender IN ('female', 'male', 'nonbinary', 'self-described')),
  youth_minimum_age INTEGER CHECK (youth_minimum_age BETWEEN 0 AND 25),
  youth_maximum_age INTEGER CHECK (youth_maximum_age BETWEEN 0 AND 25),
  maximum_distance INTEGER CHECK (maximum_distance > 0),
  external_id TEXT UNIQUE,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
, waiting_since TEXT CHECK (waiting_since IS date(waiting_since))) STRICT;
