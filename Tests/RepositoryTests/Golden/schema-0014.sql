CREATE INDEX ask_by_owner ON ask (owner_id, measure_id, official_id) WHERE owner_id IS NOT NULL;

CREATE INDEX ask_unowned ON ask (state_since, official_id, measure_id)
  WHERE owner_id IS NULL AND (state = 'planned' OR next_step <> '');

CREATE INDEX match_by_consent ON match (consent_place, id) WHERE state IN ('active', 'intervention', 'closing');

CREATE INDEX match_by_fit ON match (fits_until, id) WHERE state IN ('active', 'intervention', 'closing');

CREATE INDEX match_by_last_contact ON match (coalesce(last_session_on, started_on), id, state, program_id)
  WHERE state IN ('active', 'paused', 'intervention', 'closing');

CREATE INDEX match_by_mentor ON match (mentor_id, state);

CREATE INDEX match_open_by_accept_clock ON match (open_to, state, accept_by, id, specialist_id)
  WHERE open_to IS NOT NULL AND state IN ('proposed', 'presented');

CREATE INDEX match_open_by_clock ON match (open_to, accept_by, id, specialist_id)
  WHERE open_to IS NOT NULL AND state IN ('proposed', 'presented');

CREATE INDEX match_open_by_consent ON match (open_to, consent_place, id, specialist_id)
  WHERE open_to IS NOT NULL AND state IN ('active', 'intervention', 'closing');

CREATE INDEX match_open_by_fit ON match (open_to, fits_until, id)
  WHERE open_to IS NOT NULL AND state IN ('active', 'intervention', 'closing');

CREATE INDEX match_open_by_last_contact ON match
  (open_to, coalesce(last_session_on, started_on), id, specialist_id, state, program_id)
  WHERE open_to IS NOT NULL AND state IN ('active', 'paused', 'intervention', 'closing');

CREATE INDEX match_open_by_next_check_in ON match
  (open_to, coalesce(next_check_in_on, '9999-12-31'), id, specialist_id)
  WHERE open_to IS NOT NULL AND state IN ('active', 'paused', 'intervention', 'closing');

CREATE INDEX match_open_by_start ON match (open_to, started_on, id, specialist_id)
  WHERE open_to IS NOT NULL AND state IN ('active', 'paused', 'intervention', 'closing');

CREATE INDEX match_open_by_state ON match (open_to, state, state_since, id, specialist_id)
  WHERE open_to IS NOT NULL;

CREATE INDEX mentor_by_suspension ON mentor_profile (suspended_on, person_id) WHERE suspended_on IS NOT NULL;

CREATE INDEX mentor_by_training_end ON mentor_profile (coalesce(trained_until, ''), person_id)
  WHERE state IN ('approved', 'trained', 'waiting', 'proposed', 'matched')
    AND (trained_until IS NOT NULL OR state IN ('waiting', 'proposed', 'matched'));

CREATE INDEX mentor_held ON mentor_profile (suspended_on, person_id) WHERE held_for IS NOT NULL;

CREATE INDEX mentor_open_by_screening ON mentor_profile
  (open_to, coalesce(screened_until, ''), person_id, specialist_id, state)
  WHERE open_to IS NOT NULL AND state IN ('approved', 'trained', 'waiting', 'proposed', 'matched');

CREATE INDEX mentor_open_by_state ON mentor_profile (open_to, state, state_since, person_id, specialist_id)
  WHERE open_to IS NOT NULL;

CREATE INDEX mentor_open_by_suspension ON mentor_profile (open_to, suspended_on, person_id, specialist_id, state)
  WHERE open_to IS NOT NULL AND suspended_on IS NOT NULL;

CREATE INDEX mentor_open_by_training_end ON mentor_profile
  (open_to, coalesce(trained_until, ''), person_id, specialist_id, state)
  WHERE open_to IS NOT NULL AND state IN ('approved', 'trained', 'waiting', 'proposed', 'matched')
    AND (trained_until IS NOT NULL OR state IN ('waiting', 'proposed', 'matched'));

CREATE INDEX mentor_open_by_wait ON mentor_profile
  (open_to, coalesce(waiting_since, state_since), person_id, specialist_id, state)
  WHERE open_to IS NOT NULL AND state IN ('waiting', 'proposed', 'matched') AND seats_taken < capacity
    AND suspended_on IS NULL;

CREATE INDEX official_unheld ON official (unheld_since, id) WHERE unheld_since IS NOT NULL AND left_on IS NULL;

CREATE INDEX organization_by_kind ON organization (kind || ' ' || sort_name, id) WHERE voided_at IS NULL;

CREATE INDEX organization_by_sort_name ON organization (sort_name, id) WHERE voided_at IS NULL;

CREATE INDEX person_by_sound ON person (sound_key, birth_date);

CREATE INDEX user_by_supervisor ON user (supervisor_id, id) WHERE supervisor_id IS NOT NULL;

CREATE INDEX youth_open_by_consent_end ON youth_profile (open_to, consent_ends_on, person_id, specialist_id)
  WHERE open_to IS NOT NULL AND state IN ('enrolled', 'waiting', 'proposed', 'matched');

CREATE INDEX youth_open_by_state ON youth_profile (open_to, state, state_since, person_id, specialist_id)
  WHERE open_to IS NOT NULL;

CREATE INDEX youth_open_by_wait ON youth_profile (open_to, waiting_since, referred_at, person_id, specialist_id)
  WHERE open_to IS NOT NULL AND state = 'waiting';

CREATE TABLE advocacy_contact (
  id INTEGER PRIMARY KEY,
  held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
  medium TEXT NOT NULL CHECK ((medium = 'meeting' OR medium = 'call' OR medium = 'letter' OR medium = 'e-mail' OR medium = 'testimony' OR medium = 'event')),
  kind TEXT NOT NULL CHECK (kind IN
    ('direct lobbying', 'grassroots', 'education', 'thanks', 'written factual request')),
  ask TEXT NOT NULL DEFAULT '',
  response TEXT CHECK ((response = 'champion' OR response = 'support' OR response = 'lean' OR response = 'neutral' OR response = 'oppose')),
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

CREATE TABLE ask (
  official_id INTEGER NOT NULL REFERENCES official (id),
  measure_id INTEGER NOT NULL REFERENCES measure (id),
  state TEXT NOT NULL CHECK ((state = 'planned' OR state = 'asked' OR state = 'champion' OR state = 'support' OR state = 'lean' OR state = 'neutral' OR state = 'oppose')),
  state_since TEXT NOT NULL CHECK (state_since IS date(state_since)),
  delivered INTEGER CHECK (delivered IN (0, 1)),
  -- Who of us goes on with it, and how.
  owner_id INTEGER REFERENCES user (id),
  next_step TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
  PRIMARY KEY (measure_id, official_id),
  CHECK (delivered IS NULL OR (state = 'champion' OR state = 'support' OR state = 'lean'))
) STRICT, WITHOUT ROWID;

CREATE TABLE check_in (
  id INTEGER PRIMARY KEY,
  match_id INTEGER NOT NULL REFERENCES match (id),
  party TEXT NOT NULL CHECK ((party = 'mentor' OR party = 'youth' OR party = 'guardian')),
  outcome TEXT NOT NULL CHECK (outcome IN ('done', 'attempted')),
  on_date TEXT NOT NULL CHECK (on_date IS date(on_date)),
  minutes INTEGER NOT NULL DEFAULT 0 CHECK (minutes BETWEEN 0 AND 1440),
  note TEXT NOT NULL DEFAULT '',
  actor_id INTEGER REFERENCES user (id),
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE match (
  id INTEGER PRIMARY KEY,
  youth_id INTEGER NOT NULL REFERENCES youth_profile (person_id),
  mentor_id INTEGER NOT NULL REFERENCES mentor_profile (person_id),
  program_id INTEGER NOT NULL REFERENCES program (id),
  state TEXT NOT NULL CHECK ((state = 'proposed' OR state = 'presented' OR state = 'accepted' OR state = 'scheduled' OR state = 'active' OR state = 'paused' OR state = 'intervention' OR state = 'closing' OR state = 'closed' OR state = 'declined' OR state = 'expired')),
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
  closure_reason TEXT CHECK ((closure_reason = 'planned end' OR closure_reason = 'mentor: time' OR closure_reason = 'mentor: moved' OR closure_reason = 'mentor: lost interest' OR closure_reason = 'mentor: job or family' OR closure_reason = 'youth: moved' OR closure_reason = 'youth: school change' OR closure_reason = 'youth: lost interest' OR closure_reason = 'youth: absent' OR closure_reason = 'youth: aged out' OR closure_reason = 'family' OR closure_reason = 'program: safety' OR closure_reason = 'program: policy' OR closure_reason = 'program: funding')),
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
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0), ambassador_since TEXT CHECK (ambassador_since IS date(ambassador_since)), ambassador_until TEXT CHECK (ambassador_until IS date(ambassador_until)), open_to TEXT CHECK (open_to IN ('staff', 'supervisors')), consent_place TEXT NOT NULL DEFAULT '1', fits_until TEXT NOT NULL DEFAULT '9999-12-31' CHECK (fits_until IS date(fits_until)),
  CHECK (state <> 'closed' OR (ended_on IS NOT NULL AND closure_reason IS NOT NULL)),
  CHECK ((state <> 'active' AND state <> 'paused' AND state <> 'intervention' AND state <> 'closing' AND state <> 'closed') OR started_on IS NOT NULL)
) STRICT;

CREATE TABLE match_acceptance (
  match_id INTEGER NOT NULL REFERENCES match (id),
  party TEXT NOT NULL CHECK ((party = 'mentor' OR party = 'youth' OR party = 'guardian' OR party = 'supervisor')),
  decision TEXT NOT NULL CHECK (decision IN ('accepted', 'declined')),
  decided_on TEXT NOT NULL CHECK (decided_on IS date(decided_on)),
  recorded_by INTEGER NOT NULL REFERENCES user (id),
  recorded_at INTEGER NOT NULL,
  reason TEXT NOT NULL DEFAULT '' CHECK (decision = 'accepted' OR length(reason) > 0),
  PRIMARY KEY (match_id, party)
) STRICT, WITHOUT ROWID;

CREATE TABLE measure (
  id INTEGER PRIMARY KEY,
  -- As it is printed: `7061-9634`, `H.4000`.
  code TEXT NOT NULL COLLATE NOCASE CHECK (length(code) > 0 AND code NOT GLOB '*[ ,+]*'),
  -- The session or fiscal year: a budget line comes back under its number every year.
  term TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL CHECK (kind IN ('bill', 'budget line')),
  title TEXT NOT NULL CHECK (length(title) > 0),
  stage TEXT NOT NULL CHECK ((stage = 'drafted' OR stage = 'filed' OR stage = 'committee' OR stage = 'house floor' OR stage = 'senate floor' OR stage = 'requested' OR stage = 'governor''s budget' OR stage = 'house ways and means' OR stage = 'senate ways and means' OR stage = 'conference' OR stage = 'on the governor''s desk' OR stage = 'vetoed' OR stage = 'overridden' OR stage = 'law' OR stage = 'died')),
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

CREATE TABLE mentor_profile (
  person_id INTEGER PRIMARY KEY REFERENCES person (id),
  program_id INTEGER NOT NULL REFERENCES program (id),
  state TEXT NOT NULL CHECK ((state = 'inquiry' OR state = 'applied' OR state = 'screening' OR state = 'approved' OR state = 'trained' OR state = 'waiting' OR state = 'proposed' OR state = 'matched' OR state = 'inactive' OR state = 'exited')),
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
  youth_gender TEXT CHECK ((youth_gender = 'female' OR youth_gender = 'male' OR youth_gender = 'nonbinary' OR youth_gender = 'self-described')),
  youth_minimum_age INTEGER CHECK (youth_minimum_age BETWEEN 0 AND 25),
  youth_maximum_age INTEGER CHECK (youth_maximum_age BETWEEN 0 AND 25),
  maximum_distance INTEGER CHECK (maximum_distance > 0),
  external_id TEXT UNIQUE,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
, waiting_since TEXT CHECK (waiting_since IS date(waiting_since)), trained_until TEXT CHECK (trained_until IS date(trained_until)), mentor_preferences INTEGER NOT NULL DEFAULT 0
  CHECK (mentor_preferences >= 0), screened_until TEXT CHECK (screened_until IS date(screened_until)), open_to TEXT CHECK (open_to IN ('staff', 'supervisors')), held_for TEXT CHECK (held_for IS NULL OR length(held_for) > 0)) STRICT;

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

CREATE TABLE official_change (
  id INTEGER PRIMARY KEY,
  official_id INTEGER NOT NULL REFERENCES official (id),
  on_date TEXT NOT NULL CHECK (on_date IS date(on_date)),
  part TEXT NOT NULL CHECK ((part = 'office' OR part = 'name' OR part = 'chamber' OR part = 'district' OR part = 'party' OR part = 'phone' OR part = 'email' OR part = 'address' OR part = 'website' OR part = 'district phone' OR part = 'district address' OR part = 'holder' OR part = 'state')),
  before TEXT NOT NULL DEFAULT '',
  after TEXT NOT NULL DEFAULT '',
  actor_id INTEGER REFERENCES user (id),
  created_at INTEGER NOT NULL
) STRICT;

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
, sort_name TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  given_name TEXT NOT NULL,
  family_name TEXT NOT NULL CHECK (length(given_name) + length(family_name) > 0),
  preferred_name TEXT,
  birth_date TEXT CHECK (birth_date IS date(birth_date)),
  gender TEXT CHECK ((gender = 'female' OR gender = 'male' OR gender = 'nonbinary' OR gender = 'self-described')),
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

CREATE TABLE policy_age (
  policy_id INTEGER PRIMARY KEY REFERENCES policy (id),
  youth_minimum INTEGER NOT NULL,
  youth_maximum INTEGER NOT NULL,
  mentor_minimum INTEGER NOT NULL
) STRICT;

CREATE TABLE policy_training (
  policy_id INTEGER PRIMARY KEY REFERENCES policy (id),
  minutes INTEGER NOT NULL CHECK (minutes >= 0)
) STRICT;

CREATE TABLE policy_training_topic (
  policy_id INTEGER NOT NULL REFERENCES policy (id),
  topic TEXT NOT NULL CHECK (length(topic) > 0),
  PRIMARY KEY (policy_id, topic)
) STRICT, WITHOUT ROWID;

CREATE TABLE "relationship" (
  id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  related_id INTEGER NOT NULL REFERENCES person (id) CHECK (related_id <> person_id),
  kind TEXT NOT NULL CHECK ((kind = 'guardian' OR kind = 'sibling' OR kind = 'caseworker' OR kind = 'emergency contact')),
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
  kind TEXT NOT NULL CHECK ((kind = 'application' OR kind = 'interview' OR kind = 'personal reference' OR kind = 'professional reference' OR kind = 'background check' OR kind = 'sex offender registry' OR kind = 'home visit')),
  status TEXT NOT NULL CHECK ((status = 'not started' OR status = 'requested' OR status = 'received' OR status = 'reviewed' OR status = 'cleared' OR status = 'concern' OR status = 'not cleared' OR status = 'exempt')),
  decided_on TEXT CHECK (decided_on IS date(decided_on)),
  valid_until TEXT CHECK (valid_until IS date(valid_until)),
  exempt_reason TEXT CHECK (status <> 'exempt' OR length(exempt_reason) > 0),
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0), concern_reason TEXT
  CHECK (concern_reason IS NULL OR kind NOT IN ('background check', 'sex offender registry')),
  PRIMARY KEY (person_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
  -- A contact that was tried and did not come about.
  attempted INTEGER NOT NULL DEFAULT 0 CHECK (attempted IN (0, 1)),
  medium TEXT NOT NULL DEFAULT 'in person' CHECK ((medium = 'in person' OR medium = 'video' OR medium = 'phone' OR medium = 'text' OR medium = 'group')),
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

CREATE TABLE training_attendance (
  id INTEGER PRIMARY KEY,
  -- NULL where it was credited without a class of ours.
  class_id INTEGER REFERENCES training_class (id),
  course_id INTEGER NOT NULL REFERENCES training_course (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  status TEXT NOT NULL CHECK ((status = 'enrolled' OR status = 'waiting' OR status = 'present' OR status = 'attended' OR status = 'absent' OR status = 'cancelled')),
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
  CHECK (seat IS NULL OR (class_id IS NOT NULL AND (status = 'enrolled' OR status = 'present' OR status = 'attended'))),
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
  state TEXT NOT NULL DEFAULT 'planned' CHECK ((state = 'planned' OR state = 'held' OR state = 'cancelled')),
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
  topic TEXT NOT NULL CHECK ((topic = 'orientation' OR topic = 'abuse reporting' OR topic = 'boundaries' OR topic = 'relationships' OR topic = 'youth development' OR topic = 'inclusion' OR topic = 'safety' OR topic = 'closure' OR topic = 'first aid' OR topic = 'other')),
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
  subject TEXT NOT NULL CHECK ((subject = 'youth' OR subject = 'mentor' OR subject = 'match')),
  subject_id INTEGER NOT NULL,
  from_state TEXT,
  to_state TEXT NOT NULL,
  effective_on TEXT NOT NULL CHECK (effective_on IS date(effective_on)),
  recorded_at INTEGER NOT NULL,
  actor_id INTEGER REFERENCES user (id),
  reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE used_number (
  table_name TEXT PRIMARY KEY CHECK (length(table_name) > 0),
  -- The highest row id that was taken away.
  last INTEGER NOT NULL CHECK (last > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE "user" (
  id INTEGER PRIMARY KEY,
  login TEXT NOT NULL UNIQUE CHECK (length(login) > 0),
  name TEXT NOT NULL CHECK (length(name) > 0),
  role TEXT NOT NULL CHECK ((role = 'director' OR role = 'supervisor' OR role = 'match specialist' OR role = 'front desk' OR role = 'ambassador' OR role = 'cori officer' OR role = 'quality lead' OR role = 'advocacy lead' OR role = 'auditor')),
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
  state TEXT NOT NULL CHECK ((state = 'inquiry' OR state = 'application' OR state = 'enrolled' OR state = 'waiting' OR state = 'proposed' OR state = 'matched' OR state = 'closed' OR state = 'alumni' OR state = 'on hold' OR state = 'ineligible' OR state = 'withdrawn' OR state = 'referred out' OR state = 'aged out')),
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
  mentor_gender TEXT CHECK ((mentor_gender = 'female' OR mentor_gender = 'male' OR mentor_gender = 'nonbinary' OR mentor_gender = 'self-described')),
  mentor_language TEXT,
  maximum_distance INTEGER CHECK (maximum_distance > 0),
  interviewed_on TEXT CHECK (interviewed_on IS date(interviewed_on)),
  eligible INTEGER CHECK (eligible IN (0, 1)),
  baseline TEXT NOT NULL DEFAULT 'due' CHECK ((baseline = 'due' OR baseline = 'done' OR baseline = 'declined')),
  external_id TEXT UNIQUE,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0), youth_preferences INTEGER NOT NULL DEFAULT 0 CHECK (youth_preferences >= 0), guardian_preferences INTEGER NOT NULL DEFAULT 0
  CHECK (guardian_preferences >= 0), consented_until TEXT CHECK (consented_until IS date(consented_until)), consent_ends_on TEXT CHECK (consent_ends_on IS date(consent_ends_on)), open_to TEXT CHECK (open_to IN ('staff', 'supervisors')),
  CHECK (state <> 'waiting' OR waiting_since IS NOT NULL)
) STRICT;

CREATE TRIGGER ask_owner_works BEFORE UPDATE OF owner_id ON ask
  WHEN NEW.owner_id IS NOT OLD.owner_id AND NEW.owner_id IN (SELECT id FROM user WHERE disabled_at IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'the owner is disabled'); END;

CREATE TRIGGER consent_settles_delete AFTER DELETE ON consent BEGIN UPDATE youth_profile SET consented_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM (SELECT (SELECT max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)), consent_ends_on = (SELECT min(last) FROM (SELECT coalesce(last, '0001-01-01') AS last FROM (SELECT (SELECT max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)
  UNION ALL SELECT coalesce(max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END), '0001-01-01') FROM consent c WHERE c.person_id = youth_profile.person_id
  GROUP BY c.kind HAVING sum(c.revoked_on IS NULL) > 0)) WHERE person_id = OLD.person_id; END;

CREATE TRIGGER consent_settles_insert AFTER INSERT ON consent BEGIN UPDATE youth_profile SET consented_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM (SELECT (SELECT max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)), consent_ends_on = (SELECT min(last) FROM (SELECT coalesce(last, '0001-01-01') AS last FROM (SELECT (SELECT max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)
  UNION ALL SELECT coalesce(max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END), '0001-01-01') FROM consent c WHERE c.person_id = youth_profile.person_id
  GROUP BY c.kind HAVING sum(c.revoked_on IS NULL) > 0)) WHERE person_id = NEW.person_id; END;

CREATE TRIGGER consent_settles_relative_delete AFTER DELETE ON relationship
  BEGIN UPDATE youth_profile SET consented_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM (SELECT (SELECT max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)), consent_ends_on = (SELECT min(last) FROM (SELECT coalesce(last, '0001-01-01') AS last FROM (SELECT (SELECT max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)
  UNION ALL SELECT coalesce(max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END), '0001-01-01') FROM consent c WHERE c.person_id = youth_profile.person_id
  GROUP BY c.kind HAVING sum(c.revoked_on IS NULL) > 0)) WHERE person_id = OLD.person_id; END;

CREATE TRIGGER consent_settles_relative_insert AFTER INSERT ON relationship
  WHEN EXISTS (SELECT 1 FROM consent WHERE person_id = NEW.person_id)
  BEGIN UPDATE youth_profile SET consented_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM (SELECT (SELECT max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)), consent_ends_on = (SELECT min(last) FROM (SELECT coalesce(last, '0001-01-01') AS last FROM (SELECT (SELECT max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)
  UNION ALL SELECT coalesce(max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END), '0001-01-01') FROM consent c WHERE c.person_id = youth_profile.person_id
  GROUP BY c.kind HAVING sum(c.revoked_on IS NULL) > 0)) WHERE person_id = NEW.person_id; END;

CREATE TRIGGER consent_settles_relative_update
  AFTER UPDATE OF person_id, related_id, kind, may_consent, voided_at ON relationship
  BEGIN UPDATE youth_profile SET consented_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM (SELECT (SELECT max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)), consent_ends_on = (SELECT min(last) FROM (SELECT coalesce(last, '0001-01-01') AS last FROM (SELECT (SELECT max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)
  UNION ALL SELECT coalesce(max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END), '0001-01-01') FROM consent c WHERE c.person_id = youth_profile.person_id
  GROUP BY c.kind HAVING sum(c.revoked_on IS NULL) > 0)) WHERE person_id IN (OLD.person_id, NEW.person_id); END;

CREATE TRIGGER consent_settles_signer AFTER UPDATE OF birth_date, voided_at ON person
  WHEN OLD.birth_date IS NOT NEW.birth_date OR OLD.voided_at IS NOT NEW.voided_at
  BEGIN
    UPDATE youth_profile SET consented_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM (SELECT (SELECT max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)), consent_ends_on = (SELECT min(last) FROM (SELECT coalesce(last, '0001-01-01') AS last FROM (SELECT (SELECT max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)
  UNION ALL SELECT coalesce(max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END), '0001-01-01') FROM consent c WHERE c.person_id = youth_profile.person_id
  GROUP BY c.kind HAVING sum(c.revoked_on IS NULL) > 0))
      WHERE person_id IN (SELECT person_id FROM relationship WHERE related_id = NEW.id);
  END;

CREATE TRIGGER consent_settles_update AFTER UPDATE ON consent BEGIN UPDATE youth_profile SET consented_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM (SELECT (SELECT max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)), consent_ends_on = (SELECT min(last) FROM (SELECT coalesce(last, '0001-01-01') AS last FROM (SELECT (SELECT max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)
  UNION ALL SELECT coalesce(max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END), '0001-01-01') FROM consent c WHERE c.person_id = youth_profile.person_id
  GROUP BY c.kind HAVING sum(c.revoked_on IS NULL) > 0)) WHERE person_id = NEW.person_id; END;

CREATE TRIGGER course_settles_training AFTER UPDATE OF topic ON training_course BEGIN
  UPDATE mentor_profile SET trained_until = (SELECT max(d.day) FROM program pr JOIN policy_training g ON g.policy_id = pr.policy_id
  JOIN (SELECT '9999-12-31' AS day UNION
    SELECT e.expires_on FROM training_attendance e WHERE e.person_id = mentor_profile.person_id
      AND e.status = 'attended' AND e.expires_on IS NOT NULL) d
  WHERE pr.id = mentor_profile.program_id
    AND (SELECT coalesce(sum(a.minutes), 0) FROM training_attendance a
      WHERE a.person_id = mentor_profile.person_id AND a.status = 'attended'
        AND coalesce(a.expires_on, '9999-12-31') >= d.day) >= g.minutes
    AND NOT EXISTS (SELECT 1 FROM policy_training_topic t WHERE t.policy_id = g.policy_id
      AND NOT EXISTS (SELECT 1 FROM training_attendance a JOIN training_course c ON c.id = a.course_id
        WHERE a.person_id = mentor_profile.person_id AND a.status = 'attended' AND a.minutes > 0
          AND coalesce(a.expires_on, '9999-12-31') >= d.day AND c.topic = t.topic))) WHERE person_id IN (SELECT person_id FROM training_attendance WHERE course_id = NEW.id);
END;

CREATE TRIGGER disabled_user_asks_nothing BEFORE UPDATE OF disabled_at ON user
  WHEN NEW.disabled_at IS NOT NULL AND (EXISTS (SELECT 1 FROM official WHERE holder_id = NEW.id)
    OR EXISTS (SELECT 1 FROM ask WHERE owner_id = NEW.id))
  BEGIN SELECT RAISE(ABORT, 'the user still has officials or asks'); END;

CREATE TRIGGER match_fits_eligible AFTER UPDATE OF eligible ON youth_profile WHEN OLD.eligible IS NOT NEW.eligible
  BEGIN UPDATE match SET fits_until = CASE WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (y.eligible IS NOT 1 OR c.birth_date IS NULL)) THEN '0001-01-01'
  WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (date(c.birth_date, '+' || g.youth_minimum || ' years') > match.proposed_on
OR date(a.birth_date, '+' || g.mentor_minimum || ' years') > match.proposed_on)) THEN '0001-01-02'
  ELSE coalesce((SELECT date(c.birth_date, '+' || (g.youth_maximum + 1) || ' years', '-1 day')
  FROM person c JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE c.id = match.youth_id), '9999-12-31') END WHERE youth_id = NEW.person_id; END;

CREATE TRIGGER match_fits_insert AFTER INSERT ON match
  BEGIN UPDATE match SET fits_until = CASE WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (y.eligible IS NOT 1 OR c.birth_date IS NULL)) THEN '0001-01-01'
  WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (date(c.birth_date, '+' || g.youth_minimum || ' years') > match.proposed_on
OR date(a.birth_date, '+' || g.mentor_minimum || ' years') > match.proposed_on)) THEN '0001-01-02'
  ELSE coalesce((SELECT date(c.birth_date, '+' || (g.youth_maximum + 1) || ' years', '-1 day')
  FROM person c JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE c.id = match.youth_id), '9999-12-31') END WHERE id = NEW.id; END;

CREATE TRIGGER match_fits_person AFTER UPDATE OF birth_date ON person WHEN OLD.birth_date IS NOT NEW.birth_date
  BEGIN UPDATE match SET fits_until = CASE WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (y.eligible IS NOT 1 OR c.birth_date IS NULL)) THEN '0001-01-01'
  WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (date(c.birth_date, '+' || g.youth_minimum || ' years') > match.proposed_on
OR date(a.birth_date, '+' || g.mentor_minimum || ' years') > match.proposed_on)) THEN '0001-01-02'
  ELSE coalesce((SELECT date(c.birth_date, '+' || (g.youth_maximum + 1) || ' years', '-1 day')
  FROM person c JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE c.id = match.youth_id), '9999-12-31') END WHERE youth_id = NEW.id OR mentor_id = NEW.id; END;

CREATE TRIGGER match_fits_program AFTER UPDATE OF policy_id ON program
  BEGIN UPDATE match SET fits_until = CASE WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (y.eligible IS NOT 1 OR c.birth_date IS NULL)) THEN '0001-01-01'
  WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (date(c.birth_date, '+' || g.youth_minimum || ' years') > match.proposed_on
OR date(a.birth_date, '+' || g.mentor_minimum || ' years') > match.proposed_on)) THEN '0001-01-02'
  ELSE coalesce((SELECT date(c.birth_date, '+' || (g.youth_maximum + 1) || ' years', '-1 day')
  FROM person c JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE c.id = match.youth_id), '9999-12-31') END WHERE program_id = NEW.id; END;

CREATE TRIGGER match_fits_update AFTER UPDATE OF youth_id, mentor_id, program_id ON match
  BEGIN UPDATE match SET fits_until = CASE WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (y.eligible IS NOT 1 OR c.birth_date IS NULL)) THEN '0001-01-01'
  WHEN EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = match.mentor_id
    JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE y.person_id = match.youth_id AND (date(c.birth_date, '+' || g.youth_minimum || ' years') > match.proposed_on
OR date(a.birth_date, '+' || g.mentor_minimum || ' years') > match.proposed_on)) THEN '0001-01-02'
  ELSE coalesce((SELECT date(c.birth_date, '+' || (g.youth_maximum + 1) || ' years', '-1 day')
  FROM person c JOIN program pr ON pr.id = match.program_id JOIN policy_age g ON g.policy_id = pr.policy_id
  WHERE c.id = match.youth_id), '9999-12-31') END WHERE id = NEW.id; END;

CREATE TRIGGER match_opens AFTER UPDATE OF specialist_id, youth_id, open_to ON match
  BEGIN UPDATE match SET open_to = CASE WHEN match.specialist_id IS NULL OR 0 THEN 'staff'
  WHEN (SELECT u.supervisor_id IS NULL FROM user u WHERE u.id = match.specialist_id) OR 0 THEN 'supervisors' END, consent_place = coalesce((SELECT iif(EXISTS (SELECT 1 FROM consent r WHERE r.person_id = y.person_id
    AND r.revoked_on = date(y.consented_until, '+1 day')), '0', '1') || coalesce(y.consented_until, '')
  FROM youth_profile y WHERE y.person_id = match.youth_id), '1') WHERE id = NEW.id; END;

CREATE TRIGGER match_opens_consent AFTER UPDATE OF consented_until ON youth_profile
  BEGIN UPDATE match SET open_to = open_to WHERE youth_id = NEW.person_id; END;

CREATE TRIGGER match_opens_delete AFTER DELETE ON match
  BEGIN
    UPDATE youth_profile SET open_to = open_to WHERE person_id = OLD.youth_id;
    UPDATE mentor_profile SET open_to = open_to WHERE person_id = OLD.mentor_id;
  END;

CREATE TRIGGER match_opens_insert AFTER INSERT ON match
  BEGIN UPDATE match SET open_to = open_to WHERE id = NEW.id; END;

CREATE TRIGGER match_opens_people AFTER UPDATE OF open_to, state, youth_id, mentor_id ON match
  BEGIN
    UPDATE youth_profile SET open_to = open_to WHERE person_id IN (OLD.youth_id, NEW.youth_id);
    UPDATE mentor_profile SET open_to = open_to WHERE person_id IN (OLD.mentor_id, NEW.mentor_id);
  END;

CREATE TRIGGER mentor_opens AFTER UPDATE OF specialist_id, state, open_to ON mentor_profile
  BEGIN UPDATE mentor_profile SET open_to = CASE WHEN mentor_profile.specialist_id IS NULL OR mentor_profile.state = 'waiting' OR EXISTS (SELECT 1 FROM match o WHERE o.mentor_id = mentor_profile.person_id
  AND o.open_to = 'staff' AND o.state NOT IN ('closed', 'declined', 'expired')) THEN 'staff'
  WHEN (SELECT u.supervisor_id IS NULL FROM user u WHERE u.id = mentor_profile.specialist_id) OR EXISTS (SELECT 1 FROM match o WHERE o.mentor_id = mentor_profile.person_id AND o.open_to = 'supervisors') THEN 'supervisors' END WHERE person_id = NEW.person_id; END;

CREATE TRIGGER mentor_opens_insert AFTER INSERT ON mentor_profile
  BEGIN UPDATE mentor_profile SET open_to = open_to WHERE person_id = NEW.person_id; END;

CREATE TRIGGER mentor_settles_training_insert AFTER INSERT ON mentor_profile BEGIN
  UPDATE mentor_profile SET trained_until = (SELECT max(d.day) FROM program pr JOIN policy_training g ON g.policy_id = pr.policy_id
  JOIN (SELECT '9999-12-31' AS day UNION
    SELECT e.expires_on FROM training_attendance e WHERE e.person_id = mentor_profile.person_id
      AND e.status = 'attended' AND e.expires_on IS NOT NULL) d
  WHERE pr.id = mentor_profile.program_id
    AND (SELECT coalesce(sum(a.minutes), 0) FROM training_attendance a
      WHERE a.person_id = mentor_profile.person_id AND a.status = 'attended'
        AND coalesce(a.expires_on, '9999-12-31') >= d.day) >= g.minutes
    AND NOT EXISTS (SELECT 1 FROM policy_training_topic t WHERE t.policy_id = g.policy_id
      AND NOT EXISTS (SELECT 1 FROM training_attendance a JOIN training_course c ON c.id = a.course_id
        WHERE a.person_id = mentor_profile.person_id AND a.status = 'attended' AND a.minutes > 0
          AND coalesce(a.expires_on, '9999-12-31') >= d.day AND c.topic = t.topic))) WHERE person_id = NEW.person_id;
END;

CREATE TRIGGER mentor_settles_training_program AFTER UPDATE OF program_id ON mentor_profile BEGIN
  UPDATE mentor_profile SET trained_until = (SELECT max(d.day) FROM program pr JOIN policy_training g ON g.policy_id = pr.policy_id
  JOIN (SELECT '9999-12-31' AS day UNION
    SELECT e.expires_on FROM training_attendance e WHERE e.person_id = mentor_profile.person_id
      AND e.status = 'attended' AND e.expires_on IS NOT NULL) d
  WHERE pr.id = mentor_profile.program_id
    AND (SELECT coalesce(sum(a.minutes), 0) FROM training_attendance a
      WHERE a.person_id = mentor_profile.person_id AND a.status = 'attended'
        AND coalesce(a.expires_on, '9999-12-31') >= d.day) >= g.minutes
    AND NOT EXISTS (SELECT 1 FROM policy_training_topic t WHERE t.policy_id = g.policy_id
      AND NOT EXISTS (SELECT 1 FROM training_attendance a JOIN training_course c ON c.id = a.course_id
        WHERE a.person_id = mentor_profile.person_id AND a.status = 'attended' AND a.minutes > 0
          AND coalesce(a.expires_on, '9999-12-31') >= d.day AND c.topic = t.topic))) WHERE person_id = NEW.person_id;
END;

CREATE TRIGGER official_holder_works BEFORE UPDATE OF holder_id ON official
  WHEN NEW.holder_id IS NOT OLD.holder_id
    AND NEW.holder_id IN (SELECT id FROM user WHERE disabled_at IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'the holder is disabled'); END;

CREATE TRIGGER program_settles AFTER UPDATE OF policy_id ON program BEGIN
  UPDATE youth_profile SET consented_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM (SELECT (SELECT max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)), consent_ends_on = (SELECT min(last) FROM (SELECT coalesce(last, '0001-01-01') AS last FROM (SELECT (SELECT max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)
  UNION ALL SELECT coalesce(max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END), '0001-01-01') FROM consent c WHERE c.person_id = youth_profile.person_id
  GROUP BY c.kind HAVING sum(c.revoked_on IS NULL) > 0)) WHERE program_id = NEW.id;
  UPDATE mentor_profile SET screened_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM
  (SELECT (SELECT coalesce(s.valid_until, '9999-12-31') FROM screening_item s
    WHERE s.person_id = mentor_profile.person_id AND s.kind = g.kind AND s.status IN ('cleared', 'exempt')) AS last
  FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'screening'
  WHERE pr.id = mentor_profile.program_id)) WHERE program_id = NEW.id;
END;

CREATE TRIGGER program_settles_training AFTER UPDATE OF policy_id ON program BEGIN
  UPDATE mentor_profile SET trained_until = (SELECT max(d.day) FROM program pr JOIN policy_training g ON g.policy_id = pr.policy_id
  JOIN (SELECT '9999-12-31' AS day UNION
    SELECT e.expires_on FROM training_attendance e WHERE e.person_id = mentor_profile.person_id
      AND e.status = 'attended' AND e.expires_on IS NOT NULL) d
  WHERE pr.id = mentor_profile.program_id
    AND (SELECT coalesce(sum(a.minutes), 0) FROM training_attendance a
      WHERE a.person_id = mentor_profile.person_id AND a.status = 'attended'
        AND coalesce(a.expires_on, '9999-12-31') >= d.day) >= g.minutes
    AND NOT EXISTS (SELECT 1 FROM policy_training_topic t WHERE t.policy_id = g.policy_id
      AND NOT EXISTS (SELECT 1 FROM training_attendance a JOIN training_course c ON c.id = a.course_id
        WHERE a.person_id = mentor_profile.person_id AND a.status = 'attended' AND a.minutes > 0
          AND coalesce(a.expires_on, '9999-12-31') >= d.day AND c.topic = t.topic))) WHERE program_id = NEW.id;
END;

CREATE TRIGGER user_opens AFTER UPDATE OF supervisor_id ON user
  WHEN (OLD.supervisor_id IS NULL) <> (NEW.supervisor_id IS NULL)
  BEGIN
    UPDATE match SET open_to = open_to WHERE specialist_id = NEW.id;
    UPDATE youth_profile SET open_to = open_to WHERE specialist_id = NEW.id;
    UPDATE mentor_profile SET open_to = open_to WHERE specialist_id = NEW.id;
  END;

CREATE TRIGGER youth_opens AFTER UPDATE OF specialist_id, open_to ON youth_profile
  BEGIN UPDATE youth_profile SET open_to = CASE WHEN youth_profile.specialist_id IS NULL OR 0 THEN 'staff'
  WHEN (SELECT u.supervisor_id IS NULL FROM user u WHERE u.id = youth_profile.specialist_id) OR EXISTS (SELECT 1 FROM match o WHERE o.youth_id = youth_profile.person_id AND o.open_to = 'supervisors') THEN 'supervisors' END WHERE person_id = NEW.person_id; END;

CREATE TRIGGER youth_opens_insert AFTER INSERT ON youth_profile
  BEGIN UPDATE youth_profile SET open_to = open_to WHERE person_id = NEW.person_id; END;

CREATE TRIGGER youth_settles_insert AFTER INSERT ON youth_profile
  WHEN EXISTS (SELECT 1 FROM consent WHERE person_id = NEW.person_id)
  BEGIN UPDATE youth_profile SET consented_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM (SELECT (SELECT max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)), consent_ends_on = (SELECT min(last) FROM (SELECT coalesce(last, '0001-01-01') AS last FROM (SELECT (SELECT max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)
  UNION ALL SELECT coalesce(max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END), '0001-01-01') FROM consent c WHERE c.person_id = youth_profile.person_id
  GROUP BY c.kind HAVING sum(c.revoked_on IS NULL) > 0)) WHERE person_id = NEW.person_id; END;

CREATE TRIGGER youth_settles_program AFTER UPDATE OF program_id ON youth_profile BEGIN UPDATE youth_profile SET consented_until = (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM (SELECT (SELECT max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)), consent_ends_on = (SELECT min(last) FROM (SELECT coalesce(last, '0001-01-01') AS last FROM (SELECT (SELECT max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
WHERE pr.id = youth_profile.program_id)
  UNION ALL SELECT coalesce(max(CASE WHEN (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id)
  AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
    WHERE sx.person_id = c.person_id AND sx.related_id = c.signer_id AND sx.kind = 'guardian'
      AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
      AND coalesce(date(sp.birth_date, '+18 years') <= c.signed_on, 1))) THEN NULL ELSE min(coalesce(c.expires_on, '9999-12-31'),
  coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
    AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31')) END), '0001-01-01') FROM consent c WHERE c.person_id = youth_profile.person_id
  GROUP BY c.kind HAVING sum(c.revoked_on IS NULL) > 0)) WHERE person_id = NEW.person_id; END;

CREATE TRIGGER youth_settles_without AFTER INSERT ON youth_profile
  WHEN NOT EXISTS (SELECT 1 FROM consent WHERE person_id = NEW.person_id)
  BEGIN
    UPDATE youth_profile SET (consented_until, consent_ends_on) =
      (SELECT iif(is_asked, NULL, '9999-12-31'), iif(is_asked, '0001-01-01', NULL) FROM (
        SELECT EXISTS (SELECT 1 FROM program pr
          JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
          WHERE pr.id = NEW.program_id) AS is_asked))
    WHERE person_id = NEW.person_id;
  END;

-- index mentor_suspended is gone;
