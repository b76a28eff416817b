CREATE INDEX consent_revoked ON consent (kind, person_id) WHERE revoked_on IS NOT NULL;

CREATE INDEX person_kept_close ON person (id, sensitivity) WHERE sensitivity > 2;

CREATE TABLE match (
  id INTEGER PRIMARY KEY,
  youth_id INTEGER NOT NULL REFERENCES youth_profile (person_id),
  mentor_id INTEGER NOT NULL REFERENCES mentor_profile (person_id),
  program_id INTEGER NOT NULL REFERENCES program (id),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'presented', 'accepted', 'scheduled', 'active', 'paused',
    'intervention', 'closing', 'closed', 'declined', 'expired')),
  state_since TEXT NOT NULL CHECK (state_since IS date(state_since)),
  specialist_id INTEGER REFERENCES user (id),
  ambassador_id INTEGER REFERENCES user (id),
  proposed_on TEXT NOT NULL CHECK (proposed_on IS date(proposed_on)),
  proposed_by INTEGER REFERENCES user (id),
  rationale TEXT NOT NULL CHECK (length(rationale) > 0),
  score INTEGER CHECK (score BETWEEN 0 AND 10000),
  -- Last day of the accept clock.
  accept_by TEXT NOT NULL CHECK (accept_by IS date(accept_by)),
  meeting_on TEXT CHECK (meeting_on IS date(meeting_on)),
  started_on TEXT CHECK (started_on IS date(started_on)),
  ended_on TEXT CHECK (ended_on IS date(ended_on) AND ended_on >= started_on),
  closure_reason TEXT CHECK (closure_reason IN ('planned end', 'mentor: time', 'mentor: moved',
    'mentor: lost interest', 'mentor: job or family', 'youth: moved', 'youth: school change',
    'youth: lost interest', 'youth: absent', 'youth: aged out', 'family', 'program: safety', 'program: policy',
    'program: funding')),
  closure_note TEXT NOT NULL DEFAULT '',
  goodbye_meeting INTEGER CHECK (goodbye_meeting IN (0, 1)),
  rematch_eligible INTEGER CHECK (rematch_eligible IN (0, 1)),
  decline_reason TEXT,
  -- Kept in the transaction that changes them, so that a list never counts sessions.
  last_session_on TEXT CHECK (last_session_on IS date(last_session_on)),
  next_check_in_on TEXT CHECK (next_check_in_on IS date(next_check_in_on)),
  external_id TEXT UNIQUE,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0), ambassador_since TEXT CHECK (ambassador_since IS date(ambassador_since)), ambassador_until TEXT CHECK (ambassador_until IS date(ambassador_until)),
  CHECK (state <> 'closed' OR (ended_on IS NOT NULL AND closure_reason IS NOT NULL)),
  CHECK (state NOT IN ('active', 'paused', 'intervention', 'closing', 'closed') OR started_on IS NOT NULL)
) STRICT;

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
, permission TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE "user" (
  id INTEGER PRIMARY KEY,
  login TEXT NOT NULL UNIQUE CHECK (length(login) > 0),
  name TEXT NOT NULL CHECK (length(name) > 0),
  role TEXT NOT NULL CHECK (role IN ('director', 'supervisor', 'match specialist', 'front desk', 'ambassador',
    'cori officer', 'quality lead', 'advocacy lead', 'auditor')),
  -- Whose records this user works on; NULL is the whole network.
  organization_id INTEGER REFERENCES organization (id),
  supervisor_id INTEGER REFERENCES user (id),
  person_id INTEGER REFERENCES person (id),
  disabled_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;
