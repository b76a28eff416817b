CREATE UNIQUE INDEX need_to_know_current ON need_to_know (user_id) WHERE removed_on IS NULL;

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
