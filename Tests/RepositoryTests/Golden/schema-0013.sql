CREATE INDEX draft_by_user ON draft (user_id, updated_at);

CREATE INDEX import_run_by_user ON import_run (user_id, id);

CREATE INDEX match_by_clock ON match (accept_by, id) WHERE state IN ('proposed', 'presented');

CREATE INDEX match_fallen_through ON match (state_since, id) WHERE state IN ('declined', 'expired');

CREATE INDEX match_unowned ON match (state_since, id) WHERE specialist_id IS NULL
  AND state IN ('proposed', 'presented', 'accepted', 'scheduled', 'active', 'paused', 'intervention', 'closing');

CREATE INDEX mentor_by_screening ON mentor_profile (coalesce(screened_until, ''), person_id)
  WHERE state IN ('approved', 'trained', 'waiting', 'proposed', 'matched');

CREATE INDEX mentor_by_specialist ON mentor_profile (specialist_id, person_id) WHERE specialist_id IS NOT NULL;

CREATE INDEX mentor_suspended ON mentor_profile (suspended_on, person_id) WHERE suspended_on IS NOT NULL;

CREATE INDEX mentor_unowned ON mentor_profile (state_since, person_id) WHERE specialist_id IS NULL
  AND state IN ('inquiry', 'applied', 'screening', 'approved', 'trained', 'waiting', 'proposed', 'matched',
    'inactive');

CREATE INDEX program_by_policy ON program (policy_id, closed_on);

CREATE INDEX relationship_by_person ON relationship (person_id, related_id, kind);

CREATE UNIQUE INDEX relationship_once ON relationship (person_id, related_id, kind) WHERE voided_at IS NULL;

CREATE INDEX screening_by_end ON screening_item (valid_until, person_id, kind)
  WHERE valid_until IS NOT NULL AND status IN ('cleared', 'exempt');

CREATE INDEX source_id_by_import ON source_id (import_id);

CREATE INDEX source_id_by_record ON source_id (kind, record_id);

CREATE INDEX staff_training_by_end ON staff_training (coalesce(trained_until, ''), person_id, user_id);

CREATE INDEX training_class_by_host ON training_class (organization_id, on_date, id);

CREATE INDEX training_class_by_recorder ON training_class (recorded_by, on_date, id) WHERE recorded_by IS NOT NULL;

CREATE INDEX user_by_organization ON user (organization_id, id);

CREATE INDEX user_by_person ON user (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX youth_by_consent ON youth_profile (coalesce(consented_until, ''), person_id)
  WHERE state IN ('enrolled', 'waiting', 'proposed', 'matched');

CREATE INDEX youth_by_consent_end ON youth_profile (consent_ends_on, person_id)
  WHERE state IN ('enrolled', 'waiting', 'proposed', 'matched');

CREATE INDEX youth_by_specialist ON youth_profile (specialist_id, person_id) WHERE specialist_id IS NOT NULL;

CREATE INDEX youth_unowned ON youth_profile (state_since, person_id) WHERE specialist_id IS NULL
  AND state IN ('inquiry', 'application', 'enrolled', 'waiting', 'proposed', 'matched', 'closed', 'on hold');

CREATE TABLE draft (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES user (id),
  form TEXT NOT NULL CHECK (length(form) > 0),
  -- The record the form edits; empty for a new one.
  subject TEXT NOT NULL DEFAULT '',
  -- What the form held before it was typed in; NULL where that is not known.
  base TEXT CHECK (base GLOB '{*}'),
  body TEXT NOT NULL CHECK (body GLOB '{*}'),
  -- The sitting whose window had it open last; only that one writes over it.
  sitting TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE import_run (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (length(kind) > 0),
  source TEXT NOT NULL,
  -- Row id of the organization whose ids the file holds; 0 is the network.
  organization_id INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES user (id),
  begun_at INTEGER NOT NULL,
  -- The audit events before the first and up to the last row.
  first_sequence INTEGER NOT NULL,
  last_sequence INTEGER NOT NULL,
  added INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  undone_at INTEGER
) STRICT;

CREATE TABLE import_step (
  import_id INTEGER NOT NULL REFERENCES import_run (id),
  number INTEGER NOT NULL,
  inverse TEXT NOT NULL CHECK (inverse GLOB '[[]*]'),
  PRIMARY KEY (import_id, number)
) STRICT, WITHOUT ROWID;

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
  CHECK (mentor_preferences >= 0), screened_until TEXT CHECK (screened_until IS date(screened_until))) STRICT;

CREATE TABLE policy_guard (
  policy_id INTEGER NOT NULL REFERENCES policy (id),
  subject TEXT NOT NULL CHECK (subject IN ('consent', 'screening')),
  kind TEXT NOT NULL CHECK (length(kind) > 0),
  PRIMARY KEY (policy_id, subject, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE "relationship" (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  related_id INTEGER NOT NULL REFERENCES person (id) CHECK (related_id <> person_id),
  kind TEXT NOT NULL CHECK (kind IN ('guardian', 'sibling', 'caseworker', 'emergency contact')),
  label TEXT NOT NULL DEFAULT '',
  -- NULL where nobody has asked. Nobody but a guardian signs.
  may_consent INTEGER CHECK (may_consent IN (0, 1)) CHECK (kind = 'guardian' OR may_consent IS NOT 1),
  may_pick_up INTEGER CHECK (may_pick_up IN (0, 1)),
  has_custody INTEGER CHECK (has_custody IN (0, 1)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  voided_at INTEGER,
  void_reason TEXT CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;

CREATE TABLE screening_item (
  person_id INTEGER NOT NULL REFERENCES mentor_profile (person_id),
  kind TEXT NOT NULL CHECK (kind IN ('application', 'interview', 'personal reference', 'professional reference',
    'background check', 'sex offender registry', 'home visit')),
  status TEXT NOT NULL CHECK (status IN ('not started', 'requested', 'received', 'reviewed', 'cleared', 'concern',
    'not cleared', 'exempt')),
  decided_on TEXT CHECK (decided_on IS date(decided_on)),
  valid_until TEXT CHECK (valid_until IS date(valid_until)),
  exempt_reason TEXT CHECK (status <> 'exempt' OR length(exempt_reason) > 0),
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0), concern_reason TEXT
  CHECK (concern_reason IS NULL OR kind NOT IN ('background check', 'sex offender registry')),
  PRIMARY KEY (person_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  name TEXT PRIMARY KEY CHECK (length(name) > 0),
  -- Empty where nothing is settled.
  value TEXT NOT NULL CHECK (length(value) <= 300),
  created_at INTEGER NOT NULL DEFAULT 0,
  updated_at INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_id (
  kind TEXT NOT NULL CHECK (length(kind) = 1),
  external_id TEXT NOT NULL CHECK (length(external_id) > 0),
  organization_id INTEGER NOT NULL,
  source TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  import_id INTEGER NOT NULL REFERENCES import_run (id),
  PRIMARY KEY (kind, external_id, organization_id, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff_training (
  user_id INTEGER PRIMARY KEY REFERENCES user (id),
  person_id INTEGER NOT NULL,
  trained_until TEXT CHECK (trained_until IS date(trained_until))
) STRICT;

CREATE TABLE staff_training_due (user_id INTEGER PRIMARY KEY) STRICT;

CREATE TABLE undo_entry (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES user (id),
  audit_sequence INTEGER NOT NULL REFERENCES audit_event (sequence),
  -- What was done, as data: an action name and a reference.
  action TEXT NOT NULL,
  object TEXT NOT NULL,
  inverse TEXT NOT NULL CHECK (inverse GLOB '[[]*]'),
  created_at INTEGER NOT NULL,
  undone_at INTEGER
, permission TEXT NOT NULL DEFAULT '', sitting TEXT NOT NULL DEFAULT '', undoes INTEGER) STRICT;

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
  CHECK (guardian_preferences >= 0), consented_until TEXT CHECK (consented_until IS date(consented_until)), consent_ends_on TEXT CHECK (consent_ends_on IS date(consent_ends_on)),
  CHECK (state <> 'waiting' OR waiting_since IS NOT NULL)
) STRICT;

CREATE TRIGGER consent_settles_delete AFTER DELETE ON consent BEGIN UPDATE youth_profile SET consented_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM (SELECT (SELECT max(min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31'))) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)), consent_ends_on = (SELECT min(last) FROM (SELECT coalesce(last, '0001-01-01') AS last FROM (SELECT (SELECT max(min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31'))) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)
  UNION ALL SELECT max(min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31'))) FROM consent c WHERE c.person_id = youth_profile.person_id
  GROUP BY c.kind HAVING sum(c.revoked_on IS NULL) > 0)) WHERE person_id = OLD.person_id; END;

CREATE TRIGGER consent_settles_insert AFTER INSERT ON consent BEGIN UPDATE youth_profile SET consented_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM (SELECT (SELECT max(min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31'))) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)), consent_ends_on = (SELECT min(last) FROM (SELECT coalesce(last, '0001-01-01') AS last FROM (SELECT (SELECT max(min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31'))) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)
  UNION ALL SELECT max(min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31'))) FROM consent c WHERE c.person_id = youth_profile.person_id
  GROUP BY c.kind HAVING sum(c.revoked_on IS NULL) > 0)) WHERE person_id = NEW.person_id; END;

CREATE TRIGGER consent_settles_update AFTER UPDATE ON consent BEGIN UPDATE youth_profile SET consented_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM (SELECT (SELECT max(min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31'))) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)), consent_ends_on = (SELECT min(last) FROM (SELECT coalesce(last, '0001-01-01') AS last FROM (SELECT (SELECT max(min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31'))) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)
  UNION ALL SELECT max(min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31'))) FROM consent c WHERE c.person_id = youth_profile.person_id
  GROUP BY c.kind HAVING sum(c.revoked_on IS NULL) > 0)) WHERE person_id = NEW.person_id; END;

CREATE TRIGGER disabled_user_has_nothing BEFORE UPDATE OF disabled_at ON user
  WHEN NEW.disabled_at IS NOT NULL AND (EXISTS (SELECT 1 FROM youth_profile WHERE specialist_id = NEW.id)
    OR EXISTS (SELECT 1 FROM mentor_profile WHERE specialist_id = NEW.id)
    OR EXISTS (SELECT 1 FROM match WHERE specialist_id = NEW.id)
    OR EXISTS (SELECT 1 FROM user WHERE supervisor_id = NEW.id))
  BEGIN SELECT RAISE(ABORT, 'the user still has somebody to look after'); END;

CREATE TRIGGER match_owner_works BEFORE UPDATE OF specialist_id ON match
  WHEN NEW.specialist_id IN (SELECT id FROM user WHERE disabled_at IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'the owner is disabled'); END;

CREATE TRIGGER mentor_owner_works BEFORE UPDATE OF specialist_id ON mentor_profile
  WHEN NEW.specialist_id IN (SELECT id FROM user WHERE disabled_at IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'the owner is disabled'); END;

CREATE TRIGGER mentor_settles_insert AFTER INSERT ON mentor_profile BEGIN UPDATE mentor_profile SET screened_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM
  (SELECT (SELECT coalesce(s.valid_until, '9999-12-31') FROM screening_item s
    WHERE s.person_id = mentor_profile.person_id AND s.kind = g.kind AND s.status IN ('cleared', 'exempt')) AS last
  FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'screening'
  WHERE pr.id = mentor_profile.program_id)) WHERE person_id = NEW.person_id; END;

CREATE TRIGGER mentor_settles_program AFTER UPDATE OF program_id ON mentor_profile BEGIN UPDATE mentor_profile SET screened_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM
  (SELECT (SELECT coalesce(s.valid_until, '9999-12-31') FROM screening_item s
    WHERE s.person_id = mentor_profile.person_id AND s.kind = g.kind AND s.status IN ('cleared', 'exempt')) AS last
  FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'screening'
  WHERE pr.id = mentor_profile.program_id)) WHERE person_id = NEW.person_id; END;

CREATE TRIGGER program_settles AFTER UPDATE OF policy_id ON program BEGIN
  UPDATE youth_profile SET consented_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM (SELECT (SELECT max(min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31'))) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)), consent_ends_on = (SELECT min(last) FROM (SELECT coalesce(last, '0001-01-01') AS last FROM (SELECT (SELECT max(min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31'))) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)
  UNION ALL SELECT max(min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31'))) FROM consent c WHERE c.person_id = youth_profile.person_id
  GROUP BY c.kind HAVING sum(c.revoked_on IS NULL) > 0)) WHERE program_id = NEW.id;
  UPDATE mentor_profile SET screened_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM
  (SELECT (SELECT coalesce(s.valid_until, '9999-12-31') FROM screening_item s
    WHERE s.person_id = mentor_profile.person_id AND s.kind = g.kind AND s.status IN ('cleared', 'exempt')) AS last
  FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'screening'
  WHERE pr.id = mentor_profile.program_id)) WHERE program_id = NEW.id;
END;

CREATE TRIGGER screening_settles_delete AFTER DELETE ON screening_item BEGIN UPDATE mentor_profile SET screened_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM
  (SELECT (SELECT coalesce(s.valid_until, '9999-12-31') FROM screening_item s
    WHERE s.person_id = mentor_profile.person_id AND s.kind = g.kind AND s.status IN ('cleared', 'exempt')) AS last
  FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'screening'
  WHERE pr.id = mentor_profile.program_id)) WHERE person_id = OLD.person_id; END;

CREATE TRIGGER screening_settles_insert AFTER INSERT ON screening_item BEGIN UPDATE mentor_profile SET screened_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM
  (SELECT (SELECT coalesce(s.valid_until, '9999-12-31') FROM screening_item s
    WHERE s.person_id = mentor_profile.person_id AND s.kind = g.kind AND s.status IN ('cleared', 'exempt')) AS last
  FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'screening'
  WHERE pr.id = mentor_profile.program_id)) WHERE person_id = NEW.person_id; END;

CREATE TRIGGER screening_settles_update AFTER UPDATE ON screening_item BEGIN UPDATE mentor_profile SET screened_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM
  (SELECT (SELECT coalesce(s.valid_until, '9999-12-31') FROM screening_item s
    WHERE s.person_id = mentor_profile.person_id AND s.kind = g.kind AND s.status IN ('cleared', 'exempt')) AS last
  FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'screening'
  WHERE pr.id = mentor_profile.program_id)) WHERE person_id = NEW.person_id; END;

CREATE TRIGGER staff_training_credit_delete AFTER DELETE ON training_attendance
  BEGIN INSERT OR IGNORE INTO staff_training_due SELECT id FROM user WHERE person_id = OLD.person_id; END;

CREATE TRIGGER staff_training_credit_insert AFTER INSERT ON training_attendance
  BEGIN INSERT OR IGNORE INTO staff_training_due SELECT id FROM user WHERE person_id = NEW.person_id; END;

CREATE TRIGGER staff_training_credit_update
  AFTER UPDATE OF person_id, course_id, status, minutes, expires_on ON training_attendance
  BEGIN
    INSERT OR IGNORE INTO staff_training_due SELECT id FROM user WHERE person_id IN (OLD.person_id, NEW.person_id);
  END;

CREATE TRIGGER staff_training_program_insert AFTER INSERT ON program
  BEGIN
    INSERT OR IGNORE INTO staff_training_due
      SELECT id FROM user WHERE organization_id = NEW.organization_id OR organization_id IS NULL;
  END;

CREATE TRIGGER staff_training_program_update AFTER UPDATE OF policy_id, organization_id, closed_on ON program
  BEGIN
    INSERT OR IGNORE INTO staff_training_due SELECT id FROM user
      WHERE organization_id IN (OLD.organization_id, NEW.organization_id) OR organization_id IS NULL;
  END;

CREATE TRIGGER staff_training_topic AFTER UPDATE OF topic ON training_course
  BEGIN
    INSERT OR IGNORE INTO staff_training_due SELECT u.id FROM user u JOIN training_attendance a
      ON a.person_id = u.person_id WHERE a.course_id = NEW.id;
  END;

CREATE TRIGGER staff_training_user_delete BEFORE DELETE ON user
  BEGIN
    DELETE FROM staff_training WHERE user_id = OLD.id;
    DELETE FROM staff_training_due WHERE user_id = OLD.id;
  END;

CREATE TRIGGER staff_training_user_insert AFTER INSERT ON user
  BEGIN INSERT OR IGNORE INTO staff_training_due VALUES (NEW.id); END;

CREATE TRIGGER staff_training_user_update AFTER UPDATE OF role, organization_id, person_id ON user
  BEGIN INSERT OR IGNORE INTO staff_training_due VALUES (NEW.id); END;

CREATE TRIGGER supervisor_works BEFORE UPDATE OF supervisor_id ON user
  WHEN NEW.supervisor_id IN (SELECT id FROM user WHERE disabled_at IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'the supervisor is disabled'); END;

CREATE TRIGGER youth_owner_works BEFORE UPDATE OF specialist_id ON youth_profile
  WHEN NEW.specialist_id IN (SELECT id FROM user WHERE disabled_at IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'the owner is disabled'); END;

CREATE TRIGGER youth_settles_insert AFTER INSERT ON youth_profile BEGIN UPDATE youth_profile SET consented_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM (SELECT (SELECT max(min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31'))) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)), consent_ends_on = (SELECT min(last) FROM (SELECT coalesce(last, '0001-01-01') AS last FROM (SELECT (SELECT max(min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31'))) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)
  UNION ALL SELECT max(min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31'))) FROM consent c WHERE c.person_id = youth_profile.person_id
  GROUP BY c.kind HAVING sum(c.revoked_on IS NULL) > 0)) WHERE person_id = NEW.person_id; END;

CREATE TRIGGER youth_settles_program AFTER UPDATE OF program_id ON youth_profile BEGIN UPDATE youth_profile SET consented_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM (SELECT (SELECT max(min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31'))) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)), consent_ends_on = (SELECT min(last) FROM (SELECT coalesce(last, '0001-01-01') AS last FROM (SELECT (SELECT max(min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31'))) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)
  UNION ALL SELECT max(min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31'))) FROM consent c WHERE c.person_id = youth_profile.person_id
  GROUP BY c.kind HAVING sum(c.revoked_on IS NULL) > 0)) WHERE person_id = NEW.person_id; END;
