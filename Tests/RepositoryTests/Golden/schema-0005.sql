CREATE INDEX ssh_key_by_user ON ssh_key (user_id, id);

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
