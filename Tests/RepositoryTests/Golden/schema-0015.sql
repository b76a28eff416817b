CREATE INDEX ask_unowned ON ask (state_since, official_id, measure_id)
  WHERE owner_id IS NULL AND (state = 'planned' OR next_step <> '');

CREATE INDEX official_unheld ON official (unheld_since, id) WHERE unheld_since IS NOT NULL AND left_on IS NULL;

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

CREATE TRIGGER ask_owner_works BEFORE UPDATE OF owner_id ON ask
  WHEN NEW.owner_id IS NOT OLD.owner_id AND NEW.owner_id IN (SELECT id FROM user WHERE disabled_at IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'the owner is disabled'); END;

CREATE TRIGGER disabled_user_asks_nothing BEFORE UPDATE OF disabled_at ON user
  WHEN NEW.disabled_at IS NOT NULL AND (EXISTS (SELECT 1 FROM official WHERE holder_id = NEW.id)
    OR EXISTS (SELECT 1 FROM ask WHERE owner_id = NEW.id))
  BEGIN SELECT RAISE(ABORT, 'the user still has officials or asks'); END;

CREATE TRIGGER official_holder_works BEFORE UPDATE OF holder_id ON official
  WHEN NEW.holder_id IS NOT OLD.holder_id
    AND NEW.holder_id IN (SELECT id FROM user WHERE disabled_at IS NOT NULL)
  BEGIN SELECT RAISE(ABORT, 'the holder is disabled'); END;
