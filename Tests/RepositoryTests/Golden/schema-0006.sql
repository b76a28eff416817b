CREATE TABLE house_rule (
  name TEXT PRIMARY KEY CHECK (length(name) > 0),
  value INTEGER NOT NULL CHECK (value >= 0),
  -- Where the figure comes from.
  citation TEXT NOT NULL CHECK (length(citation) > 0),
  created_at INTEGER NOT NULL DEFAULT 0,
  updated_at INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
) STRICT, WITHOUT ROWID;
