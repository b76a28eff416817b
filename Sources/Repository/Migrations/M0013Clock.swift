/// What the organization has settled in words instead of figures; the time zone is empty until somebody names it.
enum M0013Clock {
  static let sql = """
    CREATE TABLE setting (
      name TEXT PRIMARY KEY CHECK (length(name) > 0),
      -- Empty where nothing is settled.
      value TEXT NOT NULL CHECK (length(value) <= 300),
      created_at INTEGER NOT NULL DEFAULT 0,
      updated_at INTEGER NOT NULL DEFAULT 0,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO setting (name, value) VALUES ('time-zone', '');
    """
}
