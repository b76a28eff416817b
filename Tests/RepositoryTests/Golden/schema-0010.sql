CREATE INDEX mentor_by_training ON mentor_profile (coalesce(trained_until, ''), person_id)
  WHERE state IN ('approved', 'trained', 'waiting', 'proposed', 'matched');

CREATE INDEX mentor_suspended ON mentor_profile (person_id, suspended_on) WHERE suspended_on IS NOT NULL;

CREATE INDEX training_attendance_by_course ON training_attendance (course_id, person_id, status, expires_on);

CREATE INDEX training_attendance_by_person ON training_attendance (person_id, on_date, id);

CREATE UNIQUE INDEX training_attendance_once ON training_attendance (class_id, person_id);

CREATE INDEX training_attendance_queue ON training_attendance (class_id, queued_at, id) WHERE status = 'waiting';

CREATE UNIQUE INDEX training_attendance_seat ON training_attendance (class_id, seat) WHERE seat IS NOT NULL;

CREATE INDEX training_class_by_course ON training_class (course_id, on_date, id);

CREATE INDEX training_class_by_day ON training_class (on_date, id);

CREATE INDEX training_class_planned ON training_class (on_date, id) WHERE state = 'planned';

CREATE UNIQUE INDEX training_course_by_title ON training_course (title COLLATE NOCASE) WHERE voided_at IS NULL;

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
, waiting_since TEXT CHECK (waiting_since IS date(waiting_since)), trained_until TEXT CHECK (trained_until IS date(trained_until))) STRICT;

CREATE TABLE training_attendance (
  id INTEGER PRIMARY KEY,
  -- NULL where it was credited without a class of ours.
  class_id INTEGER REFERENCES training_class (id),
  course_id INTEGER NOT NULL REFERENCES training_course (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  status TEXT NOT NULL CHECK (status IN ('enrolled', 'waiting', 'present', 'attended', 'absent', 'cancelled')),
  seat INTEGER CHECK (seat > 0),
  walk_in INTEGER NOT NULL DEFAULT 0 CHECK (walk_in IN (0, 1)),
  queued_at INTEGER,
  signed_in_at INTEGER,
  late_minutes INTEGER NOT NULL DEFAULT 0 CHECK (late_minutes BETWEEN 0 AND 1440),
  early_minutes INTEGER NOT NULL DEFAULT 0 CHECK (early_minutes BETWEEN 0 AND 1440),
  -- Credited; 0 until the class is over.
  minutes INTEGER NOT NULL DEFAULT 0 CHECK (minutes BETWEEN 0 AND 1440),
  -- Credited by somebody's decision in place of what was attended.
  decided_minutes INTEGER CHECK (decided_minutes BETWEEN 0 AND 1440),
  on_date TEXT NOT NULL CHECK (on_date IS date(on_date)),
  expires_on TEXT CHECK (expires_on IS date(expires_on)),
  -- The attendance that was missed and is made up for here.
  makes_up_id INTEGER REFERENCES training_attendance (id),
  reason TEXT NOT NULL DEFAULT '',
  recorded_by INTEGER REFERENCES user (id),
  external_id TEXT UNIQUE,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (seat IS NULL OR (class_id IS NOT NULL AND status IN ('enrolled', 'present', 'attended'))),
  CHECK (minutes = 0 OR status = 'attended'),
  CHECK (status <> 'waiting' OR queued_at IS NOT NULL)
) STRICT;

CREATE TABLE training_class (
  id INTEGER PRIMARY KEY,
  course_id INTEGER NOT NULL REFERENCES training_course (id),
  on_date TEXT NOT NULL CHECK (on_date IS date(on_date)),
  -- Minutes after midnight by the organization's clocks; NULL where nobody said.
  start_minute INTEGER CHECK (start_minute BETWEEN 0 AND 1439),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  place TEXT NOT NULL DEFAULT '',
  online INTEGER NOT NULL DEFAULT 0 CHECK (online IN (0, 1)),
  -- Who holds it; NULL is the network.
  organization_id INTEGER REFERENCES organization (id),
  trainer TEXT NOT NULL DEFAULT '',
  -- NULL is as many as come.
  seats INTEGER CHECK (seats BETWEEN 1 AND 10000),
  state TEXT NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'held', 'cancelled')),
  cancel_reason TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  recorded_by INTEGER REFERENCES user (id),
  external_id TEXT UNIQUE,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;

CREATE TABLE training_course (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL CHECK (length(title) > 0),
  topic TEXT NOT NULL CHECK (topic IN ('orientation', 'abuse reporting', 'boundaries', 'relationships',
    'youth development', 'inclusion', 'safety', 'closure', 'first aid', 'other')),
  -- How long it usually takes.
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  -- Months that a credit holds; NULL is without an end.
  valid_months INTEGER CHECK (valid_months BETWEEN 1 AND 600),
  note TEXT NOT NULL DEFAULT '',
  external_id TEXT UNIQUE,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  voided_at INTEGER,
  void_reason TEXT CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;

CREATE TRIGGER training_seat_exists_insert BEFORE INSERT ON training_attendance
  WHEN NEW.seat > (SELECT seats FROM training_class WHERE id = NEW.class_id)
  BEGIN SELECT RAISE(ABORT, 'the class has no such seat'); END;

CREATE TRIGGER training_seat_exists_update BEFORE UPDATE OF seat, class_id ON training_attendance
  WHEN NEW.seat > (SELECT seats FROM training_class WHERE id = NEW.class_id)
  BEGIN SELECT RAISE(ABORT, 'the class has no such seat'); END;

CREATE TRIGGER training_seats_hold BEFORE UPDATE OF seats ON training_class
  WHEN NEW.seats < (SELECT max(seat) FROM training_attendance WHERE class_id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'a seat of the class is taken'); END;

-- index training_credit_by_person is gone;

-- table training_credit is gone;
