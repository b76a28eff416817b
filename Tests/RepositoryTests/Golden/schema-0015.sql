CREATE INDEX ask_unowned ON ask (state_since, official_id, measure_id)
  WHERE owner_id IS NULL AND (state = 'planned' OR next_step <> '');

CREATE INDEX official_unheld ON official (unheld_since, id) WHERE unheld_since IS NOT NULL AND left_on IS NULL;

CREATE INDEX system_act_by_day ON system_act (day, id) WHERE taken_back_at IS NULL;

CREATE TABLE audit_event (
  sequence INTEGER PRIMARY KEY,
  previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
  at INTEGER NOT NULL,
  actor_id INTEGER,
  actor TEXT NOT NULL,
  terminal TEXT NOT NULL DEFAULT '',
  action TEXT NOT NULL CHECK (length(action) > 0),
  object TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  changes TEXT NOT NULL DEFAULT '[]' CHECK (changes GLOB '[[]*]'),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
, shown TEXT) STRICT;

CREATE TABLE official (
  id INTEGER PRIMARY KEY,
  given_name TEXT NOT NULL,
  family_name TEXT NOT NULL CHECK (length(given_name) + length(family_name) > 0),
  chamber TEXT NOT NULL CHECK ((chamber = 'lower' OR chamber = 'upper' OR chamber = 'legislature' OR chamber = 'executive' OR chamber = 'local')),
  state TEXT NOT NULL DEFAULT '' CHECK (state = '' OR state GLOB '[A-Z][A-Z]'),
  district TEXT NOT NULL DEFAULT '',
  party TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  district_phone TEXT NOT NULL DEFAULT '',
  district_address TEXT NOT NULL DEFAULT '',
  website TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  -- Who of us holds the relationship.
  holder_id INTEGER REFERENCES user (id),
  since TEXT CHECK (since IS date(since)),
  left_on TEXT CHECK (left_on IS date(left_on)),
  -- Folded: the name by which lists sort, and all words by which an official is found, with a blank
  -- before and behind each.
  sort_name TEXT NOT NULL,
  words TEXT NOT NULL,
  -- Kept in the transaction that changes them, so that a list never counts contacts.
  last_contact_on TEXT CHECK (last_contact_on IS date(last_contact_on)),
  standing TEXT CHECK ((standing = 'champion' OR standing = 'support' OR standing = 'lean' OR standing = 'neutral' OR standing = 'oppose')),
  external_id TEXT UNIQUE,
  sensitivity INTEGER NOT NULL DEFAULT 0 CHECK (sensitivity BETWEEN 0 AND 4),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
, unheld_since TEXT
  CHECK (unheld_since IS date(unheld_since) AND (unheld_since IS NULL OR holder_id IS NULL))) STRICT;

CREATE TABLE open_console (
  process INTEGER NOT NULL CHECK (process > 0),
  -- When the process began: the system gives numbers again.
  started INTEGER NOT NULL,
  login TEXT NOT NULL CHECK (length(login) > 0),
  terminal TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (process, started)
) STRICT, WITHOUT ROWID;

CREATE TABLE system_act (
  id INTEGER PRIMARY KEY,
  audit_sequence INTEGER NOT NULL REFERENCES audit_event (sequence),
  -- The day that was begun.
  day TEXT NOT NULL CHECK (day IS date(day)),
  action TEXT NOT NULL,
  object TEXT NOT NULL,
  -- The rows that it touched, as they were before it, and after.
  inverse TEXT NOT NULL CHECK (inverse GLOB '[[]*]'),
  created_at INTEGER NOT NULL,
  taken_back_at INTEGER
) STRICT;

CREATE TRIGGER ask_owner_works BEFORE UPDATE OF owner_id ON ask
  WHEN NEW.owner_id IS NOT OLD.owner_id AND NEW.owner_id IN (SELECT id FROM user WHERE disabled_at IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'the owner is disabled'); END;

CREATE TRIGGER disabled_user_asks_nothing BEFORE UPDATE OF disabled_at ON user
  WHEN NEW.disabled_at IS NOT NULL AND (EXISTS (SELECT 1 FROM official WHERE holder_id = NEW.id)
    OR EXISTS (SELECT 1 FROM ask WHERE owner_id = NEW.id))
  BEGIN SELECT RAISE(ABORT, 'the user still has officials or asks'); END;

CREATE TRIGGER match_fits_eligible AFTER UPDATE OF eligible ON youth_profile WHEN OLD.eligible IS NOT NEW.eligible
  BEGIN UPDATE match SET fits_until = CASE WHEN (SELECT r.kind FROM relationship r WHERE r.related_id = match.mentor_id AND r.voided_at IS NULL AND (r.kind IN ('guardian', 'sibling')
  OR r.kind = 'emergency contact' AND lower(trim(r.label)) IN ('mother', 'mom', 'father', 'dad', 'parent', 'stepmother', 'stepmom', 'stepfather', 'stepdad', 'grandmother', 'grandma', 'grandfather', 'grandpa', 'grandparent', 'aunt', 'auntie', 'uncle', 'sister', 'brother', 'cousin', 'godmother', 'godfather', 'madre', 'padre', 'abuela', 'abuelo', 'tía', 'tia', 'tío', 'tio', 'hermana', 'hermano'))
    AND (r.person_id = match.youth_id OR EXISTS (SELECT 1 FROM relationship b WHERE b.person_id = match.youth_id
      AND b.related_id = r.person_id AND b.kind = 'sibling' AND b.voided_at IS NULL))
  ORDER BY r.id LIMIT 1) IS NOT NULL
    OR EXISTS (SELECT 1 FROM person a JOIN program pr ON pr.id = match.program_id
      JOIN policy_age g ON g.policy_id = pr.policy_id
      WHERE a.id = match.mentor_id AND a.birth_date IS NULL AND g.mentor_minimum > 0) THEN '0001-01-01'
  ELSE CASE WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (y.eligible IS NOT 1 OR c.birth_date IS NULL)) THEN '0001-01-01'
  WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (date(c.birth_date, '+' || g.youth_minimum || ' years') > match.proposed_on
OR date(a.birth_date, '+' || g.mentor_minimum || ' years') > match.proposed_on)) THEN '0001-01-02'
  ELSE coalesce((SELECT date(c.birth_date, '+' || (g.youth_maximum + 1) || ' years', '-1 day')
  FROM person c JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE c.id = match.youth_id), '9999-12-31') END END WHERE youth_id = NEW.person_id; END;

CREATE TRIGGER match_fits_family_delete AFTER DELETE ON relationship
  BEGIN UPDATE match SET fits_until = CASE WHEN (SELECT r.kind FROM relationship r WHERE r.related_id = match.mentor_id AND r.voided_at IS NULL AND (r.kind IN ('guardian', 'sibling')
  OR r.kind = 'emergency contact' AND lower(trim(r.label)) IN ('mother', 'mom', 'father', 'dad', 'parent', 'stepmother', 'stepmom', 'stepfather', 'stepdad', 'grandmother', 'grandma', 'grandfather', 'grandpa', 'grandparent', 'aunt', 'auntie', 'uncle', 'sister', 'brother', 'cousin', 'godmother', 'godfather', 'madre', 'padre', 'abuela', 'abuelo', 'tía', 'tia', 'tío', 'tio', 'hermana', 'hermano'))
    AND (r.person_id = match.youth_id OR EXISTS (SELECT 1 FROM relationship b WHERE b.person_id = match.youth_id
      AND b.related_id = r.person_id AND b.kind = 'sibling' AND b.voided_at IS NULL))
  ORDER BY r.id LIMIT 1) IS NOT NULL
    OR EXISTS (SELECT 1 FROM person a JOIN program pr ON pr.id = match.program_id
      JOIN policy_age g ON g.policy_id = pr.policy_id
      WHERE a.id = match.mentor_id AND a.birth_date IS NULL AND g.mentor_minimum > 0) THEN '0001-01-01'
  ELSE CASE WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (y.eligible IS NOT 1 OR c.birth_date IS NULL)) THEN '0001-01-01'
  WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (date(c.birth_date, '+' || g.youth_minimum || ' years') > match.proposed_on
OR date(a.birth_date, '+' || g.mentor_minimum || ' years') > match.proposed_on)) THEN '0001-01-02'
  ELSE coalesce((SELECT date(c.birth_date, '+' || (g.youth_maximum + 1) || ' years', '-1 day')
  FROM person c JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE c.id = match.youth_id), '9999-12-31') END END WHERE youth_id = OLD.person_id OR youth_id IN (SELECT person_id FROM relationship
  WHERE related_id = OLD.person_id AND kind = 'sibling'); END;

CREATE TRIGGER match_fits_family_insert AFTER INSERT ON relationship
  BEGIN UPDATE match SET fits_until = CASE WHEN (SELECT r.kind FROM relationship r WHERE r.related_id = match.mentor_id AND r.voided_at IS NULL AND (r.kind IN ('guardian', 'sibling')
  OR r.kind = 'emergency contact' AND lower(trim(r.label)) IN ('mother', 'mom', 'father', 'dad', 'parent', 'stepmother', 'stepmom', 'stepfather', 'stepdad', 'grandmother', 'grandma', 'grandfather', 'grandpa', 'grandparent', 'aunt', 'auntie', 'uncle', 'sister', 'brother', 'cousin', 'godmother', 'godfather', 'madre', 'padre', 'abuela', 'abuelo', 'tía', 'tia', 'tío', 'tio', 'hermana', 'hermano'))
    AND (r.person_id = match.youth_id OR EXISTS (SELECT 1 FROM relationship b WHERE b.person_id = match.youth_id
      AND b.related_id = r.person_id AND b.kind = 'sibling' AND b.voided_at IS NULL))
  ORDER BY r.id LIMIT 1) IS NOT NULL
    OR EXISTS (SELECT 1 FROM person a JOIN program pr ON pr.id = match.program_id
      JOIN policy_age g ON g.policy_id = pr.policy_id
      WHERE a.id = match.mentor_id AND a.birth_date IS NULL AND g.mentor_minimum > 0) THEN '0001-01-01'
  ELSE CASE WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (y.eligible IS NOT 1 OR c.birth_date IS NULL)) THEN '0001-01-01'
  WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (date(c.birth_date, '+' || g.youth_minimum || ' years') > match.proposed_on
OR date(a.birth_date, '+' || g.mentor_minimum || ' years') > match.proposed_on)) THEN '0001-01-02'
  ELSE coalesce((SELECT date(c.birth_date, '+' || (g.youth_maximum + 1) || ' years', '-1 day')
  FROM person c JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE c.id = match.youth_id), '9999-12-31') END END WHERE youth_id = NEW.person_id OR youth_id IN (SELECT person_id FROM relationship
  WHERE related_id = NEW.person_id AND kind = 'sibling'); END;

CREATE TRIGGER match_fits_family_update AFTER UPDATE OF person_id, related_id, kind, label, voided_at ON relationship
  BEGIN UPDATE match SET fits_until = CASE WHEN (SELECT r.kind FROM relationship r WHERE r.related_id = match.mentor_id AND r.voided_at IS NULL AND (r.kind IN ('guardian', 'sibling')
  OR r.kind = 'emergency contact' AND lower(trim(r.label)) IN ('mother', 'mom', 'father', 'dad', 'parent', 'stepmother', 'stepmom', 'stepfather', 'stepdad', 'grandmother', 'grandma', 'grandfather', 'grandpa', 'grandparent', 'aunt', 'auntie', 'uncle', 'sister', 'brother', 'cousin', 'godmother', 'godfather', 'madre', 'padre', 'abuela', 'abuelo', 'tía', 'tia', 'tío', 'tio', 'hermana', 'hermano'))
    AND (r.person_id = match.youth_id OR EXISTS (SELECT 1 FROM relationship b WHERE b.person_id = match.youth_id
      AND b.related_id = r.person_id AND b.kind = 'sibling' AND b.voided_at IS NULL))
  ORDER BY r.id LIMIT 1) IS NOT NULL
    OR EXISTS (SELECT 1 FROM person a JOIN program pr ON pr.id = match.program_id
      JOIN policy_age g ON g.policy_id = pr.policy_id
      WHERE a.id = match.mentor_id AND a.birth_date IS NULL AND g.mentor_minimum > 0) THEN '0001-01-01'
  ELSE CASE WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (y.eligible IS NOT 1 OR c.birth_date IS NULL)) THEN '0001-01-01'
  WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (date(c.birth_date, '+' || g.youth_minimum || ' years') > match.proposed_on
OR date(a.birth_date, '+' || g.mentor_minimum || ' years') > match.proposed_on)) THEN '0001-01-02'
  ELSE coalesce((SELECT date(c.birth_date, '+' || (g.youth_maximum + 1) || ' years', '-1 day')
  FROM person c JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE c.id = match.youth_id), '9999-12-31') END END WHERE youth_id = OLD.person_id OR youth_id IN (SELECT person_id FROM relationship
  WHERE related_id = OLD.person_id AND kind = 'sibling') OR youth_id = NEW.person_id OR youth_id IN (SELECT person_id FROM relationship
  WHERE related_id = NEW.person_id AND kind = 'sibling'); END;

CREATE TRIGGER match_fits_insert AFTER INSERT ON match
  BEGIN UPDATE match SET fits_until = CASE WHEN (SELECT r.kind FROM relationship r WHERE r.related_id = match.mentor_id AND r.voided_at IS NULL AND (r.kind IN ('guardian', 'sibling')
  OR r.kind = 'emergency contact' AND lower(trim(r.label)) IN ('mother', 'mom', 'father', 'dad', 'parent', 'stepmother', 'stepmom', 'stepfather', 'stepdad', 'grandmother', 'grandma', 'grandfather', 'grandpa', 'grandparent', 'aunt', 'auntie', 'uncle', 'sister', 'brother', 'cousin', 'godmother', 'godfather', 'madre', 'padre', 'abuela', 'abuelo', 'tía', 'tia', 'tío', 'tio', 'hermana', 'hermano'))
    AND (r.person_id = match.youth_id OR EXISTS (SELECT 1 FROM relationship b WHERE b.person_id = match.youth_id
      AND b.related_id = r.person_id AND b.kind = 'sibling' AND b.voided_at IS NULL))
  ORDER BY r.id LIMIT 1) IS NOT NULL
    OR EXISTS (SELECT 1 FROM person a JOIN program pr ON pr.id = match.program_id
      JOIN policy_age g ON g.policy_id = pr.policy_id
      WHERE a.id = match.mentor_id AND a.birth_date IS NULL AND g.mentor_minimum > 0) THEN '0001-01-01'
  ELSE CASE WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (y.eligible IS NOT 1 OR c.birth_date IS NULL)) THEN '0001-01-01'
  WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (date(c.birth_date, '+' || g.youth_minimum || ' years') > match.proposed_on
OR date(a.birth_date, '+' || g.mentor_minimum || ' years') > match.proposed_on)) THEN '0001-01-02'
  ELSE coalesce((SELECT date(c.birth_date, '+' || (g.youth_maximum + 1) || ' years', '-1 day')
  FROM person c JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE c.id = match.youth_id), '9999-12-31') END END WHERE id = NEW.id; END;

CREATE TRIGGER match_fits_person AFTER UPDATE OF birth_date ON person WHEN OLD.birth_date IS NOT NEW.birth_date
  BEGIN UPDATE match SET fits_until = CASE WHEN (SELECT r.kind FROM relationship r WHERE r.related_id = match.mentor_id AND r.voided_at IS NULL AND (r.kind IN ('guardian', 'sibling')
  OR r.kind = 'emergency contact' AND lower(trim(r.label)) IN ('mother', 'mom', 'father', 'dad', 'parent', 'stepmother', 'stepmom', 'stepfather', 'stepdad', 'grandmother', 'grandma', 'grandfather', 'grandpa', 'grandparent', 'aunt', 'auntie', 'uncle', 'sister', 'brother', 'cousin', 'godmother', 'godfather', 'madre', 'padre', 'abuela', 'abuelo', 'tía', 'tia', 'tío', 'tio', 'hermana', 'hermano'))
    AND (r.person_id = match.youth_id OR EXISTS (SELECT 1 FROM relationship b WHERE b.person_id = match.youth_id
      AND b.related_id = r.person_id AND b.kind = 'sibling' AND b.voided_at IS NULL))
  ORDER BY r.id LIMIT 1) IS NOT NULL
    OR EXISTS (SELECT 1 FROM person a JOIN program pr ON pr.id = match.program_id
      JOIN policy_age g ON g.policy_id = pr.policy_id
      WHERE a.id = match.mentor_id AND a.birth_date IS NULL AND g.mentor_minimum > 0) THEN '0001-01-01'
  ELSE CASE WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (y.eligible IS NOT 1 OR c.birth_date IS NULL)) THEN '0001-01-01'
  WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (date(c.birth_date, '+' || g.youth_minimum || ' years') > match.proposed_on
OR date(a.birth_date, '+' || g.mentor_minimum || ' years') > match.proposed_on)) THEN '0001-01-02'
  ELSE coalesce((SELECT date(c.birth_date, '+' || (g.youth_maximum + 1) || ' years', '-1 day')
  FROM person c JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE c.id = match.youth_id), '9999-12-31') END END WHERE youth_id = NEW.id OR mentor_id = NEW.id; END;

CREATE TRIGGER match_fits_program AFTER UPDATE OF policy_id ON program
  BEGIN UPDATE match SET fits_until = CASE WHEN (SELECT r.kind FROM relationship r WHERE r.related_id = match.mentor_id AND r.voided_at IS NULL AND (r.kind IN ('guardian', 'sibling')
  OR r.kind = 'emergency contact' AND lower(trim(r.label)) IN ('mother', 'mom', 'father', 'dad', 'parent', 'stepmother', 'stepmom', 'stepfather', 'stepdad', 'grandmother', 'grandma', 'grandfather', 'grandpa', 'grandparent', 'aunt', 'auntie', 'uncle', 'sister', 'brother', 'cousin', 'godmother', 'godfather', 'madre', 'padre', 'abuela', 'abuelo', 'tía', 'tia', 'tío', 'tio', 'hermana', 'hermano'))
    AND (r.person_id = match.youth_id OR EXISTS (SELECT 1 FROM relationship b WHERE b.person_id = match.youth_id
      AND b.related_id = r.person_id AND b.kind = 'sibling' AND b.voided_at IS NULL))
  ORDER BY r.id LIMIT 1) IS NOT NULL
    OR EXISTS (SELECT 1 FROM person a JOIN program pr ON pr.id = match.program_id
      JOIN policy_age g ON g.policy_id = pr.policy_id
      WHERE a.id = match.mentor_id AND a.birth_date IS NULL AND g.mentor_minimum > 0) THEN '0001-01-01'
  ELSE CASE WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (y.eligible IS NOT 1 OR c.birth_date IS NULL)) THEN '0001-01-01'
  WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (date(c.birth_date, '+' || g.youth_minimum || ' years') > match.proposed_on
OR date(a.birth_date, '+' || g.mentor_minimum || ' years') > match.proposed_on)) THEN '0001-01-02'
  ELSE coalesce((SELECT date(c.birth_date, '+' || (g.youth_maximum + 1) || ' years', '-1 day')
  FROM person c JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE c.id = match.youth_id), '9999-12-31') END END WHERE program_id = NEW.id; END;

CREATE TRIGGER match_fits_update AFTER UPDATE OF youth_id, mentor_id, program_id ON match
  BEGIN UPDATE match SET fits_until = CASE WHEN (SELECT r.kind FROM relationship r WHERE r.related_id = match.mentor_id AND r.voided_at IS NULL AND (r.kind IN ('guardian', 'sibling')
  OR r.kind = 'emergency contact' AND lower(trim(r.label)) IN ('mother', 'mom', 'father', 'dad', 'parent', 'stepmother', 'stepmom', 'stepfather', 'stepdad', 'grandmother', 'grandma', 'grandfather', 'grandpa', 'grandparent', 'aunt', 'auntie', 'uncle', 'sister', 'brother', 'cousin', 'godmother', 'godfather', 'madre', 'padre', 'abuela', 'abuelo', 'tía', 'tia', 'tío', 'tio', 'hermana', 'hermano'))
    AND (r.person_id = match.youth_id OR EXISTS (SELECT 1 FROM relationship b WHERE b.person_id = match.youth_id
      AND b.related_id = r.person_id AND b.kind = 'sibling' AND b.voided_at IS NULL))
  ORDER BY r.id LIMIT 1) IS NOT NULL
    OR EXISTS (SELECT 1 FROM person a JOIN program pr ON pr.id = match.program_id
      JOIN policy_age g ON g.policy_id = pr.policy_id
      WHERE a.id = match.mentor_id AND a.birth_date IS NULL AND g.mentor_minimum > 0) THEN '0001-01-01'
  ELSE CASE WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (y.eligible IS NOT 1 OR c.birth_date IS NULL)) THEN '0001-01-01'
  WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (date(c.birth_date, '+' || g.youth_minimum || ' years') > match.proposed_on
OR date(a.birth_date, '+' || g.mentor_minimum || ' years') > match.proposed_on)) THEN '0001-01-02'
  ELSE coalesce((SELECT date(c.birth_date, '+' || (g.youth_maximum + 1) || ' years', '-1 day')
  FROM person c JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE c.id = match.youth_id), '9999-12-31') END END WHERE id = NEW.id; END;

CREATE TRIGGER official_holder_works BEFORE UPDATE OF holder_id ON official
  WHEN NEW.holder_id IS NOT OLD.holder_id
    AND NEW.holder_id IN (SELECT id FROM user WHERE disabled_at IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'the holder is disabled'); END;
