CREATE INDEX mentor_by_wait ON mentor_profile (coalesce(waiting_since, state_since), person_id)
  WHERE state IN ('waiting', 'proposed', 'matched') AND seats_taken < capacity AND suspended_on IS NULL;

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
, waiting_since TEXT CHECK (waiting_since IS date(waiting_since)), trained_until TEXT CHECK (trained_until IS date(trained_until)), mentor_preferences INTEGER NOT NULL DEFAULT 0
  CHECK (mentor_preferences >= 0)) STRICT;

CREATE TABLE youth_profile (
  person_id INTEGER PRIMARY KEY REFERENCES person (id),
  program_id INTEGER NOT NULL REFERENCES program (id),
  state TEXT NOT NULL CHECK (state IN ('inquiry', 'application', 'enrolled', 'waiting', 'proposed', 'matched',
    'closed', 'alumni', 'on hold', 'ineligible', 'withdrawn', 'referred out', 'aged out')),
  state_since TEXT NOT NULL CHECK (state_since IS date(state_since)),
  referred_at INTEGER NOT NULL,
  -- First day of the present wait; kept through a proposal that fails.
  waiting_since TEXT CHECK (waiting_since IS date(waiting_since)),
  specialist_id INTEGER REFERENCES user (id),
  grade TEXT NOT NULL DEFAULT '',
  school TEXT NOT NULL DEFAULT '',
  goals TEXT NOT NULL DEFAULT '',
  needs TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT '',
  availability INTEGER NOT NULL DEFAULT 0 CHECK (availability BETWEEN 0 AND 2097151),
  mentor_gender TEXT CHECK (mentor_gender IN ('female', 'male', 'nonbinary', 'self-described')),
  mentor_language TEXT,
  maximum_distance INTEGER CHECK (maximum_distance > 0),
  interviewed_on TEXT CHECK (interviewed_on IS date(interviewed_on)),
  eligible INTEGER CHECK (eligible IN (0, 1)),
  baseline TEXT NOT NULL DEFAULT 'due' CHECK (baseline IN ('due', 'done', 'declined')),
  external_id TEXT UNIQUE,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0), youth_preferences INTEGER NOT NULL DEFAULT 0 CHECK (youth_preferences >= 0), guardian_preferences INTEGER NOT NULL DEFAULT 0
  CHECK (guardian_preferences >= 0),
  CHECK (state <> 'waiting' OR waiting_since IS NOT NULL)
) STRICT;
