CREATE INDEX advocacy_contact_by_day ON advocacy_contact (held_on, id) WHERE voided_at IS NULL;

CREATE INDEX advocacy_contact_measure_by_measure ON advocacy_contact_measure (measure_id, contact_id);

CREATE INDEX advocacy_contact_official_by_contact ON advocacy_contact_official (contact_id, official_id);

CREATE INDEX advocacy_contact_open ON advocacy_contact (due_on, id)
  WHERE due_on IS NOT NULL AND done_on IS NULL AND voided_at IS NULL;

CREATE INDEX advocacy_contact_user_by_user ON advocacy_contact_user (user_id, contact_id);

CREATE INDEX ask_by_official ON ask (official_id, measure_id);

CREATE INDEX audit_event_by_actor ON audit_event (actor, sequence);

CREATE INDEX check_in_by_match ON check_in (match_id, on_date);

CREATE INDEX consent_by_expiry ON consent (expires_on, id, person_id, kind) WHERE revoked_on IS NULL;

CREATE INDEX consent_by_person ON consent (person_id, kind, signed_on);

CREATE INDEX consent_in_force ON consent (person_id, kind, expires_on) WHERE revoked_on IS NULL;

CREATE INDEX consent_revoked ON consent (kind, person_id) WHERE revoked_on IS NOT NULL;

CREATE INDEX match_by_accept_clock ON match (state, accept_by, id) WHERE state IN ('proposed', 'presented');

CREATE INDEX match_by_ambassador ON match (ambassador_id, state, id) WHERE ambassador_id IS NOT NULL;

CREATE INDEX match_by_last_contact ON match (coalesce(last_session_on, started_on), id)
  WHERE state IN ('active', 'paused', 'intervention', 'closing');

CREATE INDEX match_by_mentor ON match (mentor_id);

CREATE INDEX match_by_next_check_in ON match (coalesce(next_check_in_on, '9999-12-31'), id)
  WHERE state IN ('active', 'paused', 'intervention', 'closing');

CREATE INDEX match_by_program_state ON match (program_id, state, state_since, id);

CREATE INDEX match_by_specialist ON match (specialist_id, state, id) WHERE specialist_id IS NOT NULL;

CREATE INDEX match_by_start ON match (started_on, id)
  WHERE state IN ('active', 'paused', 'intervention', 'closing');

CREATE INDEX match_by_state ON match (state, state_since, id);

CREATE INDEX match_by_youth ON match (youth_id);

CREATE INDEX match_run_youth_by_match ON match_run_youth (match_id) WHERE match_id IS NOT NULL;

CREATE INDEX match_run_youth_by_youth ON match_run_youth (youth_id);

CREATE UNIQUE INDEX match_running_pair ON match (youth_id, mentor_id)
  WHERE state NOT IN ('closed', 'declined', 'expired');

CREATE UNIQUE INDEX match_running_youth ON match (youth_id)
  WHERE state NOT IN ('closed', 'declined', 'expired');

CREATE INDEX measure_step_by_measure ON measure_step (measure_id, on_date, id);

CREATE INDEX mentor_by_employer ON mentor_profile (employer_id, person_id) WHERE employer_id IS NOT NULL;

CREATE INDEX mentor_by_program_state ON mentor_profile (program_id, state, state_since, person_id);

CREATE INDEX mentor_by_state ON mentor_profile (state, state_since, person_id);

CREATE INDEX mentor_by_training ON mentor_profile (coalesce(trained_until, ''), person_id)
  WHERE state IN ('approved', 'trained', 'waiting', 'proposed', 'matched');

CREATE INDEX mentor_suspended ON mentor_profile (person_id, suspended_on) WHERE suspended_on IS NOT NULL;

CREATE INDEX mentor_with_seats ON mentor_profile (program_id, person_id)
  WHERE state IN ('waiting', 'proposed', 'matched') AND suspended_on IS NULL AND seats_taken < capacity;

CREATE UNIQUE INDEX need_to_know_current ON need_to_know (user_id) WHERE removed_on IS NULL;

CREATE INDEX official_aide_by_official ON official_aide (official_id, id);

CREATE INDEX official_by_holder ON official (holder_id, id) WHERE holder_id IS NOT NULL;

CREATE INDEX official_by_name ON official (sort_name, id);

CREATE INDEX official_change_by_official ON official_change (official_id, on_date, id);

CREATE INDEX organization_by_name ON organization (name COLLATE NOCASE, id);

CREATE INDEX organization_contact_by_organization ON organization_contact (organization_id, id);

CREATE INDEX person_by_birth_date ON person (birth_date) WHERE birth_date IS NOT NULL;

CREATE INDEX person_by_email ON person (email COLLATE NOCASE) WHERE email <> '';

CREATE INDEX person_by_organization ON person (organization_id, id);

CREATE INDEX person_by_phone ON person (phone) WHERE phone <> '';

CREATE INDEX person_by_second_phone ON person (second_phone) WHERE second_phone <> '';

CREATE INDEX person_by_sort_name ON person (sort_name, id);

CREATE INDEX person_by_sound ON person (sound_key);

CREATE INDEX person_kept_close ON person (id, sensitivity) WHERE sensitivity > 2;

CREATE INDEX person_voided ON person (id) WHERE voided_at IS NOT NULL;

CREATE INDEX program_by_organization ON program (organization_id, id);

CREATE INDEX relationship_by_related ON relationship (related_id);

CREATE INDEX session_by_day ON session (held_on, id);

CREATE INDEX session_match_by_session ON session_match (session_id);

CREATE INDEX ssh_key_by_user ON ssh_key (user_id, id);

CREATE INDEX training_attendance_by_course ON training_attendance (course_id, person_id, status, expires_on);

CREATE INDEX training_attendance_by_person ON training_attendance (person_id, on_date, id);

CREATE UNIQUE INDEX training_attendance_once ON training_attendance (class_id, person_id);

CREATE INDEX training_attendance_queue ON training_attendance (class_id, queued_at, id) WHERE status = 'waiting';

CREATE UNIQUE INDEX training_attendance_seat ON training_attendance (class_id, seat) WHERE seat IS NOT NULL;

CREATE INDEX training_class_by_course ON training_class (course_id, on_date, id);

CREATE INDEX training_class_by_day ON training_class (on_date, id);

CREATE INDEX training_class_planned ON training_class (on_date, id) WHERE state = 'planned';

CREATE UNIQUE INDEX training_course_by_title ON training_course (title COLLATE NOCASE) WHERE voided_at IS NULL;

CREATE INDEX transition_by_subject ON transition (subject, subject_id, effective_on);

CREATE INDEX undo_entry_by_user ON undo_entry (user_id, id) WHERE undone_at IS NULL;

CREATE INDEX youth_by_program_state ON youth_profile (program_id, state, state_since, person_id);

CREATE INDEX youth_by_state ON youth_profile (state, state_since, person_id);

CREATE INDEX youth_by_wait ON youth_profile (waiting_since, referred_at, person_id)
  WHERE state = 'waiting';

CREATE INDEX youth_standing ON youth_profile (person_id, state, program_id);

CREATE TABLE advocacy_contact (
  id INTEGER PRIMARY KEY,
  held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
  medium TEXT NOT NULL CHECK (medium IN ('meeting', 'call', 'letter', 'e-mail', 'testimony', 'event')),
  kind TEXT NOT NULL CHECK (kind IN
    ('direct lobbying', 'grassroots', 'education', 'thanks', 'written factual request')),
  ask TEXT NOT NULL DEFAULT '',
  response TEXT CHECK (response IN ('champion', 'support', 'lean', 'neutral', 'oppose')),
  commitment TEXT NOT NULL DEFAULT '',
  due_on TEXT CHECK (due_on IS NULL OR (due_on IS date(due_on) AND due_on >= held_on AND length(commitment) > 0)),
  done_on TEXT CHECK (done_on IS NULL OR (done_on IS date(done_on) AND due_on IS NOT NULL)),
  note TEXT NOT NULL DEFAULT '',
  logged_by INTEGER REFERENCES user (id),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  voided_at INTEGER,
  void_reason TEXT CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;

CREATE TABLE advocacy_contact_aide (
  contact_id INTEGER NOT NULL REFERENCES advocacy_contact (id),
  aide_id INTEGER NOT NULL REFERENCES official_aide (id),
  PRIMARY KEY (contact_id, aide_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE advocacy_contact_measure (
  contact_id INTEGER NOT NULL REFERENCES advocacy_contact (id),
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  PRIMARY KEY (contact_id, measure_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE advocacy_contact_official (
  official_id INTEGER NOT NULL REFERENCES official (id),
  contact_id INTEGER NOT NULL REFERENCES advocacy_contact (id),
  PRIMARY KEY (official_id, contact_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE advocacy_contact_user (
  contact_id INTEGER NOT NULL REFERENCES advocacy_contact (id),
  user_id INTEGER NOT NULL REFERENCES user (id),
  PRIMARY KEY (contact_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ask (
  official_id INTEGER NOT NULL REFERENCES official (id),
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  state TEXT NOT NULL CHECK (state IN ('planned', 'asked', 'champion', 'support', 'lean', 'neutral', 'oppose')),
  state_since TEXT NOT NULL CHECK (state_since IS date(state_since)),
  delivered INTEGER CHECK (delivered IN (0, 1)),
  -- Who of us goes on with it, and how.
  owner_id INTEGER REFERENCES user (id),
  next_step TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  PRIMARY KEY (measure_id, official_id),
  CHECK (delivered IS NULL OR state IN ('champion', 'support', 'lean'))
) STRICT, WITHOUT ROWID;

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
) STRICT;

CREATE TABLE audit_object (
  object TEXT NOT NULL,
  sequence INTEGER NOT NULL REFERENCES audit_event (sequence),
  PRIMARY KEY (object, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_salt (
  record TEXT PRIMARY KEY CHECK (length(record) > 0),
  salt BLOB NOT NULL CHECK (length(salt) = 32)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_in (
  id INTEGER PRIMARY KEY,
  match_id INTEGER NOT NULL REFERENCES match (id),
  party TEXT NOT NULL CHECK (party IN ('mentor', 'youth', 'guardian')),
  outcome TEXT NOT NULL CHECK (outcome IN ('done', 'attempted')),
  on_date TEXT NOT NULL CHECK (on_date IS date(on_date)),
  minutes INTEGER NOT NULL DEFAULT 0 CHECK (minutes BETWEEN 0 AND 1440),
  note TEXT NOT NULL DEFAULT '',
  actor_id INTEGER REFERENCES user (id),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE consent (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind IN
    ('participation', 'media', 'survey', 'school records', 'data sharing', 'transport', 'medical')),
  text_version TEXT NOT NULL CHECK (length(text_version) > 0),
  signer_id INTEGER NOT NULL REFERENCES person (id),
  signed_on TEXT NOT NULL CHECK (signed_on IS date(signed_on)),
  expires_on TEXT CHECK (expires_on IS date(expires_on) AND expires_on >= signed_on),
  revoked_on TEXT CHECK (revoked_on IS date(revoked_on)),
  revoke_reason TEXT CHECK ((revoked_on IS NULL) = (revoke_reason IS NULL)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;

CREATE TABLE day_begun (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  day TEXT NOT NULL CHECK (day IS date(day)),
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE draft (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES user (id),
  form TEXT NOT NULL CHECK (length(form) > 0),
  -- The record the form edits; empty for a new one.
  subject TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL CHECK (body GLOB '{*}'),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (user_id, form, subject)
) STRICT;

CREATE TABLE house_rule (
  name TEXT PRIMARY KEY CHECK (length(name) > 0),
  value INTEGER NOT NULL CHECK (value >= 0),
  -- Where the figure comes from.
  citation TEXT NOT NULL CHECK (length(citation) > 0),
  created_at INTEGER NOT NULL DEFAULT 0,
  updated_at INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE interest (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(name) > 0)
) STRICT;

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

CREATE TABLE match_acceptance (
  match_id INTEGER NOT NULL REFERENCES match (id),
  party TEXT NOT NULL CHECK (party IN ('mentor', 'youth', 'guardian', 'supervisor')),
  decision TEXT NOT NULL CHECK (decision IN ('accepted', 'declined')),
  decided_on TEXT NOT NULL CHECK (decided_on IS date(decided_on)),
  recorded_by INTEGER NOT NULL REFERENCES user (id),
  recorded_at INTEGER NOT NULL,
  reason TEXT NOT NULL DEFAULT '' CHECK (decision = 'accepted' OR length(reason) > 0),
  PRIMARY KEY (match_id, party)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE measure (
  id INTEGER PRIMARY KEY,
  -- As it is printed: `7061-9634`, `H.4000`.
  code TEXT NOT NULL COLLATE NOCASE CHECK (length(code) > 0 AND code NOT GLOB '*[ ,+]*'),
  -- The session or fiscal year: a budget line comes back under its number every year.
  term TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL CHECK (kind IN ('bill', 'budget line')),
  title TEXT NOT NULL CHECK (length(title) > 0),
  stage TEXT NOT NULL CHECK (stage IN ('drafted', 'filed', 'committee', 'house floor', 'senate floor', 'requested',
    'governor''s budget', 'house ways and means', 'senate ways and means', 'conference', 'on the governor''s desk',
    'vetoed', 'overridden', 'law', 'died')),
  stage_since TEXT NOT NULL CHECK (stage_since IS date(stage_since)),
  -- Whole dollars at this stage, of what we ask for.
  amount INTEGER CHECK (amount >= 0),
  requested INTEGER CHECK (requested >= 0),
  note TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (code, term)
) STRICT;

CREATE TABLE measure_step (
  id INTEGER PRIMARY KEY,
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  stage TEXT NOT NULL,
  on_date TEXT NOT NULL CHECK (on_date IS date(on_date)),
  amount INTEGER CHECK (amount >= 0),
  actor_id INTEGER REFERENCES user (id),
  created_at INTEGER NOT NULL
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
, waiting_since TEXT CHECK (waiting_since IS date(waiting_since)), trained_until TEXT CHECK (trained_until IS date(trained_until))) STRICT;

CREATE TABLE need_to_know (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES user (id),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  listed_on TEXT NOT NULL CHECK (listed_on IS date(listed_on)),
  -- The last day on which the entry holds, unless it is confirmed again.
  confirmed_until TEXT NOT NULL CHECK (confirmed_until IS date(confirmed_until)),
  removed_on TEXT CHECK (removed_on IS date(removed_on)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;

CREATE TABLE official (
  id INTEGER PRIMARY KEY,
  given_name TEXT NOT NULL,
  family_name TEXT NOT NULL CHECK (length(given_name) + length(family_name) > 0),
  chamber TEXT NOT NULL CHECK (chamber IN ('lower', 'upper', 'legislature', 'executive', 'local')),
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
  standing TEXT CHECK (standing IN ('champion', 'support', 'lean', 'neutral', 'oppose')),
  external_id TEXT UNIQUE,
  sensitivity INTEGER NOT NULL DEFAULT 0 CHECK (sensitivity BETWEEN 0 AND 4),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;

CREATE TABLE official_aide (
  id INTEGER PRIMARY KEY,
  official_id INTEGER NOT NULL REFERENCES official (id),
  name TEXT NOT NULL CHECK (length(name) > 0),
  title TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  voided_at INTEGER,
  void_reason TEXT CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;

CREATE TABLE official_change (
  id INTEGER PRIMARY KEY,
  official_id INTEGER NOT NULL REFERENCES official (id),
  on_date TEXT NOT NULL CHECK (on_date IS date(on_date)),
  part TEXT NOT NULL CHECK (part IN ('office', 'name', 'chamber', 'district', 'party', 'phone', 'email', 'address',
    'website', 'district phone', 'district address', 'holder', 'state')),
  before TEXT NOT NULL DEFAULT '',
  after TEXT NOT NULL DEFAULT '',
  actor_id INTEGER REFERENCES user (id),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE official_committee (
  official_id INTEGER NOT NULL REFERENCES official (id),
  committee TEXT NOT NULL COLLATE NOCASE CHECK (length(committee) > 0),
  -- Chair, vice chair; empty for a member.
  role TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (official_id, committee)
) STRICT, WITHOUT ROWID;

CREATE TABLE organization (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length(name) > 0),
  kind TEXT NOT NULL CHECK (kind IN
    ('nonprofit', 'school', 'state agency', 'business', 'faith group', 'network')),
  street TEXT NOT NULL DEFAULT '',
  town TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT '',
  postal_code TEXT NOT NULL DEFAULT '' CHECK (postal_code = '' OR postal_code GLOB '[0-9][0-9][0-9][0-9][0-9]'),
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  external_id TEXT UNIQUE,
  sensitivity INTEGER NOT NULL DEFAULT 1 CHECK (sensitivity BETWEEN 0 AND 4),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  voided_at INTEGER,
  void_reason TEXT CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;

CREATE TABLE organization_contact (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  name TEXT NOT NULL CHECK (length(name) > 0),
  role TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  voided_at INTEGER,
  void_reason TEXT CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;

CREATE TABLE organization_town (
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  town TEXT NOT NULL COLLATE NOCASE CHECK (length(town) > 0),
  PRIMARY KEY (organization_id, town)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  given_name TEXT NOT NULL,
  family_name TEXT NOT NULL CHECK (length(given_name) + length(family_name) > 0),
  preferred_name TEXT,
  birth_date TEXT CHECK (birth_date IS date(birth_date)),
  gender TEXT CHECK (gender IN ('female', 'male', 'nonbinary', 'self-described')),
  phone TEXT NOT NULL DEFAULT '',
  second_phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  street TEXT NOT NULL DEFAULT '',
  town TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT '',
  postal_code TEXT NOT NULL DEFAULT '' CHECK (postal_code = '' OR postal_code GLOB '[0-9][0-9][0-9][0-9][0-9]'),
  latitude REAL CHECK (latitude BETWEEN -90 AND 90),
  longitude REAL CHECK (longitude BETWEEN -180 AND 180),
  -- Folded and phonetic forms of the name, for sorting, searching and finding duplicates.
  sort_name TEXT NOT NULL,
  sound_key TEXT NOT NULL,
  organization_id INTEGER REFERENCES organization (id),
  sensitivity INTEGER NOT NULL DEFAULT 2 CHECK (sensitivity BETWEEN 0 AND 4),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  voided_at INTEGER,
  void_reason TEXT CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;

CREATE TABLE person_interest (
  person_id INTEGER NOT NULL REFERENCES person (id),
  interest_id INTEGER NOT NULL REFERENCES interest (id),
  PRIMARY KEY (person_id, interest_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_language (
  person_id INTEGER NOT NULL REFERENCES person (id),
  language TEXT NOT NULL CHECK (length(language) > 0),
  PRIMARY KEY (person_id, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL CHECK (length(key) > 0),
  edition INTEGER NOT NULL CHECK (edition > 0),
  title TEXT NOT NULL CHECK (length(title) > 0),
  effective_on TEXT NOT NULL CHECK (effective_on IS date(effective_on)),
  body TEXT NOT NULL CHECK (body GLOB '{*}'),
  created_at INTEGER NOT NULL,
  UNIQUE (key, edition)
) STRICT;

CREATE TABLE program (
  id INTEGER PRIMARY KEY,
  organization_id INTEGER NOT NULL REFERENCES organization (id),
  name TEXT NOT NULL CHECK (length(name) > 0),
  setting TEXT NOT NULL CHECK (setting IN
    ('community-based', 'site-based', 'site-based facilitated', 'site-based plus')),
  policy_id INTEGER NOT NULL REFERENCES policy (id),
  opened_on TEXT NOT NULL CHECK (opened_on IS date(opened_on)),
  closed_on TEXT CHECK (closed_on IS date(closed_on)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (organization_id, name)
) STRICT;

CREATE TABLE relationship (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  related_id INTEGER NOT NULL REFERENCES person (id) CHECK (related_id <> person_id),
  kind TEXT NOT NULL CHECK (kind IN ('guardian', 'sibling', 'caseworker', 'emergency contact')),
  label TEXT NOT NULL DEFAULT '',
  may_consent INTEGER NOT NULL DEFAULT 0 CHECK (may_consent IN (0, 1)),
  may_pick_up INTEGER NOT NULL DEFAULT 0 CHECK (may_pick_up IN (0, 1)),
  has_custody INTEGER NOT NULL DEFAULT 0 CHECK (has_custody IN (0, 1)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  UNIQUE (person_id, related_id, kind)
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
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  PRIMARY KEY (person_id, kind)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search_index USING fts5 (
  name, contact, detail,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);

CREATE TABLE 'search_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'search_index_content'(id INTEGER PRIMARY KEY, c0, c1, c2);

CREATE TABLE 'search_index_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'search_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'search_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
  -- A contact that was tried and did not come about.
  attempted INTEGER NOT NULL DEFAULT 0 CHECK (attempted IN (0, 1)),
  medium TEXT NOT NULL DEFAULT 'in person' CHECK (medium IN ('in person', 'video', 'phone', 'text', 'group')),
  -- Bit n is the n-th activity, the n-th developmental-relationship action of the domain's closed lists.
  activities INTEGER NOT NULL DEFAULT 0,
  actions INTEGER NOT NULL DEFAULT 0,
  note TEXT NOT NULL DEFAULT '',
  logged_by INTEGER REFERENCES user (id),
  external_id TEXT UNIQUE,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  voided_at INTEGER,
  void_reason TEXT CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  CHECK (attempted = 1 OR minutes > 0)
) STRICT;

CREATE TABLE session_match (
  match_id INTEGER NOT NULL REFERENCES match (id),
  held_on TEXT NOT NULL,
  session_id INTEGER NOT NULL REFERENCES session (id),
  -- Minutes that count for the dose: 0 for an attempt or a voided entry.
  minutes INTEGER NOT NULL,
  PRIMARY KEY (match_id, held_on, session_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ssh_key (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES user (id),
  kind TEXT NOT NULL CHECK (length(kind) > 0),
  -- The key as authorized_keys has it, in base 64.
  body TEXT NOT NULL CHECK (length(body) > 0),
  fingerprint TEXT NOT NULL UNIQUE CHECK (fingerprint GLOB 'SHA256:?*'),
  comment TEXT NOT NULL DEFAULT '',
  revoked_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT;

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

CREATE TABLE transition (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL CHECK (subject IN ('youth', 'mentor', 'match')),
  subject_id INTEGER NOT NULL,
  from_state TEXT,
  to_state TEXT NOT NULL,
  effective_on TEXT NOT NULL CHECK (effective_on IS date(effective_on)),
  recorded_at INTEGER NOT NULL,
  actor_id INTEGER REFERENCES user (id),
  reason TEXT NOT NULL DEFAULT ''
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
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  CHECK (state <> 'waiting' OR waiting_since IS NOT NULL)
) STRICT;

CREATE TRIGGER audit_event_is_final_delete BEFORE DELETE ON audit_event
  BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

CREATE TRIGGER audit_event_is_final_update BEFORE UPDATE ON audit_event
  BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

CREATE TRIGGER training_seat_exists_insert BEFORE INSERT ON training_attendance
  WHEN NEW.seat > (SELECT seats FROM training_class WHERE id = NEW.class_id)
  BEGIN SELECT RAISE(ABORT, 'the class has no such seat'); END;

CREATE TRIGGER training_seat_exists_update BEFORE UPDATE OF seat, class_id ON training_attendance
  WHEN NEW.seat > (SELECT seats FROM training_class WHERE id = NEW.class_id)
  BEGIN SELECT RAISE(ABORT, 'the class has no such seat'); END;

CREATE TRIGGER training_seats_hold BEFORE UPDATE OF seats ON training_class
  WHEN NEW.seats < (SELECT max(seat) FROM training_attendance WHERE class_id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'a seat of the class is taken'); END;
