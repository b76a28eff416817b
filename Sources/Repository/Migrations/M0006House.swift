/// The schema of the rules of the house, with the figures that hold until a director sets others.
enum M0006House {
  static let sql = """
    CREATE TABLE house_rule (
      name TEXT PRIMARY KEY CHECK (length(name) > 0),
      value INTEGER NOT NULL CHECK (value >= 0),
      -- Where the figure comes from.
      citation TEXT NOT NULL CHECK (length(citation) > 0),
      created_at INTEGER NOT NULL DEFAULT 0,
      updated_at INTEGER NOT NULL DEFAULT 0,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO house_rule (name, value, citation) VALUES
      ('lock-minutes', 10, 'Local policy, for 201 CMR 17.04: access to records on screen is controlled'),
      ('end-minutes', 60, 'Local policy, for 201 CMR 17.04: who is away comes back by their key'),
      ('mask-names', 0, 'Local policy: 1 where people share a desk or the public sees the screen');
    """
}
