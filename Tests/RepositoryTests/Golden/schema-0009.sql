CREATE INDEX advocacy_contact_by_day ON advocacy_contact (held_on, id) WHERE voided_at IS NULL;

CREATE INDEX advocacy_contact_measure_by_measure ON advocacy_contact_measure (measure_id, contact_id);

CREATE INDEX advocacy_contact_official_by_contact ON advocacy_contact_official (contact_id, official_id);

CREATE INDEX advocacy_contact_open ON advocacy_contact (due_on, id)
  WHERE due_on IS NOT NULL AND done_on IS NULL AND voided_at IS NULL;

CREATE INDEX advocacy_contact_user_by_user ON advocacy_contact_user (user_id, contact_id);

CREATE INDEX ask_by_official ON ask (official_id, measure_id);

CREATE INDEX measure_step_by_measure ON measure_step (measure_id, on_date, id);

CREATE INDEX mentor_by_employer ON mentor_profile (employer_id, person_id) WHERE employer_id IS NOT NULL;

CREATE INDEX official_aide_by_official ON official_aide (official_id, id);

CREATE INDEX official_by_holder ON official (holder_id, id) WHERE holder_id IS NOT NULL;

CREATE INDEX official_by_name ON official (sort_name, id);

CREATE INDEX official_change_by_official ON official_change (official_id, on_date, id);

CREATE INDEX organization_contact_by_organization ON organization_contact (organization_id, id);

CREATE INDEX program_by_organization ON program (organization_id, id);

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
